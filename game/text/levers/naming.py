"""Which executive, initiative, skill or other stock a player means, by any clear part of its name."""

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar
from unicodedata import combining, normalize

from game.engine import METERS, Skill
from game.engine.skills import stock_of
from game.engine.stocks import EXECUTIVE_STOCKS, INITIATIVE_STOCKS
from game.play.game import Game
from game.play.lever_names import SIGHTS, SKILLS
from game.play.opened import Lever, opened
from game.text.vocabulary import meter_meant
from game.words import _

T = TypeVar("T", bound=Hashable)


def folded(text: str) -> str:
    """Return a text in small letters without accents, and with spaces for hyphens."""
    apart = normalize("NFKD", text.lower().replace("-", " ").replace("_", " "))
    return " ".join("".join(sign for sign in apart if not combining(sign)).split())


def one_meant(typed: str, named: Mapping[str, T]) -> T | None:
    """Return what was named, in full or by the beginnings of its words; None where it is not clear."""
    wanted = folded(typed)
    for name, thing in named.items():
        if wanted == folded(name):
            return thing
    found = {thing for name, thing in named.items() if wanted and _begins(wanted, folded(name))}
    return next(iter(found)) if len(found) == 1 else None


def _begins(wanted: str, name: str) -> bool:
    words = name.split()
    return all(any(word.startswith(part) for word in words) for part in wanted.split())


def executives(game: Game) -> dict[str, int]:
    """Return the rows of the candidates by name and by id."""
    return _rows((who.name, who.id) for who in game.scenario.rules.candidates)


def initiatives(game: Game) -> dict[str, int]:
    """Return the rows of the initiatives by title and by id."""
    return _rows((what.name, what.id) for what in game.scenario.rules.initiatives)


def _rows(names: Iterable[tuple[str, str]]) -> dict[str, int]:
    return {name: row for row, both in enumerate(names) for name in both}


def skills(game: Game) -> dict[str, Skill]:
    """Return the skills by what they are called, where they are open."""
    if not game.scenario.rules.skills:
        return {}
    called = {_(name.name): skill for skill, name in SKILLS.items()}
    return called | {skill.name.lower(): skill for skill in Skill}


def subjects(game: Game) -> dict[str, str]:
    """Return what `why` can explain beside the meters, by name."""
    levers = opened(game.scenario.rules)
    named = {name: stock_of(skill).name.lower() for name, skill in skills(game).items()}
    if Lever.INSIGHT in levers:
        named |= {_(name.name): subject for subject, name in SIGHTS.items()}
    if Lever.PEOPLE in levers:
        named |= {_("bench"): "bench"}
    named |= {name: EXECUTIVE_STOCKS[row].name.lower() for name, row in executives(game).items()}
    named |= {name: INITIATIVE_STOCKS[row].name.lower() for name, row in initiatives(game).items()}
    if Lever.RIVALS in levers:
        rivals = game.scenario.rules.rivals
        named |= {_("rivals"): "customers", **{rival.name: "customers" for rival in rivals}}
    return named


def subject_meant(game: Game, typed: str) -> str:
    """Return what a player wants explained, a meter or another stock; "" when it is not clear."""
    if typed in METERS:
        return typed
    return one_meant(typed, subjects(game)) or meter_meant(typed)
