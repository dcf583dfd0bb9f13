"""A small valid scenario for tests: its text, edits of it, and the scenario itself."""

from game.scenarios import Scenario, check_text

FRONT = """\
format: 1
id: small-shop
title: The small shop
summary: A shop with a leaking roof.
draws_on: [B6, A4]
level: open
minutes: 20
quarters: 8
calendar: {year: 2027, quarter: 2}
company:
  name: Corner
  role: Owner
  people: 12
  customers: 40
  customers_called: regulars
  currency: €
briefing: |
  You have the keys.
  The roof leaks.

  The bank calls on Friday.
market: stable
start: {trust: 50, cash: 2}
cast:
  ada:
    name: Ada Lind
    role: Cook
    side: management
    wants: A dry kitchen.
    portrait: 3
  bo:
    name: Bo Ek
    role: Waiter
    side: leadership
    wants: A song.
    portrait: 4
shocks:
  incident: [A pipe bursts, The till jams]
  disruption: [A rival opens, Tea is out]
  people: [Ada is ill, Bo is sad]
"""

FIRST_EVENT = """\
events:
  - id: the-roof
    title: The roof
    who: ada
    when: {quarter: 1 to 3, trust: ">= 10"}
    text: |
      Water drips into the soup.
    choices:
      - id: mend
        label: Mend it now.
        hours: 4
        effects: {cash: -0.5, process: +3}
        leans: {time: management}
        outcome: It is dry.
        reply: {who: ada, says: Thank you.}
        later:
          - after: 2
            when: {engagement: ">= 20"}
            effects: {trust: +4}
            note: The dry roof.
      - id: wait
        label: Put a pot under it.
        effects: {trust: -2, ideas: +1}
        leans:
          focus: leadership
          responsibility: leadership
          change: leadership
          decision: leadership
          orientation: leadership
          results: leadership
        outcome: The pot is full.
"""

OTHER_EVENT = """\
  - id: day-{n}
    title: Day {n}
    text: Something happens.
    choices:
      - id: left
        label: Go left.
        effects: {{process: +2}}
        outcome: It is left.
      - id: right
        label: Go right.
        effects: {{trust: +2}}
        outcome: It is right.
"""

END = """\
voices:
  - who: bo
    when: {trust: "> 20"}
    says: I like it here.
endings:
  - id: closed
    title: Closed
    when: {failed: true}
    text: The shop is shut.
  - id: open
    title: Open
    text: The shop is open.
learning_goals:
  - Tell a leak from a flood.
  - Ask the cook.
debrief:
  - What did you see first?
  - Whom did you ask?
  - What would you do again?
workshop: {notes: [{at: start, says: Ask who will mend the roof.}]}
source_note: Corner is invented; the example is in an article by Sprout (A4).
"""


LEVERS = """\
skills: yes
fog: 14
executives:
  - who: ada
    office: Head of the kitchen
    strengths: {organise: strong, control: 6}
    salary: 0.1
    search: 0.05
    temper: 40
    about: She counts spoons.
    arrives: The spoons are counted.
    leaves: The spoons are hers.
initiatives:
  - id: terrace
    title: The terrace
    text: |
      Six tables in the sun.
    work: 2
    hours: 3
    budget: 0.2
    ideas: 10
    risk: 40
    premium: 0.05
    win:
      effects: {customers: +5, relevance: +4}
      outcome: The sun came.
    flop:
      effects: {cash: -0.2, engagement: -2}
      outcome: It rained.
rivals:
  - id: noon
    name: Café Noon
    strategy: adaptive
    about: They have a terrace.
"""


def small_text(events: int = 14) -> str:
    """Return the text of a valid scenario with so many events, at least one."""
    others = "".join(OTHER_EVENT.format(n=number) for number in range(2, events + 1))
    return FRONT + FIRST_EVENT + others + END


def small_scenario() -> Scenario:
    """Return the small valid scenario."""
    scenario, problems = check_text(small_text(), "small-shop.yaml")
    assert scenario is not None, problems
    return scenario


def opened_text() -> str:
    """Return the text of the small scenario with every lever open."""
    text = small_text().replace("draws_on: [B6, A4]", "draws_on: [B6, A4, A12, A11, C9, D12]")
    return text.replace("events:\n", LEVERS + "events:\n", 1)


def edited(old: str, new: str) -> str:
    """Return the small scenario's text with its first `old` replaced; it has to be there."""
    return _changed(small_text(), old, new)


def edited_levers(old: str, new: str) -> str:
    """Return the text with every lever open, its first `old` replaced; it has to be there."""
    return _changed(opened_text(), old, new)


def _changed(text: str, old: str, new: str) -> str:
    assert old in text, old
    return text.replace(old, new, 1)
