"""Playing a saved game again from the start, and comparing every quarter with what was kept."""

from dataclasses import dataclass

from game.play.game import Game, PlanRefusedError, end_quarter, new_game
from game.play.saves import Record, SaveError, UnreadableSaveError
from game.play.states import company_from
from game.scenarios import Scenario
from game.words import _


@dataclass(frozen=True, slots=True, eq=False)
class Verdict:
    """A game played again as far as it agreed; `differs` is the first quarter that did not, from 1.

    0 stands for the start, None for full agreement.
    """

    game: Game
    differs: int | None

    @property
    def agrees(self) -> bool:
        """Tell whether every quarter came out as kept."""
        return self.differs is None


def play_again(record: Record, scenario: Scenario) -> Verdict:
    """Play a saved game from the start until it ends or a quarter differs; raises SaveError.

    The scenario must have the rules the game was played with.
    """
    if record.scenario.rules_hash != scenario.rules_hash:
        raise SaveError(other_rules(record))
    plans = record.decided()
    if len(record.digests) != len(plans) + 1:
        raise UnreadableSaveError(_("This game is damaged: some of its quarters are missing."))
    game = new_game(scenario, record.seed, practice=record.practice)
    if game.start.digest() != record.digests[0]:
        return Verdict(game, 0)
    for number, plan in enumerate(plans, 1):
        try:
            after = end_quarter(game, plan)
        except PlanRefusedError:
            return Verdict(game, number)
        if after.company.digest() != record.digests[number]:
            return Verdict(game, number)
        game = after
    return Verdict(game, None)


def opened(record: Record, scenario: Scenario) -> Game:
    """Return the game of a saved game, each quarter checked; raises SaveError."""
    verdict = play_again(record, scenario)
    if not verdict.agrees:
        raise SaveError(
            _(
                "“{title}” was saved by Kitestring {version}, whose rules were different; "
                "start it anew, or finish it with that version."
            ).format(title=record.scenario.title, version=record.game_version)
        )
    game = verdict.game
    try:
        kept = company_from(record.state, game.company)
    except ValueError as error:
        raise UnreadableSaveError(_("This game is damaged: its last state cannot be read.")) from error
    if kept.digest() != record.digests[-1]:
        raise UnreadableSaveError(_("This game is damaged: its last state is not the one that was played."))
    return game


def other_rules(record: Record) -> str:
    """Say that a scenario has changed since a game was saved."""
    return _("The scenario “{title}” has changed since this game was saved; start it anew.").format(
        title=record.scenario.title
    )
