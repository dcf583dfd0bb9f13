"""What if, asked by the room: a question put together by keys, and the answer as the server tells it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final

from game.ui.bigscreen.beside import beside
from game.ui.bigscreen.link import Link, View
from game.ui.theme import PALETTE, TypeRole
from game.ui.widgets import Button, Col, Flow, Grid, Label, Node, Row, Scroll, Text
from game.words import _

_NOTHING: Final[View] = {"teams": [], "asked": None, "told": None}
_ONE_COLUMN: Final = 6
"""Changes of a kind that stand below one another; more stand in two columns."""
_LARGE: Final = 10
"""Changes up to which there is room for large type."""


@dataclass(frozen=True, slots=True)
class _Question:
    """What is put together: the team's number, the round from 0, a kind of change, which one, how long."""

    team: int = 0
    round: int = 0
    what: str = ""
    which: int = 0
    onwards: bool = False


class Asking:
    """Puts a question together by steps, and shows its answer once the room has asked it."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self._question = _Question()
        self._known: View | None = None

    # --- what the server tells

    @property
    def there(self) -> View:
        """What may be asked, what is asked and what came of it."""
        told: View = self._link.view.get("what_if", _NOTHING)
        return told

    @property
    def mark(self) -> tuple[Any, ...]:
        """What the picture depends on."""
        return (self._question, id(self._offers()), self.there["told"] is not None)

    def news(self) -> bool:
        """Take over what has been asked from elsewhere; tell whether something new has been."""
        asked = self.there["asked"]
        if asked == self._known:
            return False
        self._known = asked
        if asked is None:
            return False
        self._question = _Question(**asked)
        return True

    def _offers(self) -> View | None:
        question = self._valid()
        return self._link.offers(question.team, question.round) if question is not None else None

    def _valid(self) -> _Question | None:
        """Return the question about a team and a round that there are, None without any."""
        teams = self.there["teams"]
        if not teams:
            return None
        team = next((one for one in teams if one["number"] == self._question.team), teams[0])
        number = min(self._question.round, len(team["rounds"]) - 1)
        return replace(self._question, team=team["number"], round=number)

    def _whole(self) -> tuple[_Question, View, View] | None:
        """Return the question with a change that can be asked, its kind, and the option; None as yet."""
        question, offers = self._valid(), self._offers()
        if question is None or not offers or not offers.get("kinds"):
            return None
        kinds = offers["kinds"]
        kind = next((one for one in kinds if one["what"] == question.what), kinds[0])
        options = kind["options"]
        option = next((one for one in options if one["which"] == question.which), options[0])
        onwards = bool(kind["onwards"]) and question.onwards
        return replace(question, what=kind["what"], which=option["which"], onwards=onwards), kind, option

    @property
    def spans(self) -> bool:
        """Whether the change can hold from the round on."""
        whole = self._whole()
        return whole is not None and bool(whole[1]["onwards"])

    def suggest(self, number: int, team: str, other: str) -> None:
        """Begin with a question worth asking: a team with another one's decisions, in a round or from it on.

        From the first on it would only be the other company.
        """
        numbers = {one["name"]: one["number"] for one in self.there["teams"]}
        untouched = self._question == _Question() and self.there["asked"] is None
        if untouched and {team, other} <= numbers.keys():
            self._question = _Question(numbers[team], number, "team", numbers[other], onwards=number > 0)

    # --- steps

    def team(self, by: int) -> None:
        """Ask about the next team."""
        question, teams = self._valid(), self.there["teams"]
        if question is not None:
            places = [one["number"] for one in teams]
            number = places[(places.index(question.team) + by) % len(places)]
            self._question = replace(question, team=number)

    def round(self, by: int) -> None:
        """Ask about the next round."""
        question = self._valid()
        if question is not None:
            team = next(one for one in self.there["teams"] if one["number"] == question.team)
            self._question = replace(question, round=(question.round + by) % len(team["rounds"]))

    def kind(self, by: int) -> None:
        """Ask about the next kind of change."""
        whole, offers = self._whole(), self._offers()
        if whole is not None and offers:
            kinds = offers["kinds"]
            after = kinds[(kinds.index(whole[1]) + by) % len(kinds)]
            onwards = after["what"] == "team"
            first = after["options"][0]["which"]
            self._question = replace(whole[0], what=after["what"], which=first, onwards=onwards)

    def option(self, by: int) -> None:
        """Ask about the next change of its kind."""
        whole = self._whole()
        if whole is not None:
            question, kind, option = whole
            options = kind["options"]
            after = options[(options.index(option) + by) % len(options)]
            self._question = replace(question, which=after["which"])

    def span(self, _by: int) -> None:
        """Ask about this round alone, or from it on."""
        whole = self._whole()
        if whole is not None:
            self._question = replace(whole[0], onwards=not whole[0].onwards)

    def ask(self) -> None:
        """Let the room see the answer."""
        whole = self._whole()
        if whole is not None:
            question = whole[0]
            self._link.move(
                "suppose",
                asked={
                    "team": question.team,
                    "round": question.round,
                    "what": question.what,
                    "which": question.which,
                    "onwards": question.onwards,
                },
            )

    # --- what is shown

    def node(self, wide: bool) -> Node:
        """Return the question, and under it the answer once it has been asked."""
        whole = self._whole()
        if whole is None:
            told = _("One moment …") if self.there["teams"] else _("Nothing was played.")
            return Col(Label(told, size="lead", color=PALETTE.ink_soft), flex=1 if wide else 0)
        question, kind, option = whole
        flex, asked = 1.0 if wide else 0.0, self.there["asked"]
        if asked is None or _Question(**asked) != question:
            head = self._head(question, kind, None if wide else option)
            return Col(head, self._choosing(kind, option, wide=wide), gap=10, flex=flex)
        told = self.there["told"]
        answer = beside(told, wide=wide) if told else Label(_("One moment …"), size="lead")
        return Col(self._head(question, kind, option), answer, gap=10, flex=flex)

    def _head(self, question: _Question, kind: View, option: View | None = None) -> Node:
        """Return the question, that a click steps on as a key does, and what the team did instead."""
        team = next(one for one in self.there["teams"] if one["number"] == question.team)
        span = _("from here on") if question.onwards else _("in this round alone")
        did = _("What they did: {what}").format(what=(self._offers() or {}).get("did", ""))
        return Col(
            Flow(
                _step("T", team["name"], self.team) if len(self.there["teams"]) > 1 else None,
                _step("R", team["rounds"][question.round], self.round),
                _step("C", kind["name"], self.kind),
                _step("L", span, self.span) if kind["onwards"] else None,
                _step("↑↓", option["label"], self.option) if option else None,
                gap=8,
            ),
            Label(did, size="body", color=PALETTE.ink_soft, wrap=True),
            gap=6,
        )

    def _choosing(self, kind: View, option: View, *, wide: bool) -> Node:
        """Return the changes of a kind, the chosen one marked, and what leads to the answer."""
        ask = Row(
            Text(_("What would have come of it? Let the room say first."), size="heading", flex=1),
            Button(_("Show it to the room"), id="ask", kind="primary", hotkey="enter", on=self.ask),
            gap=12,
            items="center",
        )
        if not wide:
            return ask
        size: TypeRole = "title" if len(kind["options"]) <= _LARGE else "lead"
        options = [self._option(one, size, chosen=one is option) for one in kind["options"]]
        grid = Grid(*options, cols=2 if len(options) > _ONE_COLUMN else 1, gap=8)
        return Col(Scroll(grid, flex=1, id="options"), ask, gap=10, flex=1)

    def _option(self, one: View, size: TypeRole, *, chosen: bool) -> Node:
        told = f"▸ {one['label']}" if chosen else one["label"]
        key = f"option-{one['which']}"
        return Button(told, id=key, size=size, pressed=chosen, on=lambda: self._choose(one["which"]))

    def _choose(self, which: int) -> None:
        whole = self._whole()
        if whole is not None:
            self._question = replace(whole[0], which=which)


def _step(key: str, told: str, on: Callable[[int], None]) -> Node:
    """Return one part of the question."""
    return Button(f"{key}  {told}", id=f"step-{key}", size="label", on=lambda: on(1))
