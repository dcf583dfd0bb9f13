"""Faults of the game itself, and a machine on which something is missing: one sentence each."""

import os
import subprocess
import sys
from pathlib import Path

import pygame
import pytest

from game import app
from game.cli import main
from game.ui.loop import Loop
from game.ui.window import Window
from tests.ui.app.player import at_the_game


def fall(*_anything: object) -> None:
    raise ZeroDivisionError("the kite is down")


@pytest.fixture
def boxes(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the texts of the boxes that would have been shown on a screen."""
    shown: list[str] = []
    monkeypatch.setattr(app, "UNSEEN", frozenset())
    monkeypatch.setattr(pygame.display, "message_box", lambda _title, text, **_how: shown.append(text))
    monkeypatch.setattr(Window, "close", lambda _self: None)
    return shown


def test_a_fault_in_the_loop_saves_the_game_and_is_written_down(home, monkeypatch):
    with at_the_game() as person:
        journey = person.journey
        journey.begin(journey.library.entries()[0].scenario, 7)
        journey.set_choice(0)
        monkeypatch.setattr(journey, "frame", fall)
        with pytest.raises(app.StoppedError, match=r"fault in it \(ZeroDivisionError\)(.|\n)*game is saved"):
            app._play(person.loop._window, journey, lambda: None)
    assert list(home.glob("saves/*/quarter-00.json"))
    assert "the kite is down" in (home / "faults.log").read_text(encoding="utf-8")


def test_a_fault_while_saving_after_a_fault_is_told_as_it_is(home, monkeypatch):
    with at_the_game() as person:
        monkeypatch.setattr(person.journey, "frame", fall)
        monkeypatch.setattr(person.journey, "leave", fall)
        with pytest.raises(app.StoppedError, match="as it was after the last quarter"):
            app._play(person.loop._window, person.journey, lambda: None)
    assert (home / "faults.log").read_text(encoding="utf-8").count("kitestring ") == 2


def test_a_fault_is_one_box_one_sentence_and_one_entry_in_the_log(home, boxes, monkeypatch, capsys):
    monkeypatch.setattr(Loop, "run", fall)
    assert main([]) == 70
    told = capsys.readouterr().err
    assert boxes == [told.strip()]
    assert "Traceback" not in told
    assert (home / "faults.log").read_text(encoding="utf-8").count("kitestring ") == 1


def test_ctrl_c_saves_the_game_and_shows_no_box(home, boxes, monkeypatch):
    def stop(loop: Loop) -> None:
        journey = loop._attendant
        journey.begin(journey.library.entries()[0].scenario, 7)
        journey.set_choice(0)
        raise KeyboardInterrupt

    monkeypatch.setattr(Loop, "run", stop)
    assert main([]) == 130
    assert boxes == []
    assert list(home.glob("saves/*/quarter-00.json"))


_MISSING = """
import importlib.util
found = importlib.util.find_spec
importlib.util.find_spec = lambda name, *rest: None if name == {name!r} else found(name, *rest)
"""
_BROKEN_TYPE = """
from pathlib import Path
from game.ui.drawing import fonts
whole = next((fonts.package_folder("font-source-sans-pro") / "files").glob("*Regular.ttf"))
damaged = Path({home!r}) / "files"
damaged.mkdir(parents=True)
for name in fonts._FILES.values():
    (damaged / name).write_bytes(whole.read_bytes()[:{size}])
fonts.package_folder = lambda name: damaged.parent
"""
_BROKEN_ICONS = """
from game.ui.drawing import icons
icons.icon_source = lambda name: "<svg"
"""


@pytest.mark.parametrize(
    ("damage", "package"),
    [
        (_MISSING.format(name="font_source_sans_pro"), "font-source-sans-pro"),
        (_MISSING.format(name="tablerpy"), "tablerpy"),
        *((_BROKEN_TYPE.replace("{size}", size), "font-source-sans-pro") for size in ("0", "9", "9000")),
        (_BROKEN_ICONS, "tablerpy"),
    ],
)
def test_missing_letters_or_icons_are_told_in_a_sentence(home, damage, package):
    source = damage.replace("{home!r}", repr(str(home)))
    done = in_a_program(f"{source}\nfrom game.cli import main\nraise SystemExit(main([]))", home)
    assert done.returncode == 1
    assert done.stderr.startswith(f"Kitestring cannot draw without the package {package}, ")
    assert done.stderr.count("\n") == 1
    assert not (home / "faults.log").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="ALSA is Linux's")
def test_a_machine_without_sound_prints_nothing(home):
    source = (
        "from game.ui import sounds\n"
        "sounds._may_be_heard = lambda: True\n"
        "heard = sounds.Sounds(0.5)\n"
        "heard.play('click')\n"
        "heard._opening.result()\n"
        "heard.play('click')\n"
    )
    done = in_a_program(source, home, SDL_AUDIODRIVER="alsa", ALSA_CONFIG_PATH=str(home / "none"))
    assert (done.returncode, done.stderr) == (0, "")


def in_a_program(source: str, home: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run Python in a process of its own, without a screen."""
    chosen = {"SDL_VIDEODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1", "KITESTRING_HOME": str(home)}
    return subprocess.run(
        [sys.executable, "-c", source],
        env=os.environ | chosen | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
