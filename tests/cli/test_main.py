"""Commands do what they say; what cannot be done is one sentence and an exit status, never a traceback."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game import __version__
from game.cli import main
from game.cli.display import has_display
from game.play.slots import Slot, keep, new_slot
from game.words import use_language
from tests.play.ferry import FERRY, played

ROOT = Path(__file__).parents[2]


def refused(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str]:
    """Run a command that is to be refused in one sentence; return status and sentence."""
    status = main(argv)
    told = capsys.readouterr().err.strip()
    assert told
    assert "\n" not in told
    assert "Traceback" not in told
    return status, told


@pytest.mark.parametrize(
    "argv",
    [
        [],
        ["play"],
        ["watch"],
        ["simulate"],
        ["par"],
        ["scenario"],
        ["scenario", "list"],
        ["scenario", "check"],
        ["scenario", "playtest"],
        ["scenario", "diff"],
        ["scenario", "graph"],
        ["replay"],
        ["evidence"],
    ],
)
def test_every_command_has_help_with_an_example(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([*argv, "--help"])
    assert left.value.code == 0
    assert "example" in capsys.readouterr().out


def test_the_version_is_told_without_loading_the_game() -> None:
    check = (
        "import sys; from game.cli.options import parse\ntry: parse(['--version'])\nexcept SystemExit: pass\n"
    )
    check += "assert not {'numpy', 'pygame', 'pydantic', 'yaml', 'game.engine'} & set(sys.modules)"
    told = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, cwd=ROOT, check=True)
    assert told.stdout.strip() == f"kitestring {__version__}"


@pytest.mark.parametrize(
    ("argv", "status", "part"),
    [
        (["plya"], 2, "Perhaps you mean play."),
        (
            ["harbour"],
            2,
            "There are: play, watch, simulate, par, scenario, replay, language, host, serve, report, paper, ",
        ),
        (["scenario", "chekc"], 2, "Perhaps you mean check."),
        (["play"], 2, "kitestring play --help"),
        (["play", "kite-without-a-strin", "--text"], 1, "Perhaps you mean `kite-without-a-string`."),
        (["play", "nowhere.yaml", "--text"], 1, "There is no file `nowhere.yaml`"),
        (["play", "x", "--seed", "-4"], 2, "a seed is a whole number"),
        (["play", "x", "--seed", "9" * 5000], 2, "a seed is a whole number"),
        (["simulate", "kite-without-a-string", "--player", "haf"], 2, "Perhaps you mean half."),
        (["simulate", "kite-without-a-string", "--seeds", "0"], 2, "the number of seeds"),
        (["watch", "kite-without-a-string", "--player", "adaptiv"], 2, "Perhaps you mean adaptive."),
        (
            ["scenario", "playtest", "kite-without-a-string", "--players", "greddy"],
            2,
            "Perhaps you mean greedy.",
        ),
        (["scenario", "playtest", "kite-without-a-string", "--runs", "none"], 2, "the number of seeds"),
        (["scenario", "playtest", "x", "--promises", "--players", "half"], 2, "leave out --players"),
        (["scenario", "playtest", "x", "y", "--html", "a.html"], 2, "name only one"),
        (["watch", "x", "--size", "1280"], 2, "a size is width x height"),
        (["replay", "no-such-file.json", "--verify"], 1, "cannot be read"),
        (["replay", "README.md"], 1, "is not a saved game of Kitestring"),
        (["--frobnicate"], 2, "kitestring --help"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    argv: list[str],
    status: int,
    part: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(ROOT)
    found, told = refused(capsys, *argv)
    assert found == status
    assert part in told


def test_without_a_screen_the_terminal_is_offered(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.cli.playing.has_display", lambda: False)
    monkeypatch.setattr("game.cli.watching.has_display", lambda: False)
    assert refused(capsys) == (
        1,
        "There is no screen here to open a window on; play in the terminal instead: kitestring --text",
    )
    assert refused(capsys, "play", "night-ferry", "--seed", "4")[1].endswith(
        "play night-ferry --seed 4 --text"
    )
    assert "add --screenshots DIR" in refused(capsys, "watch", "night-ferry")[1]


@pytest.mark.parametrize(
    ("environment", "platform", "found"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"SDL_VIDEODRIVER": "dummy"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_screen_is_found(environment: dict[str, str], platform: str, found: bool) -> None:
    assert has_display(environment, platform) is found


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="a screen is taken for granted there")
def test_a_screen_that_is_named_but_missing_offers_the_terminal(home: Path) -> None:
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("SDL", "WAYLAND"))
    }
    tried = subprocess.run(
        [sys.executable, "-m", "game", "play", "kite-without-a-string"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**environment, "DISPLAY": ":977"},
        check=False,
    )
    assert tried.returncode == 1
    assert tried.stdout == ""
    assert tried.stderr.strip().endswith("terminal instead: kitestring play kite-without-a-string --text")


def test_scenario_check_tells_good_files_from_bad(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scenario", "check", str(FERRY)]) == 0
    assert "night-ferry.yaml can be played: 3 warnings" in capsys.readouterr().out
    (tmp_path / "good.yaml").write_text(FERRY.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "bad.yml").write_text("format: 1\nformat: 2\n", encoding="utf-8")
    assert main(["scenario", "check", str(tmp_path)]) == 1
    told = capsys.readouterr().out
    assert "good.yaml can be played" in told or "good.yaml is in order" in told or "good.yaml" in told
    assert "bad.yml cannot be played yet" in told
    (tmp_path / "empty").mkdir()
    assert "There is no scenario file" in refused(capsys, "scenario", "check", str(tmp_path / "empty"))[1]
    assert "no scenario called" in refused(capsys, "scenario", "check", "x" * 300)[1]
    assert "no scenario called" in refused(capsys, "scenario", "pack", "x" * 300)[1]


def test_scenario_list_names_what_can_be_played(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scenario", "list"]) == 0
    assert "kite-without-a-string" in capsys.readouterr().out


def test_simulate_sums_up_and_writes_json(capsys: pytest.CaptureFixture[str]) -> None:
    command = [
        "simulate",
        str(FERRY),
        "--player",
        "half,adaptive,half",
        "--seeds",
        "40",
        "--first-seed",
        "100",
    ]
    assert main(command) == 0
    table = capsys.readouterr().out
    assert "The night ferry: 40 companies each, seeds 100 to 139" in table
    assert main([*command, "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert [player["player"] for player in facts["players"]] == ["half", "adaptive"]
    half = facts["players"][0]
    assert half["companies"] == 40
    assert half["score"]["mean"] == pytest.approx(50.0, abs=10.0)
    assert half["worth"]["quantiles"]["5"] <= half["worth"]["quantiles"]["95"]
    assert sum(half["endings"].values()) == pytest.approx(1.0)
    assert sum(half["states"].values()) == pytest.approx(1.0)


def test_a_saved_game_is_verified_and_read_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    slot = Slot(tmp_path / "game", FERRY)
    assert keep(slot, played(8)) == ""
    saved = slot.folder / "quarter-08.json"
    assert main(["replay", str(saved), "--verify"]) == 0
    assert capsys.readouterr().out == "OK: “The night ferry”, seed 7, 8 of 8 quarters, every one as saved.\n"
    assert main(["replay", str(saved)]) == 0
    told = capsys.readouterr().out
    assert "Q2 2027 is over." in told
    assert "To think about:" in told
    elsewhere = tmp_path / "quarter-08.json"
    elsewhere.write_bytes(saved.read_bytes())
    assert "The scenario “The night ferry” is not here" in refused(capsys, "replay", str(elsewhere))[1]
    assert main(["replay", str(elsewhere), "--verify", "--scenario", str(FERRY)]) == 0


def test_replay_without_a_file_lists_the_saved_games(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["replay"]) == 0
    assert capsys.readouterr().out == "There is no saved game yet.\n"
    game = played(3)
    assert keep(new_slot(game, FERRY), game) == ""
    assert main(["replay"]) == 0
    told = capsys.readouterr().out
    assert str(home / "saves" / "night-ferry-7" / "quarter-03.json") in told
    assert "The night ferry, Lysholm Boats: 3 of 8 quarters played" in told


def test_a_quarter_that_comes_out_differently_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    slot = Slot(tmp_path / "game", FERRY)
    game = played(4)
    with monkeypatch.context() as older:
        digests = iter(["a"])
        company = type(game.company)
        true_digest = company.digest
        third = game.quarters[2].after
        older.setattr(company, "digest", lambda self: next(digests) if self is third else true_digest(self))
        assert keep(slot, game) == ""
    status, told = refused(capsys, "replay", str(slot.folder / "quarter-04.json"), "--verify")
    assert status == 1
    assert told.startswith("Different in quarter 3 (Q4 2027), the ones before agree;")


def test_a_fault_is_one_sentence_and_a_log(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_folders: object) -> list[str]:
        raise ZeroDivisionError("the kite is down")

    monkeypatch.setattr("game.cli.shelf.list_lines", fail)
    status, told = refused(capsys, "scenario", "list")
    assert status == 70
    assert str(home / "faults.log") in told
    assert "the kite is down" in (home / "faults.log").read_text(encoding="utf-8")


@pytest.fixture
def heeding() -> Iterator[None]:
    """Heed Ctrl-C, which a shell lets its background jobs and their children ignore."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def _terminal(home: Path, *argv: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "game", *argv],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, "KITESTRING_HOME": str(home), "PYTHONIOENCODING": "utf-8"},
    )


