"""A new scenario: a file with comments that has nothing wrong with it and can be played at once."""

import json
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.scenarios.loading import examine_text
from game.scenarios.problems import Problem
from game.scenarios.scalars import MOST_ID

_NO_WORD: Final = re.compile(r"[^a-z0-9]+")
_ARTICLE: Final = re.compile(r"^(?:The|An?) ")
_USUAL_ID: Final = "my-scenario"


@dataclass(frozen=True, slots=True)
class Answers:
    """What a new scenario is asked for: its title, the company, and who the player is there."""

    title: str
    company: str
    role: str


def name_of(title: str) -> str:
    """Return a title as an id: letters without accents, words joined by hyphens."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = _NO_WORD.sub("-", plain).strip("-")
    short = words[:MOST_ID].rstrip("-")
    return short if short[:1].isalpha() else _USUAL_ID


def free_name(title: str, folder: Path) -> str:
    """Return an id for a title under which no file lies in a folder yet."""
    name, number = name_of(title), 2
    while any((folder / f"{name}{end}").exists() for end in (".yaml", ".yml")):
        name, number = f"{name_of(title)[: MOST_ID - 3]}-{number}", number + 1
    return name


def new_scenario(name: str, answers: Answers) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of a new scenario, and what is wrong with it because of the answers."""
    fill = {"__ID__": name}
    for key, value in (("TITLE", answers.title), ("COMPANY", answers.company), ("ROLE", answers.role)):
        plain = " ".join(value.split())
        fill[f"__{key}_PLAIN__"] = plain
        fill[f"__{key}__"] = _scalar(plain)
    fill["__ROLE_INSIDE__"] = _ARTICLE.sub(lambda found: found[0].lower(), fill["__ROLE_PLAIN__"])
    text = re.sub(r"__[A-Z_]+?__", lambda found: fill.get(found[0], found[0]), _template())
    return text, examine_text(text, f"{name}.yaml").problems


def _scalar(text: str) -> str:
    """Return a text as it can stand behind a colon: bare where it is plain, else in quotes."""
    plain = re.fullmatch(r"[^\W_][\w ,.’'()/&+-]*", text)
    return text if plain and not text.endswith(" ") else json.dumps(text, ensure_ascii=False)


def _template() -> str:
    return (Path(__file__).parent / "template.yaml").read_text(encoding="utf-8")
