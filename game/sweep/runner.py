"""Where tasks run: one interface for this process, a pool of processes and a cluster."""

from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import Protocol, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")


class Runner(Protocol):
    """Runs pure functions on tasks.

    workers: how many tasks run at once. widest: blocks that one task should hold at most, few where a task
    costs little to hand over, many where it costs more.
    """

    workers: int
    widest: int

    def each(self, work: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[tuple[Task, Result]]:
        """Yield every task with its result as they come in, in any order, never holding many.

        `work` must be a function of a module, or one of its partial applications.
        """
        ...

    def __enter__(self) -> "Runner":
        """Begin; what it holds is let go at the end of the `with`."""
        ...

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of workers and drop tasks that wait."""
        ...
