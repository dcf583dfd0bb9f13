import subprocess
import sys

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.scenarios.letters import lacked
from game.ui.drawing import Brush, fonts, plain, terms
from game.ui.drawing.fonts import clean, font_file

brushes = {1.0: Brush(1.0), 2.0: Brush(2.0, 1.3)}


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=120), st.integers(20, 400))
def test_no_text_is_lost_or_clipped_when_it_wraps(text, width):
    brush = brushes[1.0]
    rich = brush.rich(text, width, markup=False)
    shown = "".join("".join(rich.lines()).split())
    assert shown == "".join(text.replace("\r", "").split())
    widest_sign = max((brush.text_width(char, "body") for char in text), default=0)
    assert rich.used_width <= max(width, widest_sign + 1)


def test_a_long_word_is_broken_rather_than_clipped():
    rich = brushes[1.0].rich("Donaudampfschifffahrtsgesellschaft" * 3, 120)
    assert rich.used_width <= 120
    assert len(rich.lines()) > 5


def test_chinese_breaks_anywhere_but_before_closing_signs():
    rich = brushes[1.0].rich("风筝需要线，线需要风。" * 6, 100)
    lines = rich.lines()
    assert len(lines) > 5
    assert not any(line[0] in "，。" for line in lines)


def test_punctuation_stays_with_the_bold_word_before_it():
    for width in range(60, 200, 7):
        lines = brushes[1.0].rich("a word in **bold**, then more **words**.", width).lines()
        assert not any(line.startswith((",", ".")) for line in lines)


def test_marks_become_styles_and_leave_the_words():
    source = "**Trust** is _slow_: [[lag|Time until it shows.]] of two_or_more quarters"
    assert plain(source) == "Trust is slow: lag of two_or_more quarters"
    assert terms(source) == [("lag", "Time until it shows.")]
    weights = [run.style.weight for run in brushes[1.0].rich(source, 2000).runs]
    assert weights == ["bold", "regular", "italic", "regular", "semibold", "regular"]


def test_plain_text_keeps_its_stars_and_brackets():
    assert brushes[1.0].lines("**not bold** [[x|y]]", 1000, "body") == ["**not bold** [[x|y]]"]


def test_lists_hang_and_paragraphs_keep_apart():
    rich = brushes[1.0].rich("One.\n\nTwo.\n- first of the points\n- second", 100)
    bullets = [run for run in rich.runs if run.text == "•"]
    assert len(bullets) == 2
    points = [run for run in rich.runs if run.text.startswith(("first", "the", "points", "second", "of"))]
    assert len({run.x for run in points}) == 1
    assert points[0].x > bullets[0].x
    one, two = (next(run for run in rich.runs if run.text.startswith(word)) for word in ("One", "Two"))
    assert two.y - one.y > brushes[1.0].line("body")


@pytest.mark.parametrize(
    "text", ["a\0b", "\ud800x", "tab\tand\nline", "🪁 kite", "\x1b[0m", "", "شراع", "A\u0301"]
)
def test_no_text_can_break_the_fonts(text):
    surface = pygame.Surface((100, 30))
    brushes[1.0].text(surface, text, "body", (0, 0, 0), (0, 0), width=90)
    assert "\0" not in clean(text)


def test_a_shortened_text_fits_and_says_so():
    brush = brushes[2.0]
    whole = "A quarter of twelve weeks"
    for width in (40, 90, 160, 240):
        short = brush.fonts.fit(whole, 30, "regular", width)
        assert short.endswith("…")
        assert brush.fonts.width(short, 30) <= width
    assert brush.fonts.fit(whole, 30, "regular", 5000) == whole


def test_scales_are_kept_within_limits_and_grow_type():
    assert (Brush(9, 9).scale, Brush(9, 9).text_scale) == (3.0, 1.6)
    assert Brush(2.0).px("body") == 2 * Brush(1.0).px("body")
    assert Brush(1.0, 1.5).px("body") == 24
    assert Brush(1.0, 1.5).dp(10) == 10


@pytest.mark.parametrize(
    ("sign", "other"), [("中", True), ("★", True), ("é", False), ("Ж", False), ("→", False)]
)
def test_a_sign_that_the_typeface_lacks_comes_from_another_one(monkeypatch, sign, other):
    main, has = str(font_file("regular")), fonts.Fonts._holds
    monkeypatch.setattr(fonts, "_fallback_files", lambda: (str(font_file("bold")),))
    monkeypatch.setattr(fonts.Fonts, "_holds", lambda of, path, char: path != main or has(of, path, char))
    kept = fonts.Fonts()
    borrowed = pygame.image.tobytes(kept.render(sign, 20, (0, 0, 0)), "RGBA")
    assert (borrowed == pygame.image.tobytes(kept.render(sign, 20, (0, 0, 0), "bold"), "RGBA")) is other


@pytest.mark.parametrize("weight", ["regular", "bold"])
def test_the_checker_knows_which_signs_the_typeface_has(weight):
    path, kept = str(font_file(weight)), fonts.Fonts()
    signs = [chr(code) for code in range(0x20000) if not 0xD800 <= code < 0xE000]
    signs = [sign for sign in signs if sign.isprintable()]
    missing = lacked("".join(signs))
    assert missing == [sign for sign in signs if not kept._holds(path, sign)]


def test_a_window_that_is_opened_again_writes_again():
    again = (
        "import pygame; from game.ui.drawing.fonts import Fonts\n"
        "for _ in range(2): pygame.init(); Fonts().render('é', 20, (0, 0, 0)); pygame.quit()"
    )
    assert subprocess.run([sys.executable, "-c", again], check=False, capture_output=True).returncode == 0
