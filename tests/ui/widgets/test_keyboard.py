import pygame
import pytest

from game.ui.widgets import UI, Button, Col, Scroll, Stepper, Text
from tests.ui.widgets.hand import PLACES, click, key, node, opened, same_pixels, shown


@pytest.mark.parametrize("place", PLACES)
def test_tab_reaches_every_widget_and_returns_to_the_first(place):
    ui, _, _ = opened(place)
    order = [n.key for n in ui.focusables()]
    reached = []
    for _step in order:
        assert key(ui, pygame.K_TAB)
        reached.append(ui.focus.key)
    assert reached == order
    assert len(order) > 30
    key(ui, pygame.K_TAB)
    assert ui.focus.key == order[0]
    key(ui, pygame.K_TAB, pygame.KMOD_SHIFT)
    assert ui.focus.key == order[-1]


@pytest.mark.parametrize("place", PLACES)
def test_the_focused_widget_is_always_in_view(place):
    ui, _, _ = opened(place)
    page = node(ui, "page")
    for _step in ui.focusables():
        key(ui, pygame.K_TAB)
        rect = ui.focus.rect
        if page in _parents(ui.focus):
            assert page.rect.top <= rect.top
            assert rect.bottom <= page.rect.bottom or rect.h > page.rect.h - 20


def _parents(child):
    while child.parent is not None:
        child = child.parent
        yield child


def test_every_focusable_tells_its_name_and_state():
    ui, _, _ = opened(PLACES[0])
    for widget in ui.focusables():
        assert widget.accessible_name(), widget.key
        assert widget.describe(), widget.key
    assert "12 of 30 h" in node(ui, "hours-0").describe()
    assert "up 5" in node(ui, "meter-Workload").describe()
    assert "bad news" in node(ui, "meter-Workload").describe()


def test_the_narrator_hears_focus_and_toasts():
    ui, _, _ = opened(PLACES[0])
    heard = []
    ui.narrator = heard.append
    key(ui, pygame.K_TAB)
    ui.toast("Saved.")
    assert heard == ["Help, button", "Saved."]


def test_arrows_go_to_the_neighbour_in_that_direction():
    ui, _, _ = opened(PLACES[0])
    shown(ui, "hours-0")
    key(ui, pygame.K_DOWN)
    assert ui.focus.id == "hours-1"
    shown(ui, "meter-Cash")
    key(ui, pygame.K_RIGHT)
    assert ui.focus.id == "meter-Reputation"


@pytest.mark.parametrize(
    ("code", "mod", "value"),
    [
        (pygame.K_RIGHT, 0, 7),
        (pygame.K_RIGHT, pygame.KMOD_SHIFT, 9),
        (pygame.K_LEFT, 0, 5),
        (pygame.K_LEFT, pygame.KMOD_SHIFT, 1),
        (pygame.K_PLUS, 0, 7),
        (pygame.K_EQUALS, pygame.KMOD_SHIFT, 7),
        (pygame.K_MINUS, pygame.KMOD_SHIFT, 5),
        (pygame.K_KP_MINUS, 0, 5),
        (pygame.K_HOME, 0, 0),
        (pygame.K_END, 0, 9),
    ],
)
def test_keys_change_hours_within_what_is_left(code, mod, value):
    ui, gallery, _ = opened(PLACES[0])
    shown(ui, "hours-1")
    key(ui, code, mod)
    assert gallery.state.hours[1] == value
    assert ui.focus.id == "hours-1"


def test_a_plus_above_a_digit_is_a_plus():
    ui, gallery, _ = opened(PLACES[0])
    shown(ui, "hours-1")
    ui.event(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_1, mod=pygame.KMOD_SHIFT, unicode="+"))
    assert gallery.state.hours[1] == 7


def test_two_digits_in_a_row_make_one_number_and_later_ones_another():
    ui, gallery, _ = opened(PLACES[0])
    shown(ui, "hours-0")
    key(ui, pygame.K_RETURN)
    ui.tick(1000)
    key(ui, pygame.K_1)
    ui.tick(1300)
    key(ui, pygame.K_0)
    assert gallery.state.hours[0] == 10
    ui.tick(5000)
    key(ui, pygame.K_5)
    assert gallery.state.hours[0] == 5


def test_digits_are_for_answers_until_a_number_is_opened_and_again_when_it_is_left():
    ui, gallery, surface = opened(PLACES[0])
    for leave in (pygame.K_RETURN, pygame.K_ESCAPE, pygame.K_TAB):
        shown(ui, "hours-1")
        key(ui, pygame.K_2)
        assert (gallery.state.choice, gallery.state.hours[1]) == (1, 6)
        shown(ui, "hours-1")
        with same_pixels(ui, surface):
            key(ui, pygame.K_RETURN)
        assert node(ui, "hours-1").typing
        key(ui, pygame.K_3)
        assert (gallery.state.choice, gallery.state.hours[1]) == (1, 3)
        key(ui, pygame.K_BACKSPACE)
        key(ui, pygame.K_6)
        key(ui, leave)
        assert not node(ui, "hours-1").typing
        shown(ui, "hours-1")
        key(ui, pygame.K_1)
        assert (gallery.state.choice, gallery.state.hours[1]) == (0, 6)


