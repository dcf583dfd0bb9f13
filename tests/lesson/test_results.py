"""The results of a quarter: sentences made from the ledger, and people who speak once."""

import re
from dataclasses import replace

import pytest

from game.engine import METERS
from game.lesson.results import blows, came_back, changes, outcome
from game.lesson.voices import voices
from game.lesson.wording import counted_in, meter_value, quarter_name, signed
from game.play.meters import BARS, reading
from game.play.why import why
from game.scenarios.vocabulary import THOUSAND
from tests.lesson.games import GAMES, SHIPPED, finished


@pytest.mark.parametrize(("scenario", "player", "seed"), GAMES)
def test_sentences_name_causes_of_the_ledger_with_their_own_amounts(scenario, player, seed):
    game = finished(scenario, player, seed)
    for number in range(len(game.quarters)):
        for change in changes(game, number):
            told = re.findall(
                r"(?:Mostly: |Against it: | and )?([^:;.()]+) \(([+−][^\d)]*[\d,.]+[^)]*)\)", change.sentence
            )
            assert told, change.sentence
            lines = {line.told: line.amount for line in why(game, change.reading.meter, number).contributions}
            assert any(name.strip() in lines for name, _amount in told), change.sentence
            word = "rose" if change.reading.change > 0 else "fell"
            assert f" {word} by " in change.sentence


@pytest.mark.parametrize(("scenario", "player", "seed"), GAMES)
def test_what_changed_most_is_told_and_in_the_order_of_its_size(scenario, player, seed):
    game = finished(scenario, player, seed)
    counted = ("customers", "team", "cash")
    for number in range(len(game.quarters)):
        told = [change.reading for change in changes(game, number)]
        points = [abs(one.change) for one in told if one.meter not in counted]
        assert [one.meter in counted for one in told] == sorted(one.meter in counted for one in told)
        assert points == sorted(points, reverse=True)
        moved = [abs(reading(game, m, number + 1).change) for m in METERS if m not in counted]
        largest = [size for size in sorted(moved, reverse=True)[:4] if size >= 3]
        assert points[:4] == largest


def test_a_small_body_counts_its_money_in_thousand():
    game = finished(SHIPPED[0], "random", 1)
    club = replace(game.scenario, company=replace(game.scenario.company, money=THOUSAND))
    small = replace(game, scenario=club)
    assert meter_value(game, "cash", 1.5) == "€1.5\u00a0M"
    assert meter_value(small, "cash", 1.5) == "€1.5\u00a0k"
    assert (counted_in(game.scenario.company), counted_in(club.company)) == ("€ million", "€ thousand")


@pytest.mark.parametrize("scenario", SHIPPED)
def test_every_change_is_told_in_the_unit_of_its_meter(scenario):
    game = finished(scenario, "random", 1)
    currency = game.scenario.company.currency
    for number in range(len(game.quarters)):
        for change in changes(game, number):
            size = change.sentence.split(" by ")[1].split(" to ")[0]
            meter = change.reading.meter
            if meter in BARS:
                assert size.endswith((" point", " points"))
            elif meter == "team":
                assert size.endswith((" person", " people"))
            elif meter == "cash":
                assert size.startswith(currency)
                causes = re.findall(r"\([+−][^)]*\d[^)]*\)", change.sentence)
                assert all(currency in cause for cause in causes)
            else:
                assert size.replace(",", "").isdecimal()


def test_the_largest_cause_of_a_rise_is_told_first():
    game = finished("kite-without-a-string", "all-leadership", 1)
    for number in range(len(game.quarters)):
        for change in changes(game, number):
            up = change.reading.change > 0
            lines = [c for c in change.why.contributions if (c.amount > 0) == up]
            if "Mostly: " in change.sentence:
                assert change.sentence.split("Mostly: ")[1].startswith(lines[0].name)


@pytest.mark.parametrize("scenario", SHIPPED)
def test_every_choice_has_an_outcome_and_belongs_to_its_event(scenario):
    game = finished(scenario, "random", 2)
    for number, played in enumerate(game.quarters):
        told = outcome(game, number)
        row = int(played.before.event[0])
        if row < 0:
            assert told is None
        else:
            text = game.scenario.events[row]
            assert told.title == text.title
            assert told.label == text.choices[played.plan.choice].label
            assert told.outcome


def test_what_earlier_choices_brought_is_told_with_the_quarter_of_the_choice():
    found = 0
    for scenario, player, seed in GAMES:
        game = finished(scenario, player, seed)
        for number in range(len(game.quarters)):
            for line in came_back(game, number):
                found += 1
                origin = re.search(r"\((Q\d \d{4})\)$", line)[1]
                assert origin in {quarter_name(game, earlier) for earlier in range(number)}
    assert found > 10


def test_blows_are_called_by_the_names_of_the_scenario():
    game = finished("the-long-winter", "half", 1)
    shocks = game.scenario.rules.shocks
    names = {*shocks.incident, *shocks.disruption, *shocks.people, "The crisis"}
    told = {name for played in game.quarters for name in blows(played)}
    assert told
    assert told <= names
    assert "The crisis" in told


@pytest.mark.parametrize(("scenario", "player", "seed"), GAMES)
def test_nobody_repeats_a_line_and_two_speak_at_most(scenario, player, seed):
    game = finished(scenario, player, seed)
    said = voices(game)
    assert len(said) == len(game.quarters)
    lines = [voice for quarter in said for voice in quarter]
    assert len(lines) == len(set(lines))
    for quarter in said:
        assert len(quarter) <= 2
        assert len({voice.who for voice in quarter}) == len(quarter)


def test_what_was_said_stays_said_as_the_game_goes_on():
    game = finished("every-milestone-green", "half", 1)
    earlier = replace(game, quarters=game.quarters[:6])
    assert voices(earlier) == voices(game)[:6]


@pytest.mark.parametrize(
    ("value", "digits", "text"), [(3.2, 0, "+3"), (-3.6, 0, "−4"), (0.04, 1, "0.0"), (-1234.5, 1, "−1,234.5")]
)
def test_changes_are_written_with_their_sign(value, digits, text):
    assert signed(value, digits) == text
