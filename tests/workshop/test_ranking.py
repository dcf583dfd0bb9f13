"""The ranking says why: what set each team apart, and what fell while money was made, from the ledger."""

import re
from dataclasses import replace
from statistics import fmean

import pytest

from game.play.meters import history, worth_now
from game.play.why import why
from game.workshop import moves as m
from game.workshop.ranking import ranking, standing
from game.workshop.room import Mode
from game.workshop.told import Told
from game.workshop.views import prepare, screen_view
from tests.workshop.rooms import Crowd, proposal, room_at

LEADS, MANAGES = (12, 12, 12, 0, 0, 0), (0, 0, 0, 12, 12, 12)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A room of three in which one team only leads and one only manages, after six rounds."""
    desk = room_at(tmp_path_factory.mktemp("ranks") / "rooms.db", rounds=6)
    crowd = Crowd(desk)
    crowd.move(m.Open(teams=3))
    seats = crowd.seated(1, 2, 3)
    for _round in range(6):
        crowd.move(m.Begin())
        for number, hours in enumerate((LEADS, MANAGES, None), 1):
            sent = proposal(desk.game(number), 0, hours)
            crowd.move(m.Commit(seat=seats[number - 1], proposal=sent))
        desk.close_round(1000.0)
    return desk


def summed(game, meter):
    told = {}
    for number in range(game.number):
        for line in why(game, meter, number).contributions:
            told[line.told] = told.get(line.told, 0.0) + line.amount
    return told


def test_every_rank_names_a_cause_of_the_ledger_with_its_figure_and_the_rooms(desk):
    for one in ranking(desk):
        game = desk.game(one["number"])
        names = {name for meter in ("cash", "customers", "relevance", "trust", "engagement", "process")
                 for name in summed(game, meter)}  # fmt: skip
        assert any(f"{name} (" in one["because"] for name in names), one["because"]
        assert "on average" in one["because"]
        assert one["moved"]


def test_what_fell_while_money_was_made_fell_here_and_more_than_elsewhere(desk):
    games = [desk.game(number) for number in (1, 2, 3)]
    told = standing(*games)
    assert any(one["cost"] for one in told)
    for game, one in zip(games, told, strict=True):
        for fallen in re.findall(r"\*\*(\w+) ", one["cost"]):
            meter = fallen.lower()
            moves = [history(each, meter)[-1] - history(each, meter)[0] for each in games]
            mine = history(game, meter)[-1] - history(game, meter)[0]
            assert mine <= -3.0
            assert mine < fmean(moves)
            assert history(game, "cash")[-1] > history(game, "cash")[0]


def test_ranks_follow_worth_and_are_told_only_where_they_are_shown(desk):
    worths = [one["million"] for one in ranking(desk)]
    assert worths == sorted((worth_now(desk.game(n)).total for n in (1, 2, 3)), reverse=True)
    assert screen_view(desk, 1000.0)["ranking"] == ranking(desk)


def test_a_company_alone_is_told_of_without_an_average(tmp_path):
    desk = room_at(tmp_path / "rooms.db", mode=Mode.ONE)
    assert standing(desk.game(1))[0] == {"moved": "", "because": "", "cost": ""}
    crowd = Crowd(desk)
    crowd.seated(1)
    crowd.move(m.Begin())
    desk.close_round(1000.0)
    assert "(" in standing(desk.game(1))[0]["because"]
    assert "average" not in standing(desk.game(1))[0]["because"]


def test_it_is_made_when_a_round_ends_before_anybody_asks_for_it(desk):
    ending = replace(desk, told=Told())
    prepare(ending)
    assert ending.told.known("ranking", desk.room) == ranking(desk)
