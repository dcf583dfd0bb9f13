"""Levers as a page offers them: what each is, what it takes, and what cannot be taken back."""

from dataclasses import replace
from functools import cache

from game.engine import Bet, Mandate
from game.play.game import Game, end_quarter, new_game, opening_plan
from game.scenarios import find, read_scenario
from game.workshop.lever_tables import levers_table


@cache
def winter() -> Game:
    return new_game(read_scenario(find("the-long-winter", [])), seed=7)


def after(mandate: Mandate, bet: Bet) -> Game:
    game = winter()
    rules = game.scenario.rules
    levers = opening_plan(game).levers.with_mandate(0, mandate, rules).with_bet(0, bet, rules)
    plan = opening_plan(game).with_choice(0).with_levers(levers)
    return end_quarter(game, replace(plan, hours=(4, 4, 4, 4, 4, 4)))


def values(lever):
    return [option["value"] for option in lever["options"]]


def test_every_choice_says_what_it_means_and_takes():
    table = levers_table(winter())
    asks = table["executives"][0]["options"][Mandate.ASK]
    assert asks["takes"] == "4\u00a0h, kr\u00a00.70\u00a0M"
    assert asks["told"].endswith(
        "4\u00a0h a\u00a0week, kr\u00a00.20\u00a0M a quarter, kr\u00a00.50\u00a0M once."
    )
    night = table["bets"][0]
    assert night["about"][0].startswith("Two cars that drive from ten until six")
    assert any("Odds of working out now" in line for line in night["about"])


def test_whether_an_initiative_is_insured_is_settled_when_it_begins():
    assert values(levers_table(winter())["bets"][0]) == [Bet.REST, Bet.RUN, Bet.RUN_INSURED]
    assert values(levers_table(after(Mandate.NONE, Bet.RUN))["bets"][0]) == [Bet.REST, Bet.RUN]
    assert values(levers_table(after(Mandate.NONE, Bet.RUN_INSURED))["bets"][0]) == [
        Bet.REST,
        Bet.RUN_INSURED,
    ]


def test_a_premium_that_is_paid_is_not_asked_for_again():
    before, begun = (
        levers_table(game)["bets"][0] for game in (winter(), after(Mandate.NONE, Bet.RUN_INSURED))
    )
    assert "premium" in before["options"][2]["told"]
    assert "premium" not in begun["options"][1]["told"]
    assert before["note"].startswith("idea · odds ")


def test_who_is_in_office_is_told_to_be_gone_for_good_when_dismissed():
    hired = levers_table(after(Mandate.ASK, Bet.REST))["executives"][0]
    assert "does not come back" in hired["options"][Mandate.NONE]["told"]
    assert hired["warning"].startswith("Will leave")
    assert levers_table(winter())["executives"][0]["options"][Mandate.NONE]["told"] == ""
