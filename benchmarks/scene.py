"""Measure the kite scene: milliseconds a frame and to build, against their limits.

On a busy machine look at the fastest frame: the median then measures its neighbours too.

Run as `python benchmarks/scene.py [--frames N]`; needs no screen.
"""

import argparse
import gc
import os
import statistics
import time
from dataclasses import replace

FLEETS = ((1240, 448), (1860, 703))
LIMITS = {(500, 280): 4.0, (1280, 720): 4.0, (1920, 1080): 8.0}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--frames", type=int, default=120, help="frames to measure for each picture")
    frames = options.parse_args().frames
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    import pygame

    pygame.display.init()
    print(
        f"{'size':>10} {'weather':>9} {'state':>13} {'build':>9} {'slice':>9}"
        f" {'median':>8} {'of limit':>8} {'fastest':>8}"
    )
    for size, limit in LIMITS.items():
        pygame.display.set_mode(size)
        measure_size(size, limit, frames)
    print(f"{'size':>10} {'kites':>9} in one sky: process time of a frame")
    for size in FLEETS:
        pygame.display.set_mode(size)
        for kites in (4, 15, 20):
            middle, fastest = measure_fleet(size, kites, frames)
            print(f"{size[0]:>5}x{size[1]:<4} {kites:>9} {middle:5.2f} ms, fastest {fastest:5.2f} ms")


def measure_size(size: tuple[int, int], limit: float, frames: int) -> None:
    from game.ui.scene import COMPANY_STATES

    for weather, name in (
        ("fair", "in-step"),
        ("golden", "drifting"),
        ("storm", "chaotic"),
        ("winter", "in-step"),
    ):
        state = replace(COMPANY_STATES[name], weather=weather)
        build, longest, frame, fastest = measure(size, state, frames)
        print(
            f"{size[0]:>5}x{size[1]:<4} {weather:>9} {name:>13} {build:6.0f} ms {longest:6.0f} ms"
            f" {frame:5.2f} ms {frame / limit:8.0%} {fastest:5.2f} ms"
        )


def measure(size: tuple[int, int], state: object, frames: int) -> tuple[float, float, float, float]:
    """Return milliseconds: to build, of the longest slice, of the median and of the fastest frame."""
    import pygame

    from game.ui.scene import Scene, SceneState

    assert isinstance(state, SceneState)
    scene, surface = Scene(size, state, seed=7), pygame.display.get_surface()
    slices = []
    steps = scene.build_steps()
    while not scene.ready:
        start = time.perf_counter()
        next(steps)
        slices.append(time.perf_counter() - start)
    spent = []
    for frame in range(frames):
        start = time.perf_counter()
        scene.draw(surface, frame / 30)
        spent.append(time.perf_counter() - start)
    return 1e3 * sum(slices), 1e3 * max(slices), 1e3 * statistics.median(spent), 1e3 * min(spent)


def measure_fleet(size: tuple[int, int], kites: int, frames: int) -> tuple[float, float]:
    """Return milliseconds of process time: of the median and of the fastest frame of a workshop's sky."""
    import pygame

    from game.ui.bigscreen.liveries import livery_of
    from game.ui.scene.fleet import Fleet, Flyer

    fleet, surface = Fleet(size, 7), pygame.display.get_surface()
    while not fleet.ready:
        fleet.build()
    spread = [((7 * kite) % kites / kites, (3 * kite) % kites / kites) for kite in range(kites)]
    flyers = (
        Flyer(height, string, (200, 40, 40), str(team), f"Team {team}", livery_of(team), height - 0.06, "▲ 6")
        for team, (height, string) in enumerate(spread, 1)
    )
    fleet.aim(tuple(flyers), -10.0)
    fleet.draw(surface, 0.0)
    gc.freeze()
    spent = []
    for frame in range(frames):
        start = time.process_time()
        fleet.draw(surface, frame / 60)
        spent.append(time.process_time() - start)
    return 1e3 * statistics.median(spent), 1e3 * min(spent)


if __name__ == "__main__":
    main()
