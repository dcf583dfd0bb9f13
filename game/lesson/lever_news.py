"""What happened with the levers in a quarter, in sentences: executives, initiatives, rivals."""

from dataclasses import dataclass

from game.lesson.wording import amount, joined
from game.play.game import Game
from game.play.news import Kind, News, news
from game.words import N_, _

_HEADS: dict[Kind, tuple[str, str, bool | None]] = {
    Kind.ARRIVED: (N_("{who} took office."), "door-enter", None),
    Kind.LEFT: (N_("{who} left."), "door-exit", False),
    Kind.BUILT: (N_("{who} is planned; building begins."), "bet-run", True),
    Kind.WON: (N_("{who} worked out."), "circle-check", True),
    Kind.FLOPPED: (N_("{who} failed."), "circle-x", False),
    Kind.CLOSED: (N_("The bank has closed {who}."), "building-bank", None),
}
"""Sentence, icon, and whether it is welcome, None where it is neither."""


@dataclass(frozen=True, slots=True)
class LeverNews:
    """One piece of news: what happened, how the scenario tells it or "", icon, whether it is welcome.

    `subject` is what `why` explains it by.
    """

    head: str
    story: str
    icon: str
    good: bool | None
    subject: str

    @property
    def sentence(self) -> str:
        """What happened and how it is told."""
        return f"{self.head} {self.story}" if self.story else self.head


def lever_news(game: Game, quarter: int | None = None) -> tuple[LeverNews, ...]:
    """Return the news of the levers in a quarter, by default the last one played."""
    found = news(game, quarter)
    told = [_told(game, one) for one in found if one.kind in _HEADS]
    for kind in (Kind.TAKEN, Kind.GAINED):
        moved = [one for one in found if one.kind is kind]
        told += [_moved(game, moved)] if moved else []
    return tuple(told)


def _told(game: Game, one: News) -> LeverNews:
    head, icon, good = _HEADS[one.kind]
    return LeverNews(_(head).format(who=one.who), _story(game, one), icon, good, one.subject)


def _moved(game: Game, moves: list[News]) -> LeverNews:
    """Tell in one piece what rivals took, or what was taken from them, the most first."""
    called, gained = game.scenario.company.customers_called, moves[0].kind is Kind.GAINED
    moves = sorted(moves, key=lambda one: -one.customers)
    total = _many(sum(one.customers for one in moves))
    if len(moves) == 1:
        head = (
            _("You took {total} {called} from {who}.")
            if gained
            else _("{who} took {total} {called} from you.")
        )
        text, story = head.format(total=total, called=called, who=moves[0].who), ""
    else:
        head = (
            _("You took {total} {called} from rivals.")
            if gained
            else _("Rivals took {total} {called} from you.")
        )
        parts = [_("{who} {customers}").format(who=one.who, customers=_many(one.customers)) for one in moves]
        text, story = head.format(total=total, called=called), _("{parts}.").format(parts=joined(parts))
    return LeverNews(text, story, "rivals", gained, "customers")


def _many(customers: float) -> str:
    return amount(customers, 0 if customers >= 20 else 1)


def _story(game: Game, one: News) -> str:
    """Return how the scenario tells it, "" where it does not."""
    scenario, rules = game.scenario, game.scenario.rules
    for candidate in rules.candidates:
        if candidate.name == one.who and one.kind in {Kind.ARRIVED, Kind.LEFT}:
            told = next((text for text in scenario.executives if text.id == candidate.id), None)
            return "" if told is None else told.arrives if one.kind is Kind.ARRIVED else told.leaves
    for initiative in rules.initiatives:
        if initiative.name == one.who and one.kind in {Kind.WON, Kind.FLOPPED}:
            came = next((text for text in scenario.initiatives if text.id == initiative.id), None)
            return "" if came is None else came.win if one.kind is Kind.WON else came.flop
    return ""
