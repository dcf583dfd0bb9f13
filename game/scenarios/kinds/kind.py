"""One kind of problem."""

from dataclasses import dataclass

from game.scenarios.problems import Severity


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of problem, in English; the braces are filled from the finding."""

    code: str
    severity: Severity
    message: str
    mend: str
