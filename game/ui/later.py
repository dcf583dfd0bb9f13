"""Work on another thread whose result is wanted later."""

from collections.abc import Callable
from threading import Thread
from typing import Generic, TypeVar

T = TypeVar("T")


class Later(Generic[T]):
    """Runs `work` on a thread at once."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._found: list[T] = []
        self._fault: Exception | None = None
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            self._found.append(self._work())
        except Exception as fault:
            self._fault = fault

    @property
    def ready(self) -> bool:
        """Whether the result can be had without waiting."""
        return bool(self._found) or self._fault is not None

    def wait(self, seconds: float) -> None:
        """Wait for the work to end, but no longer than this."""
        self._thread.join(seconds)

    def result(self) -> T:
        """Return the result, waiting for it if need be; raises what the work raised."""
        self._thread.join()
        if self._fault is not None:
            raise self._fault
        return self._found[0]
