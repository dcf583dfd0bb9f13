import pygame

from game.play.folders import saves_folder
from tests.ui.app.player import Person, at_the_game

_GREEN = "every-milestone-green"


def number_of(person: Person, scenario: str) -> int:
    """Return the place of a scenario among the cards."""
    names = [entry.scenario.id for entry in person.journey.library.entries() if entry.scenario]
    return names.index(scenario)


def saved() -> list[str]:
    return sorted(path.name for path in saves_folder().glob("*/quarter-*.json"))


def test_a_whole_game_by_keyboard_alone():
    with at_the_game() as person:
        journey = person.journey
        person.tab_to("scenarios")
        person.press(pygame.K_RETURN)
        person.wait_for(lambda: person.ui.find("scenario-0") is not None)
        person.tab_to(f"scenario-{number_of(person, _GREEN)}")
        person.press(pygame.K_RETURN)
        assert person.on("BriefingScreen")
        person.press(pygame.K_RETURN)
        assert journey.game.scenario.id == _GREEN
        while not journey.game.over:
            number = journey.game.number
            play_a_quarter_by_keys(person)
            assert person.on("ResultsScreen")
            assert saved()[-1] == f"quarter-{number + 1:02}.json"
            person.press(pygame.K_RETURN)
        assert person.on("DebriefScreen")
        person.tab_to("title")
        person.press(pygame.K_RETURN)
        assert person.on("TitleScreen")


def play_a_quarter_by_keys(person: Person) -> None:
    """Answer, take an hour from one practice for another, change the style, and end the quarter."""
    journey = person.journey
    assert person.on("QuarterScreen")
    if journey.game.event is not None:
        person.press(pygame.K_2)
        assert journey.plan.choice == 1
    before = journey.plan
    if journey.game.number % 3 == 0:
        person.tab_to("practice-control")
        person.press(pygame.K_LEFT)
        assert journey.plan.hours[5] == before.hours[5] - 1
        person.tab_to("practice-direction")
        person.press(pygame.K_RIGHT)
        assert journey.plan.hours[0] == before.hours[0] + 1
        person.tab_to("style")
        person.press(pygame.K_RIGHT)
        assert journey.plan.style != before.style
    person.press(pygame.K_e)
    end_with_free_hours(person, lambda: person.press(pygame.K_RETURN))


def end_with_free_hours(person: Person, yes) -> None:
    if person.ui.dialog is not None:
        person.tab_to("unspent-end")
        yes()


def test_a_whole_game_by_mouse_alone():
    with at_the_game() as person:
        journey = person.journey
        person.click("scenarios")
        person.wait_for(lambda: person.ui.find("scenario-0") is not None)
        person.click(f"scenario-{number_of(person, _GREEN)}")
        person.click("begin")
        while not journey.game.over:
            if journey.game.event is not None:
                person.click("choice-1")
                assert journey.plan.choice == 0
            person.click("end")
            if person.ui.dialog is not None:
                person.click("unspent-end")
            assert person.on("ResultsScreen")
            person.click("continue")
        assert person.on("DebriefScreen")
        person.click("title")
        assert person.on("TitleScreen")
        person.click("continue")
        assert person.on("DebriefScreen")


def test_closing_in_the_middle_of_a_quarter_loses_nothing():
    with at_the_game() as person:
        journey = person.journey
        begin(person)
        person.press(pygame.K_1)
        person.press(pygame.K_e)
        end_with_free_hours(person, lambda: person.press(pygame.K_RETURN))
        person.press(pygame.K_RETURN)
        person.press(pygame.K_2)
        person.tab_to("practice-plan")
        person.press(pygame.K_LEFT)
        plan, digest = journey.plan, journey.game.company.digest()
        pygame.event.post(pygame.event.Event(pygame.QUIT))
        person.turn()
        assert journey.done
    with at_the_game() as person:
        person.press(pygame.K_c)
        assert person.on("QuarterScreen")
        assert person.journey.plan == plan
        assert person.journey.game.number == 1
        assert person.journey.game.company.digest() == digest


def begin(person: Person, scenario: str = _GREEN) -> None:
    person.press(pygame.K_o)
    person.wait_for(lambda: person.ui.find("scenario-0") is not None)
    person.tab_to(f"scenario-{number_of(person, scenario)}")
    person.press(pygame.K_RETURN)
    person.press(pygame.K_b)


def test_looking_in_and_leaving_keeps_no_game():
    with at_the_game() as person:
        begin(person)
        person.journey.to_title()
        assert saved() == []
        assert not person.see("continue").enabled


def test_a_first_new_game_is_the_one_with_guidance_and_later_ones_are_chosen():
    with at_the_game() as person:
        person.press(pygame.K_n)
        assert person.on("BriefingScreen")
        person.press(pygame.K_b)
        assert person.journey.game.scenario.level == "first game"
        person.press(pygame.K_1)
        person.journey.to_title()
        assert person.see("continue").enabled
        person.press(pygame.K_n)
        assert person.on("PickerScreen")


def test_a_game_that_cannot_be_saved_is_left_only_when_asked_twice():
    with at_the_game() as person:
        begin(person)
        person.press(pygame.K_1)
        saves_folder().parent.mkdir(parents=True, exist_ok=True)
        saves_folder().write_text("in the way")
        person.journey.to_title()
        assert person.on("QuarterScreen")
        assert "could not be saved" in person.ui.layers.toast.text
        person.journey.to_title()
        assert person.on("TitleScreen")


def test_a_game_that_cannot_be_saved_goes_on_and_says_so(monkeypatch):
    with at_the_game() as person:
        begin(person)
        saves_folder().parent.mkdir(parents=True, exist_ok=True)
        saves_folder().write_text("in the way")
        person.press(pygame.K_1)
        person.press(pygame.K_e)
        end_with_free_hours(person, lambda: person.press(pygame.K_RETURN))
        assert person.on("ResultsScreen")
        toast = person.ui.layers.toast
        assert toast is not None
        assert "could not be saved" in toast.text
        person.press(pygame.K_RETURN)
        assert person.on("QuarterScreen")


def test_resizing_during_play_keeps_the_plan_and_the_window_is_filled():
    with at_the_game() as person:
        begin(person)
        person.press(pygame.K_2)
        for size in ((640, 480), (1920, 1080), (900, 1200), (1280, 720)):
            pygame.display.set_mode(size, pygame.RESIZABLE)
            pygame.event.post(pygame.event.Event(pygame.VIDEORESIZE, w=size[0], h=size[1], size=size))
            person.turn()
            assert person.ui.root.rect.size == size
            assert person.journey.plan.choice == 1
            end = person.see("end").rect
            assert person.ui.window.contains(end)