def test_a_real_process_plays_from_a_pipe(home: Path) -> None:
    with _terminal(home, "--text", "play", str(FERRY), "--seed", "7") as playing:
        told, errors = playing.communicate("2\n5 5 5 5 5 5\nend\nyes\nquit\n", timeout=60)
    assert playing.returncode == 0
    assert errors == ""
    assert "Eleven people took the boat." in told
    assert list((home / "saves" / "night-ferry-7").glob("quarter-01.json"))


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGINT to send")
@pytest.mark.usefixtures("heeding")
def test_control_c_keeps_the_game_and_ends_in_a_line(home: Path) -> None:
    with _terminal(home, "play", str(FERRY), "--text") as playing:
        assert playing.stdin is not None
        assert playing.stdout is not None
        playing.stdin.write("2\n")
        playing.stdin.flush()
        while "Your answer:" not in playing.stdout.readline():
            pass
        playing.send_signal(signal.SIGINT)
        told, errors = playing.communicate(timeout=60)
    assert playing.returncode == 130
    assert "Traceback" not in errors
    assert "Your game is saved." in told


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close differently there")
def test_a_reader_that_leaves_early_is_no_fault() -> None:
    command = f"'{sys.executable}' -m game scenario list | true; exit ${{PIPESTATUS[0]}}"
    left = subprocess.run(["bash", "-c", command], capture_output=True, text=True, cwd=ROOT, check=False)
    assert left.stderr == ""
    assert left.returncode in {0, 141}


@pytest.fixture
def english() -> Iterator[None]:
    yield
    use_language("en")


@pytest.mark.usefixtures("english")
def test_the_command_line_itself_speaks_the_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["language", "es"]) == 0
    capsys.readouterr()
    with pytest.raises(SystemExit):
        main(["play", "--help"])
    assert capsys.readouterr().out.startswith("uso: kitestring play")
    assert refused(capsys, "play")[1].startswith("Faltan los argumentos: SCENARIO.")
