"""Measure the game in its window: start to first frame, what motion and rest cost, every screen's frames.

Run as `python benchmarks/ui.py [--starts N] [--seconds S]`; needs no screen, and uses one if there is
one for the start and the rest. Saves and settings of the player are left alone.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

START_LIMIT_MS = 1000.0
REST_LIMIT = 0.03
LEAST_FRAMES = 58.0
FRAME_LIMITS_MS = {(1280, 720): 16.0, (1920, 1080): 16.0}
FULL_LIMIT_MS = 60.0

_START = """
import sys, time
began = float(sys.argv[1])
import pygame
drawn = pygame.display.update
def update(*args):
    drawn(*args)
    print("drawn", (time.time() - began) * 1000.0, flush=True)
    pygame.event.post(pygame.event.Event(pygame.QUIT))
pygame.display.update = update
from game.cli import main
main([])
"""

_MOVING = """
import sys, threading, time
seconds, screen = float(sys.argv[1]), sys.argv[2]
import pygame
from game.ui import loop
loop.REST_AFTER = 6000 + 1000 * seconds
frames = []
drawn = pygame.display.update
def update(*args):
    frames.append(time.monotonic())
    drawn(*args)
pygame.display.update = update
def measure():
    count, used = len(frames), time.process_time()
    time.sleep(seconds)
    return (len(frames) - count) / seconds, (time.process_time() - used) / seconds
def watch():
    while not frames:
        time.sleep(0.1)
    time.sleep(4.0)
    awake = measure()
    time.sleep(4.0)
    print(*awake, *measure(), flush=True)
    pygame.event.post(pygame.event.Event(pygame.QUIT))
threading.Thread(target=watch, daemon=True).start()
if screen == "quarter":
    from game.ui.journey import Journey
    def begin(journey, scenario, path, seed):
        journey.watched()
        journey.begin(scenario, seed)
    Journey.brief = begin
from game.cli import main
main([] if screen == "title" else ["play", "the-long-winter", "--seed", "7"])
"""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--starts", type=int, default=5, help="starts to take the median of")
    options.add_argument("--seconds", type=float, default=5.0, help="seconds of motion and of rest")
    chosen = options.parse_args()
    with own_home():
        if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
            os.environ["SDL_VIDEODRIVER"] = "dummy"
        tell_start(chosen.starts)
        tell_moving(chosen.seconds)
        os.environ["SDL_VIDEODRIVER"] = "dummy"
        tell_frames()


@contextmanager
def own_home() -> Iterator[None]:
    """Keep the game's files in a folder of their own."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["KITESTRING_HOME"] = folder
        yield


def run_python(source: str, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", source, *words], capture_output=True, text=True, check=True, timeout=120
    )
    return done.stdout


def first_frame_ms() -> float:
    words = run_python(_START, str(time.time())).split()
    return float(words[words.index("drawn") + 1])


def tell_start(starts: int) -> None:
    spent = [first_frame_ms() for _ in range(starts)]
    middle = statistics.median(spent)
    print(
        f"start to first frame  {middle:7.0f} ms  (median of {starts}, {min(spent):.0f}-{max(spent):.0f};"
        f" limit {START_LIMIT_MS:.0f}: {verdict(middle, START_LIMIT_MS)})"
    )


def tell_moving(seconds: float) -> None:
    for screen in ("title", "quarter"):
        told = [float(word) for word in run_python(_MOVING, str(seconds), screen).split()[-4:]]
        lively, awake, still, rest = told
        print(
            f"{screen:>8} while it moves {lively:4.0f} frames a second, {awake:4.0%} of a core;"
            f" at rest {still:.0f} frames, {rest:5.1%}"
            f" (limits {LEAST_FRAMES:.0f}, {REST_LIMIT:.0%}: {verdict(LEAST_FRAMES, lively)},"
            f" {verdict(rest, REST_LIMIT)})"
        )


def verdict(value: float, limit: float) -> str:
    return "kept" if value <= limit else "MISSED"


def tell_frames() -> None:
    print(f"{'screen':>12} {'size':>10} {'a frame':>9} {'all anew':>9} {'rebuild':>9}")
    for size, limit in FRAME_LIMITS_MS.items():
        for name, moving, full, rebuilt in measured(size):
            told = f"limits {limit:.0f}, {FULL_LIMIT_MS:.0f}: {verdict(moving, limit)}"
            if full > FULL_LIMIT_MS:
                told += ", MISSED"
            where = f"{name:>12} {size[0]:>5}x{size[1]:<4}"
            print(f"{where} {moving:6.2f} ms {full:6.2f} ms {rebuilt:6.2f} ms  {told}")


def measured(size: tuple[int, int]) -> Iterator[tuple[str, float, float, float]]:
    """Yield each screen's name and milliseconds: a frame while it moves, all painted anew, built anew."""
    import pygame

    from game.app import interface
    from game.play.settings import Settings
    from game.ui.screenshots import Camera
    from game.ui.seat import seat
    from game.ui.window import Window

    window = Window(Settings(), size)
    window.desktop = size
    journey = seat(window, interface(window, Settings()), Settings())
    journey.watched()
    surface = pygame.display.get_surface()
    camera = Camera(journey, Path())
    for name, go in ways(journey):
        go()
        camera.settle()
        now = journey.ui.now

        def move() -> None:
            nonlocal now
            now += 40
            journey.frame(now)
            if journey.ui.tick(now):
                journey.ui.draw(surface)

        def paint() -> None:
            journey.ui.invalidate()
            journey.ui.draw(surface)

        def rebuild() -> None:
            journey.refresh()
            journey.ui.draw(surface)

        yield name, median_ms(move), median_ms(paint), median_ms(rebuild)
    window.close()


def ways(journey: object) -> list[tuple[str, Callable[[], object]]]:
    from game.play.game import opening_plan
    from game.scenarios import find, read_scenario
    from game.ui.journey import Journey

    assert isinstance(journey, Journey)
    story = read_scenario(find("the-long-winter"))

    def end() -> None:
        if opening_plan(journey.game).choice < 0 and journey.game.event is not None:
            journey.set_choice(0)
        journey.end_quarter()

    def finish() -> None:
        while not journey.game.over:
            end()
        journey.to_debrief()

    return [
        ("title", journey.to_title),
        ("picker", journey.to_picker),
        ("briefing", lambda: journey.to_briefing(story)),
        ("quarter", lambda: journey.begin(story, 7)),
        ("results", end),
        ("debrief", finish),
        ("how to play", journey.to_how_to),
        ("settings", journey.to_settings),
        ("menu", journey.open_menu),
    ]


def median_ms(work: Callable[[], object], times: int = 40) -> float:
    spent = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        spent.append(time.perf_counter() - start)
    return 1e3 * statistics.median(spent)


if __name__ == "__main__":
    main()
