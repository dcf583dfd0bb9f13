import pytest

from game.ui.scene import COMPANY_STATES, SceneState
from game.ui.scene.motion import EASE_SECONDS, Ease, Wind
from game.ui.scene.state import blend


def test_numbers_are_kept_between_nothing_and_all() -> None:
    state = SceneState(height=1.7, string=-0.2)
    assert (state.height, state.string) == (1.0, 0.0)


@pytest.mark.parametrize(("field", "value"), [("weather", "hail"), ("season", "monsoon")])
def test_an_unknown_word_is_named_with_the_known_ones(field: str, value: str) -> None:
    with pytest.raises(ValueError, match=f"{field} is '{value}': use one of .*winter"):
        SceneState(**{field: value})


@pytest.mark.parametrize(
    ("sign", "owner"), [("chaos", "chaotic"), ("slack", "drifting"), ("order", "bureaucratic")]
)
def test_each_sign_of_trouble_belongs_to_one_company_state(sign: str, owner: str) -> None:
    shown = {name: getattr(state, sign) for name, state in COMPANY_STATES.items()}
    assert shown.pop(owner) > 0.5
    assert max(shown.values()) < 0.1


def test_halfway_lies_in_the_middle_and_has_the_new_weather() -> None:
    middle = blend(SceneState(height=0.2), SceneState(height=0.6, weather="storm"), 0.5)
    assert middle.height == pytest.approx(0.4)
    assert middle.weather == "storm"


def test_easing_starts_with_the_first_look_and_ends_in_time() -> None:
    ease = Ease(SceneState(height=0.0))
    ease.aim(SceneState(height=1.0), None)
    assert ease.at(100.0).height == 0.0
    assert 0.0 < ease.at(100.0 + EASE_SECONDS / 2).height < 1.0
    assert ease.at(100.0 + EASE_SECONDS).height == 1.0
    assert not ease.under_way


def test_a_new_aim_sets_out_from_what_is_shown() -> None:
    ease = Ease(SceneState(height=0.0))
    ease.aim(SceneState(height=1.0), None)
    ease.at(0.0)
    shown = ease.at(0.7).height
    ease.aim(SceneState(height=0.0), 0.7)
    assert ease.at(0.7).height == pytest.approx(shown)


def test_the_wind_does_not_jump_when_it_changes() -> None:
    wind = Wind(0.2)
    before = wind.blown(50.0, 0.2)
    assert wind.blown(50.0, 1.0) == pytest.approx(before)
    assert wind.blown(51.0, 1.0) > before + 1.0
