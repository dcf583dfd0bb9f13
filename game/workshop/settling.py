"""The end of a round: what each team does, also when nobody has decided."""

from collections import Counter

from game.play.saves import saved_plan
from game.workshop.companies import GameOf, by_player, possible_plan, unchanged
from game.workshop.moves import Close, SentProposal, Settled
from game.workshop.room import Ballot, Proposal, Room, Team


def sent_of(proposal: Proposal) -> SentProposal:
    """Return a proposal as it is sent and kept."""
    return SentProposal(plan=saved_plan(proposal.plan), predictions=dict(proposal.predictions))


def closing(room: Room, game_of: GameOf) -> Close:
    """Return the move that ends the round for every team that plays."""
    return Close(settled={team.number: _settled(room, team, game_of) for team in room.playing()})


def _settled(room: Room, team: Team, game_of: GameOf) -> Settled:
    ballot, game = room.ballot(team.number), game_of(room, team.number)
    if ballot.committed is not None:
        return Settled(proposal=sent_of(ballot.committed), how="team")
    if team.player and not ballot.proposals:
        return Settled(proposal=sent_of(by_player(game, team.player)), how="player")
    if ballot.proposals:
        likely = most_agreed(ballot)
        plan = possible_plan(game, likely.plan)
        return Settled(proposal=sent_of(Proposal(plan, likely.predictions)), how="proposal")
    return Settled(proposal=sent_of(unchanged(game)), how="unchanged")


def most_agreed(ballot: Ballot) -> Proposal:
    """Return the proposal nearest to what the team thinks: the commonest answer, then the nearest week.

    Of those with the commonest answer it is the one whose hours are nearest to all the others', the first
    among equals.
    """
    proposals = list(ballot.proposals.values())
    (answer, _count), *_rest = Counter(p.plan.choice for p in proposals).most_common(1)
    among = [p for p in proposals if p.plan.choice == answer]
    return min(among, key=lambda p: sum(_apart(p, other) for other in proposals))


def _apart(one: Proposal, other: Proposal) -> int:
    return sum(abs(a - b) for a, b in zip(one.plan.hours, other.plan.hours, strict=True))
