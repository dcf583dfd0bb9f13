"""The words that a scenario with levers understands besides; where they are shut, nobody hears of them."""

from collections.abc import Callable
from functools import partial
from typing import Final

from game.engine import Bet
from game.engine.rules import Rules
from game.play.lever_names import BENCH, BETS, MANDATES, MEASURES, SIGHTS, SKILLS, STANDING
from game.play.names import Name
from game.play.opened import Lever, measures_open, opened
from game.text.desk import Answer, Desk
from game.text.levers import bets, learning, market, people
from game.text.levers.standing import levers_lines
from game.words import N_, _

Asked = Callable[[Desk, str], Answer]

_BY_LEVER: Final[dict[Lever, dict[str, Asked]]] = {
    Lever.PEOPLE: {
        "executives": people.read_executives,
        "mandate": people.give_mandate,
        "hire": people.hire,
        "dismiss": people.dismiss,
    },
    Lever.BETS: {
        "bets": bets.read_bets,
        "initiatives": bets.read_bets,
        "run": bets.run,
        "rest": bets.rest,
    },
    Lever.SKILLS: {"skills": learning.read_skills},
    Lever.INSIGHT: {"insight": learning.read_insight},
    Lever.RIVALS: {"rivals": market.read_rivals},
}
_BY_MEASURE: Final[dict[str, dict[str, Asked]]] = {
    "training": {"train": learning.train},
    "analytics": {"measure": learning.measure, "analytics": learning.measure},
    "one_on_ones": {"meet": partial(learning.switch, "one_on_ones")},
    "survey": {"survey": partial(learning.switch, "survey")},
    "develop": {"develop": partial(learning.switch, "develop")},
}
_HELP: Final[dict[Lever, str]] = {
    Lever.PEOPLE: N_(
        "executives reads who could help you; mandate, a name, and ask, report, free or none says how far "
        "they may go. develop lets deputies grow; develop no does not."
    ),
    Lever.BETS: N_(
        "bets reads the initiatives; run and a name works on one, run and a name and insured insures it when "
        "it begins, rest and a name lets it be."
    ),
    Lever.SKILLS: N_("skills reads your skills; train and a skill trains one, train none none."),
    Lever.INSIGHT: N_(
        "insight reads how well you see; meet holds one-on-ones, survey asks all round, measure 0, 1 or 2 "
        "sets analytics. meet no and survey no call them off."
    ),
    Lever.RIVALS: N_("rivals reads who wants the same customers."),
}
_RIVALS: Final = Name(
    N_("Rivals"),
    N_("Others who want the same customers. You see what they do, never what they think."),
    "rivals",
)
_ALSO: Final = N_("costs reads what all of these take. why and about work for them, too.")


def commands_for(rules: Rules) -> dict[str, Asked]:
    """Return what can be typed about the levers that a scenario opens."""
    levers = opened(rules)
    found = {word: asked for lever in levers for word, asked in _BY_LEVER[lever].items()}
    found |= {word: asked for one in measures_open(rules) for word, asked in _BY_MEASURE[one].items()}
    return found | ({"costs": read_costs, "levers": read_costs} if found else {})


def help_for(rules: Rules) -> tuple[str, ...]:
    """Say what can be typed about the levers that a scenario opens."""
    levers = opened(rules)
    return (*(_(_HELP[lever]) for lever in levers), _(_ALSO)) if levers else ()


def read_costs(desk: Desk, _typed: str) -> Answer:
    """Read what all levers of the plan take."""
    lines = levers_lines(desk.game, desk.plan)
    return Answer(desk, lines or (_("Nothing is in use beside the week."),))


def names_for(rules: Rules) -> dict[str, Name]:
    """Return what `about` can explain of the levers that a scenario opens, by the word to be typed."""
    levers = opened(rules)
    found = {one.replace("_", "-"): MEASURES[one] for one in measures_open(rules)}
    if Lever.PEOPLE in levers:
        found |= {"bench": BENCH, "standing": STANDING}
        found |= {mandate.name.lower(): name for mandate, name in MANDATES.items()}
    if Lever.BETS in levers:
        found |= {"rest": BETS[Bet.REST], "run": BETS[Bet.RUN], "insured": BETS[Bet.RUN_INSURED]}
    if Lever.SKILLS in levers:
        found |= {skill.name.lower(): name for skill, name in SKILLS.items()}
    if Lever.INSIGHT in levers:
        found |= {"sight of people": SIGHTS["sight_people"], "sight of the work": SIGHTS["sight_work"]}
    return found


def groups_for(rules: Rules) -> dict[str, tuple[Name, ...]]:
    """Return the words that stand for several of these names, such as bets or mandate."""
    levers, found = opened(rules), dict[str, tuple[Name, ...]]()
    if Lever.PEOPLE in levers:
        found |= {"executives": (STANDING, BENCH), "mandates": tuple(MANDATES.values())}
    if Lever.BETS in levers:
        found |= dict.fromkeys(("bets", "initiatives"), tuple(BETS.values()))
    if Lever.SKILLS in levers:
        found["skills"] = tuple(SKILLS.values())
    if Lever.INSIGHT in levers:
        found["insight"] = tuple(SIGHTS.values())
    if Lever.RIVALS in levers:
        found["rivals"] = (_RIVALS,)
    return found
