"""What stands beside a score, in sentences."""

from game.lesson.par import Luck, Par
from game.lesson.wording import money
from game.play.game import Game
from game.words import _, in_figures

_LOW, _HIGH = 5, 95


def best_sentence(game: Game, beside: Par) -> str:
    """Say what the best play known makes of the player's luck, or why it is not shown."""
    best = beside.best
    if best is None:
        return beside.missing if beside.missing.endswith(".") else beside.missing + "."
    if best.failed:
        return _("The best play known, found by search, would have lost the company on your luck.")
    return _(
        "The best play known, found by search, makes {worth} of your luck and scores {score}; over {seeds} "
        "other seeds it scores {usual} on average."
    ).format(
        worth=money(game, best.worth),
        score=in_figures(best.score),
        seeds=in_figures(best.seeds),
        usual=in_figures(best.usual.score),
    )


def luck_sentence(beside: Par) -> str:
    """Say how much of the score is luck: the same decisions on other seeds, and dice."""
    return _(
        "Your very decisions on {seeds} other seeds score {same}; dice score {dice}. "
        "So far luck alone moves a score."
    ).format(seeds=beside.same.seeds, same=_range(beside.same), dice=_range(beside.dice))


def _range(luck: Luck) -> str:
    return _("{mean} on average, {low} to {high} in nine games of ten").format(
        mean=in_figures(luck.mean),
        low=in_figures(luck.quantiles[_LOW]),
        high=in_figures(luck.quantiles[_HIGH]),
    )
