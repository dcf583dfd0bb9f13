"""A game played again agrees quarter by quarter, and the first one that does not is named."""

import pytest

from game.play.replays import play_again
from game.play.saves import UnreadableSaveError, record_of
from tests.play.ferry import ferry, played


def test_a_game_played_again_agrees_to_its_end() -> None:
    game = played(8)
    verdict = play_again(record_of(game), ferry())
    assert verdict.agrees
    assert verdict.game.over
    assert verdict.game.company.digest() == game.company.digest()


@pytest.mark.parametrize("quarter", [0, 1, 4])
def test_the_first_quarter_that_differs_is_named(quarter: int) -> None:
    record = record_of(played(4))
    digests = [*record.digests[:quarter], "0", *record.digests[quarter + 1 :]]
    verdict = play_again(record.model_copy(update={"digests": digests}), ferry())
    assert verdict.differs == quarter
    assert verdict.game.number == max(0, quarter - 1)


def test_another_plan_is_noticed_in_its_quarter() -> None:
    record = record_of(played(4))
    other = record.plans[2].model_copy(update={"style": "autocratic"})
    much = record.plans[1].model_copy(update={"hours": (40, 40, 0, 0, 0, 0)})
    for plans, quarter in (
        ([*record.plans[:2], other, record.plans[3]], 3),
        ([record.plans[0], much, *record.plans[2:]], 2),
    ):
        assert play_again(record.model_copy(update={"plans": plans}), ferry()).differs == quarter


def test_missing_quarters_are_damage() -> None:
    record = record_of(played(3))
    with pytest.raises(UnreadableSaveError, match="some of its quarters are missing"):
        play_again(record.model_copy(update={"plans": record.plans[:2]}), ferry())
