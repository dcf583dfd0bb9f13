"""What a command says when it cannot do what it was asked."""

from typing import Final

FAULT: Final = 70
"""The exit status after a fault in the game itself."""


class Refused(Exception):  # noqa: N818 - nothing went wrong with the program
    """A command that stops with a sentence for the person who typed it, and an exit status."""

    def __init__(self, sentence: str, status: int = 1) -> None:
        super().__init__(sentence)
        self.status = status
