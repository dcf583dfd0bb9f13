"""From a draft without errors to the scenario: texts for people, rules for the engine."""

import hashlib
import json
from dataclasses import fields, is_dataclass, replace

from game.engine import rules
from game.engine.conditions import RIVAL
from game.scenarios import opening, schema, setting, teaching
from game.scenarios.amounts import amounts, effects_of
from game.scenarios.draft import Draft
from game.scenarios.promises import Promises
from game.scenarios.scenario import (
    Calendar,
    ChoiceText,
    Choose,
    Company,
    EndingText,
    EventText,
    Person,
    Reply,
    Scenario,
    TrainerNote,
    Voice,
    Workshop,
)
from game.scenarios.vocabulary import METERS, SIGHTS, SKILLS

_SUBJECTS = ("quarter", *METERS, *SIGHTS, "bench", "executives", "under_way")


def build(draft: Draft, front: schema.Front) -> Scenario:
    """Return the scenario of a draft without errors."""
    made_rules = _rules(draft, front)
    scenario = Scenario(
        id=front.id,
        title=front.title,
        summary=front.summary,
        draws_on=tuple(front.draws_on),
        level=front.level,
        minutes=front.minutes,
        quarters=front.quarters,
        calendar=Calendar(front.calendar.year, front.calendar.quarter),
        landscape=front.landscape,
        company=Company(**front.company.model_dump()),
        briefing=front.briefing,
        cast=tuple(_person(str(found.path[-1]), found.part) for found in draft.cast),
        executives=opening.executive_texts(draft),
        initiatives=opening.initiative_texts(draft),
        rivals=opening.rival_texts(draft),
        events=tuple(_event_text(found.part) for found in draft.events),
        voices=tuple(
            Voice(found.part.who, condition(found.part.when), found.part.says) for found in draft.voices
        ),
        endings=tuple(
            EndingText(found.part.id, found.part.title, found.part.text) for found in draft.endings
        ),
        learning_goals=tuple(front.learning_goals),
        debrief=tuple(front.debrief),
        choose=_choose(front.choose),
        workshop=_workshop(front.workshop),
        source_note=front.source_note,
        promises=Promises(**front.playtest.model_dump()),
        rules=made_rules,
        content_hash="",
        rules_hash=fingerprint(made_rules),
    )
    return replace(scenario, content_hash=fingerprint(scenario))


def condition(when: schema.Terms | None) -> rules.Condition:
    """Return the condition that the `when` of a part stands for."""
    if when is None:
        return rules.ALWAYS
    ending = when if isinstance(when, schema.EndingWhen) else None
    bounds = [bound for subject in _SUBJECTS for bound in getattr(when, subject)]
    bounds += [bound for skill in SKILLS for bound in getattr(when.skills, skill)]
    bounds += [
        replace(bound, subject=f"{RIVAL}{rival}") for rival, given in when.rivals.items() for bound in given
    ]
    return rules.Condition(
        bounds=(*bounds, *(ending.score if ending else ())),
        chose=tuple(when.chose),
        not_chose=tuple(when.not_chose),
        happened=tuple(when.happened),
        not_happened=tuple(when.not_happened),
        styles=tuple(when.style),
        states=tuple(when.state),
        failed=ending.failed if ending else None,
        any_of=tuple(condition(part) for part in parts_of(when)),
        in_office=tuple(when.in_office),
        left=tuple(when.left),
        begun=tuple(when.begun),
        worked_out=tuple(when.worked_out),
        flopped=tuple(when.flopped),
    )


def parts_of(when: schema.Terms) -> tuple[schema.Terms, ...]:
    """Return the alternatives of a condition, of which one must hold."""
    return tuple(when.any_of) if isinstance(when, schema.When | schema.EndingWhen) else ()


def fingerprint(thing: object) -> str:
    """Return the sha256 of frozen data, the same on every machine."""
    text = json.dumps(thing, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain)
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(thing: object) -> dict[str, object]:
    if not is_dataclass(thing):
        raise TypeError(type(thing))
    return {field.name: getattr(thing, field.name) for field in fields(thing)}


def _person(person_id: str, part: schema.Person) -> Person:
    return Person(
        id=person_id,
        name=part.name,
        role=part.role,
        side=part.side,
        wants=part.wants,
        portrait=part.portrait,
        watches=tuple(part.watches),
        advice=tuple((need, tuple(lines)) for need, lines in part.advice.model_dump().items() if lines),
        advises=condition(part.advises),
    )


def _choose(given: schema.Choose | None) -> Choose | None:
    if given is None:
        return None
    shortest, longest = given.quarters
    return Choose(tuple(given.markets), int(shortest), int(longest))


def _workshop(given: teaching.Workshop) -> Workshop:
    notes = tuple(TrainerNote(note.at, note.says) for note in given.notes)
    return Workshop(given.rounds, given.minutes_a_round, notes)


def _rules(draft: Draft, front: schema.Front) -> rules.Rules:
    return rules.Rules(
        id=front.id,
        quarters=front.quarters,
        people=front.company.people,
        customers=front.company.customers,
        start=amounts(front.start),
        market=_market(front.market),
        skills=front.skills,
        fog=front.fog,
        candidates=opening.candidates(draft),
        initiatives=opening.initiatives(draft),
        rivals=opening.rivals(draft),
        events=tuple(_event(found.part) for found in draft.events),
        endings=tuple(rules.Ending(found.part.id, condition(found.part.when)) for found in draft.endings),
        shocks=rules.ShockNames(
            tuple(front.shocks.incident), tuple(front.shocks.disruption), tuple(front.shocks.people)
        ),
    )


def _market(market: setting.Market) -> rules.Market:
    return rules.Market(
        like=market.like,
        growth=market.growth,
        turbulence=market.turbulence,
        incidents=_given(market.incidents),
        disruptions=_given(market.disruptions),
        people_shocks=_given(market.people_shocks),
        crisis=_crisis(market.crisis) if market.crisis else None,
        calm=market.calm,
    )


def _given(values: list[float] | None) -> tuple[float, ...] | None:
    return None if values is None else tuple(values)


def _crisis(crisis: setting.Crisis) -> rules.Crisis:
    first, last = crisis.quarter
    return rules.Crisis(int(first), int(last), *crisis.severity)


def _event(event: schema.Event) -> rules.Event:
    return rules.Event(
        id=event.id,
        title=event.title,
        when=condition(event.when),
        priority=event.priority,
        weight=event.weight,
        choices=tuple(_choice(choice) for choice in event.choices),
    )


def _choice(choice: schema.Choice) -> rules.Choice:
    return rules.Choice(
        id=choice.id,
        hours=choice.hours,
        effects=effects_of(choice.effects),
        later=tuple(
            rules.Later(later.after, effects_of(later.effects), condition(later.when), later.note)
            for later in choice.later
        ),
        leans=tuple(choice.leans.items()),
    )


def _event_text(event: schema.Event) -> EventText:
    return EventText(
        id=event.id,
        title=event.title,
        who=event.who,
        text=event.text,
        choices=tuple(_choice_text(choice) for choice in event.choices),
    )


def _choice_text(choice: schema.Choice) -> ChoiceText:
    return ChoiceText(
        id=choice.id,
        label=choice.label,
        outcome=choice.outcome,
        reply=Reply(choice.reply.who, choice.reply.says) if choice.reply else None,
        notes=tuple(later.note for later in choice.later),
    )
