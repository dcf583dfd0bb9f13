"""A sandbox: what may be chosen, what comes of it, and that the same choice is the same scenario."""

import pytest

from game.scenarios import Scenario, check_text
from game.scenarios.varying import AS_IT_IS, Chosen, chosen_of, variants, varied
from tests.scenarios.builders import edited, small_scenario

CHOOSE = "market: {like: stable, growth: 4}\nchoose: {markets: [stable, turbulent], quarters: 6 to 10}\n"


def sandbox() -> Scenario:
    scenario, problems = check_text(edited("market: stable\n", CHOOSE), "small-shop.yaml")
    assert scenario is not None, problems
    return scenario


def test_every_choice_is_a_scenario_of_its_own_and_comes_out_the_same_every_time():
    found = list(variants(sandbox()))
    assert len({each.rules_hash for each in found}) == len({each.content_hash for each in found}) == 2 * 5
    again = {chosen_of(each): each.rules_hash for each in variants(sandbox())}
    assert {chosen_of(each): each.rules_hash for each in found} == again


def test_the_files_own_market_keeps_its_numbers_and_another_is_the_usual_one():
    story = sandbox()
    longer, windy = varied(story, Chosen(quarters=10)), varied(story, Chosen("turbulent", 6))
    assert longer.rules.market == story.rules.market
    assert (longer.rules.quarters, longer.quarters) == (10, 10)
    assert windy.rules.market.like == "turbulent"
    assert windy.rules.market.growth is None


def test_choosing_again_begins_from_the_file():
    story = sandbox()
    there_and_back = varied(varied(story, Chosen("turbulent", 6)), chosen_of(story))
    assert there_and_back == story


@pytest.mark.parametrize("wish", [Chosen("crisis"), Chosen(quarters=11), Chosen(quarters=5)])
def test_what_is_not_left_open_is_refused(wish):
    with pytest.raises(ValueError, match="Chosen"):
        varied(sandbox(), wish)


def test_a_scenario_that_leaves_nothing_open_is_played_as_it_is():
    story = small_scenario()
    assert varied(story, AS_IT_IS) is story
    assert list(variants(story)) == [story]
    with pytest.raises(ValueError, match="Chosen"):
        varied(story, Chosen("growth"))
