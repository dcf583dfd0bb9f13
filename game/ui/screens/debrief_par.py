"""What stands beside the score: the best play known, and luck alone."""

from game.lesson.par import Par
from game.lesson.par_words import best_sentence, luck_sentence
from game.play.game import Game
from game.ui.drawing.charts import Bar, BarChart
from game.ui.theme import PALETTE
from game.ui.widgets import Card, Label, Node, Plot, Text
from game.words import _, in_figures

_ROW = 30


def par_card(game: Game, beside: Par) -> Node:
    """Return the score beside the best play known on this luck, and beside other luck."""
    best = beside.best
    bars = [Bar(_("You"), beside.score, in_figures(beside.score), PALETTE.warm)]
    if best is not None:
        bars.insert(0, Bar(_("Best play known"), best.score, in_figures(best.score), PALETTE.good))
    same, dice = (in_figures(luck.mean) for luck in (beside.same, beside.dice))
    bars.append(Bar(_("You on other luck"), beside.same.mean, same, PALETTE.ink_soft))
    bars.append(Bar(_("Dice on other luck"), beside.dice.mean, dice, PALETTE.edge))
    return Card(
        Label(_("Your score beside the best, and beside luck"), size="heading", weight="bold", wrap=True),
        Plot(BarChart(tuple(bars), limit=120), height=_ROW * len(bars), id="par", name=_("Scores")),
        Text(best_sentence(game, beside), size="label"),
        Text(luck_sentence(beside), size="label", color=PALETTE.ink_soft),
        gap=8,
    )
