"""What a scenario opens beside the six practices: executives, initiatives and rivals, texts and rules."""

from game.engine import rules
from game.scenarios import schema
from game.scenarios.amounts import effects_of
from game.scenarios.draft import Draft
from game.scenarios.scenario import ExecutiveText, InitiativeText, RivalText
from game.scenarios.vocabulary import PRACTICES


def executive_texts(draft: Draft) -> tuple[ExecutiveText, ...]:
    """Return the texts of the candidates."""
    parts = [found.part for found in draft.executives]
    return tuple(
        ExecutiveText(part.who, part.office, part.about, part.arrives, part.leaves) for part in parts
    )


def initiative_texts(draft: Draft) -> tuple[InitiativeText, ...]:
    """Return the texts of the initiatives."""
    parts = [found.part for found in draft.initiatives]
    return tuple(
        InitiativeText(part.id, part.title, part.text, part.win.outcome, part.flop.outcome) for part in parts
    )


def rival_texts(draft: Draft) -> tuple[RivalText, ...]:
    """Return the texts of the rivals."""
    return tuple(RivalText(found.part.id, found.part.name, found.part.about) for found in draft.rivals)


def candidates(draft: Draft) -> tuple[rules.Candidate, ...]:
    """Return the candidates as the engine takes them; name and side are those of the cast."""
    people = {str(found.path[-1]): found.part for found in draft.cast}
    return tuple(_candidate(found.part, people[found.part.who]) for found in draft.executives)


def _candidate(part: schema.Executive, person: schema.Person) -> rules.Candidate:
    direction, align, motivate, plan, organise, control = hours_of(part)
    return rules.Candidate(
        id=part.who,
        name=person.name,
        side=person.side,
        hours=(direction, align, motivate, plan, organise, control),
        salary=part.salary,
        search=part.search,
        temper=part.temper,
    )


def hours_of(executive: schema.Executive) -> list[float]:
    """Return the hours a week that an executive brings, in the order of the practices."""
    return [float(getattr(executive.strengths, practice)) for practice in PRACTICES]


def initiatives(draft: Draft) -> tuple[rules.Initiative, ...]:
    """Return the initiatives as the engine takes them."""
    return tuple(_initiative(found.part) for found in draft.initiatives)


def _initiative(part: schema.Initiative) -> rules.Initiative:
    return rules.Initiative(
        id=part.id,
        name=part.title,
        work=part.work,
        hours=part.hours,
        budget=part.budget,
        ideas=part.ideas,
        risk=part.risk,
        premium=part.premium,
        win=effects_of(part.win.effects),
        flop=effects_of(part.flop.effects),
    )


def rivals(draft: Draft) -> tuple[rules.Rival, ...]:
    """Return the rivals as the engine takes them."""
    parts = [found.part for found in draft.rivals]
    return tuple(rules.Rival(part.id, part.name, part.strategy, part.size) for part in parts)
