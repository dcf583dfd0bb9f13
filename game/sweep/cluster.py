"""Tasks on several machines, by Dask; imported only where a scheduler is named."""

from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import Any, Final

from distributed import Client, as_completed

from game.engine.fingerprint import fingerprint
from game.engine.rules import Rules
from game.sweep.runner import Result, Task
from game.words import _

_WAITING: Final = 2
_PATIENCE: Final = "10s"
_BLOCKS: Final = 64
"""Blocks in a task: half a million companies, against which handing it over is nothing."""


class ClusterError(Exception):
    """A cluster that cannot be used; its text is one sentence."""


class Cluster:
    """The workers of a Dask scheduler, whose numbers must be the same as ours."""

    widest = _BLOCKS

    def __init__(self, address: str, rules: Rules) -> None:
        self._client = _connected(address)
        try:
            self.workers = _able(self._client, address, rules)
        except BaseException:
            self._client.close()
            raise

    def each(self, work: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[tuple[Task, Result]]:
        """Yield every task with its result as they come in."""
        ahead, coming = iter(tasks), as_completed(loop=self._client.loop)
        asked: dict[str, Task] = {}

        def ask() -> None:
            for task in ahead:
                future = self._client.submit(work, task, pure=False)
                asked[future.key] = task
                coming.add(future)
                return

        for _number in range(_WAITING * self.workers):
            ask()
        for future in coming:
            result = future.result()
            yield asked.pop(future.key), result
            ask()

    def __enter__(self) -> "Cluster":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()


def _connected(address: str) -> Any:
    try:
        return Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        told = _("No Dask scheduler answers at {address}; start one with “dask scheduler” and try again.")
        raise ClusterError(told.format(address=address)) from error


def _able(client: Any, address: str, rules: Rules) -> int:
    """Return how many tasks the workers run at once; raises ClusterError where there are none or others."""
    threads = sum(client.nthreads().values())
    if not threads:
        told = _("The scheduler at {address} has no workers; start some with “dask worker {address}”.")
        raise ClusterError(told.format(address=address))
    ours = fingerprint(rules)
    answers = client.run(_fingerprint_there, rules, on_error="return")
    for worker, theirs in sorted(answers.items()):
        if theirs != ours:
            told = _("The worker {worker} computes other numbers; install the same Kitestring there as here.")
            raise ClusterError(told.format(worker=worker))
    return int(threads)


def _fingerprint_there(rules: Rules) -> str:
    return fingerprint(rules)
