"""The levers a player pulled, in a course in which other people and bets may still be there."""

from dataclasses import replace

from game.engine import Bet, Company, Mandate, Outcome
from game.play.game import Game, Quarter
from game.play.measures import Measures


def own_levers(real: Game, own: Quarter, company: Company, index: int = 0) -> Measures:
    """Return the levers the player pulled in a quarter, as far as a company of another course has them.

    Who has left and what is over there is left out. Who had left only in the real company stays in office
    as they are, and what was over only there goes on as the player ran it.
    """
    mandates = tuple(_mandate(own, company, row, index) for row in range(len(company.mandates)))
    bets = tuple(_bet(real, own, company, row, index) for row in range(len(company.outcomes)))
    levers = own.plan.levers
    same = all(levers.mandate(row) is one for row, one in enumerate(mandates)) and all(
        levers.bet(row) is one for row, one in enumerate(bets)
    )
    return levers if same else replace(levers, mandates=mandates, bets=bets)


def _mandate(own: Quarter, company: Company, row: int, index: int) -> Mandate:
    if company.departed[row, index]:
        return Mandate.NONE
    if own.before.departed[row, 0]:
        return Mandate(int(company.mandates[row, index]))
    return own.plan.levers.mandate(row)


def _bet(real: Game, own: Quarter, company: Company, row: int, index: int) -> Bet:
    if company.outcomes[row, index] != Outcome.OPEN:
        return Bet.REST
    played = real.quarters[: own.number + 1]
    in_play = [quarter for quarter in played if quarter.before.outcomes[row, 0] == Outcome.OPEN]
    return in_play[-1].plan.levers.bet(row)
