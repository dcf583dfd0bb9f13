"""Real processes: the command line, and a Dask scheduler with two workers."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]


def started(*argv: str, program: str = "game", **more: object) -> "subprocess.Popen[str]":
    """Start a module of Python's as a process."""
    return subprocess.Popen(
        [sys.executable, "-m", program, *argv],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        **more,
    )


def told(*argv: str, program: str = "game") -> str:
    """Run a command to its end and return what it wrote."""
    with started(*argv, program=program) as process:
        out, errors = process.communicate(timeout=120)
    assert process.returncode == 0, errors
    return out


@contextmanager
def cluster(folder: Path, workers: int) -> Iterator[str]:
    """Start a scheduler and workers of one, two ... threads here, and yield the scheduler’s address."""
    file = folder / "scheduler.json"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": ROOT}
    module = [sys.executable, "-m", "distributed.cli"]
    commands = [
        [f"{module[2]}.dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard"],
        *(
            [f"{module[2]}.dask_worker", "--nthreads", str(1 + number), "--no-nanny", "--no-dashboard"]
            for number in range(workers)
        ),
    ]
    with ExitStack() as stack:
        for command in commands:
            more = [] if "--host" in command else ["--local-directory", str(folder)]
            process = subprocess.Popen([*module[:2], *command, *more, "--scheduler-file", str(file)], **quiet)
            stack.callback(process.wait)
            stack.callback(process.kill)
            _wait_for(file)
        address = json.loads(file.read_text(encoding="utf-8"))["address"]
        from distributed import Client

        with Client(address) as client:
            client.wait_for_workers(workers, timeout=60)
        yield address


def _wait_for(file: Path) -> None:
    until = time.monotonic() + 60
    while not (file.exists() and file.read_text(encoding="utf-8").strip().endswith("}")):
        assert time.monotonic() < until, "the scheduler did not start"
        time.sleep(0.02)
