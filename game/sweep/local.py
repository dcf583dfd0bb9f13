"""Tasks in this process, or in several on this machine."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from multiprocessing.connection import wait as wait_for
from types import TracebackType
from typing import Any, Final

from game.sweep.runner import Result, Runner, Task

_WAITING: Final = 2
"""Tasks handed over for each worker, so that none is idle and results do not pile up."""


class _Here:
    """One task after the other, in this process."""

    workers = 1
    widest = 1

    def each(self, work: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[tuple[Task, Result]]:
        for task in tasks:
            yield task, work(task)

    def __enter__(self) -> "_Here":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        return


class _Pool:
    """Several processes, each with one task at a time."""

    widest = 1

    def __init__(self, jobs: int) -> None:
        self.workers = jobs
        context = multiprocessing.get_context("spawn")
        self._pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_leave_with_parent)
        self._begun = False

    def each(self, work: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[tuple[Task, Result]]:
        waiting: dict[Future[Result], Task] = {}
        for task in tasks:
            waiting[self._submit(work, task)] = task
            if len(waiting) >= _WAITING * self.workers:
                yield from _finished(waiting)
        while waiting:
            yield from _finished(waiting)

    def _submit(self, work: Callable[[Task], Result], task: Task) -> Future[Result]:
        if self._begun:
            return self._pool.submit(work, task)
        self._begun = True
        with _deaf():
            return self._pool.submit(work, task)

    def __enter__(self) -> "_Pool":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(cancel_futures=True)


def _finished(waiting: dict[Future[Result], Task]) -> Iterator[tuple[Task, Result]]:
    """Wait for at least one result, and yield and forget all there are."""
    for done in wait(waiting, return_when=FIRST_COMPLETED).done:
        yield waiting.pop(done), done.result()


@contextmanager
def _deaf() -> Iterator[None]:
    """Start processes that do not hear Ctrl-C, which goes to all processes of a terminal."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before: Any = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _leave_with_parent() -> None:
    """End this process when the one that started it has ended, however that came."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        wait_for([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def here() -> Runner:
    """Return the runner that uses this process alone."""
    return _Here()


def pool(jobs: int) -> Runner:
    """Return the runner that uses a number of processes, or this one alone for one job."""
    return _Pool(jobs) if jobs > 1 else _Here()