def test_a_click_on_a_number_opens_it():
    ui, gallery, _ = opened(PLACES[0])
    shown(ui, "hours-1")
    click(ui, node(ui, "hours-1").number_box().center)
    key(ui, pygame.K_3)
    assert gallery.state.hours[1] == 3
    shown(ui, "hours-0")
    key(ui, pygame.K_2)
    assert gallery.state.choice == 1


def test_where_digits_answer_nothing_they_set_the_number_at_once():
    ui, done = UI((400, 300)), []
    ui.set_root(Col(Stepper("Hours", 5, high=10, id="hours", on=done.append)))
    ui.take_focus(node(ui, "hours"))
    key(ui, pygame.K_7)
    assert done == [7]


def test_arrows_move_the_pick_and_go_around():
    ui, gallery, _ = opened(PLACES[0])
    shown(ui, "style")
    seen = []
    for _step in range(4):
        key(ui, pygame.K_RIGHT)
        seen.append(gallery.state.style)
    assert seen == [2, 3, 0, 1]


def test_numbers_pick_choices_and_hotkeys_press_buttons_from_anywhere():
    ui, gallery, _ = opened(PLACES[0])
    key(ui, pygame.K_2)
    assert gallery.state.choice == 1
    key(ui, pygame.K_e)
    assert gallery.state.pressed == ["Finish the quarter"]


def test_enter_and_space_equal_a_click():
    for identity in ("b-Undo", "b-Read more", "tile", "meter-Cash"):
        results = []
        for act in (pygame.K_RETURN, pygame.K_SPACE, None):
            ui, gallery, _ = opened(PLACES[0])
            middle = shown(ui, identity)
            if act is None:
                click(ui, middle)
            else:
                key(ui, act)
            results.append(gallery.state.pressed)
        assert results[0] == results[1] == results[2] != []


def test_a_disabled_button_is_passed_over_and_does_nothing():
    ui, gallery, _ = opened(PLACES[0])
    assert node(ui, "b-Not yet") not in ui.focusables()
    node(ui, "b-Not yet").activate()
    assert gallery.state.pressed == []


def test_focus_continues_nearby_when_its_widget_is_gone():
    ui, _, _ = opened(PLACES[0])
    buttons = [Button(name, id=name) for name in "abcd"]
    ui.set_root(Col(*buttons))
    ui.take_focus(node(ui, "b"))
    ui.set_root(Col(*[Button(name, id=name) for name in "acd"]))
    assert ui.focus is None
    key(ui, pygame.K_TAB)
    assert ui.focus.id == "c"


def test_page_keys_scroll_text_without_any_widget_in_it():
    ui, _, _ = opened(PLACES[0])
    ui.set_root(Scroll(Text("word " * 5000), id="scroll"))
    key(ui, pygame.K_TAB)
    assert ui.focus.id == "scroll"
    for code, moved in (
        (pygame.K_PAGEDOWN, 1),
        (pygame.K_END, 1),
        (pygame.K_PAGEUP, -1),
        (pygame.K_HOME, -1),
    ):
        before = node(ui, "scroll").offset
        key(ui, code)
        assert (node(ui, "scroll").offset - before) * moved > 0


def test_escape_falls_through_to_the_screen_only_when_nothing_is_open():
    ui, gallery, _ = opened(PLACES[0])
    calls = []
    ui.on_escape = lambda: calls.append(1)
    gallery.ask()
    key(ui, pygame.K_ESCAPE)
    assert calls == []
    key(ui, pygame.K_ESCAPE)
    assert calls == [1]


def test_f1_explains_the_focused_widget_and_again_hides_it():
    ui, _, _ = opened(PLACES[0])
    shown(ui, "event")
    key(ui, pygame.K_F1)
    assert "share of teams" in ui.layers.tooltip.text
    key(ui, pygame.K_F1)
    assert ui.layers.tooltip is None


def test_a_held_key_goes_on_moving_but_decides_only_once():
    done = []
    ui = UI((400, 300))
    ui.set_root(
        Col(
            Stepper("Hours", 5, high=10, id="hours", on=done.append),
            Button("End", hotkey="e", id="end", on=lambda: done.append("end")),
        )
    )

    def hold(code: int, times: int = 3) -> None:
        for _time in range(times):
            ui.event(pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode=""))
        ui.event(pygame.event.Event(pygame.KEYUP, key=code, mod=0))

    ui.take_focus(ui.find("hours"))
    hold(pygame.K_RIGHT)
    assert len(done) == 3
    done.clear()
    hold(pygame.K_e)
    hold(pygame.K_RETURN)
    assert done == ["end", "end"]


def test_a_key_whose_release_went_to_another_window_works_again():
    done = []
    ui = UI((400, 300))
    ui.set_root(Button("End", hotkey="e", id="end", on=lambda: done.append("end")))
    for event in (pygame.KEYDOWN, pygame.WINDOWFOCUSLOST, pygame.KEYDOWN):
        ui.event(pygame.event.Event(event, key=pygame.K_e, mod=0, unicode=""))
    assert done == ["end", "end"]
