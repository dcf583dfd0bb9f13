"""What the levers are called, and in a sentence, what they are for."""

from game.engine import Bet, Mandate, Skill
from game.play.names import Name
from game.words import N_

SKILLS: dict[Skill, Name] = {
    Skill.VISION: Name(
        N_("Vision"),
        N_("Seeing where this should go, and saying it. Every hour of setting direction brings more."),
        "skill-vision",
    ),
    Skill.SPEAKING: Name(
        N_("Communication"),
        N_("Being understood, and hearing what is meant. Every hour of aligning people brings more."),
        "skill-communication",
    ),
    Skill.INTEGRITY: Name(
        N_("Integrity"),
        N_("Doing what you say. You win more trust, and lose less of it over promises gone stale."),
        "skill-integrity",
    ),
    Skill.DECIDING: Name(
        N_("Decision-making"),
        N_("Deciding in time. Changes of course confuse people less, and you are heard in a fire."),
        "skill-decision-making",
    ),
    Skill.EMPATHY: Name(
        N_("Empathy"),
        N_("Sensing what people feel. Every hour of motivating brings more."),
        "skill-empathy",
    ),
    Skill.ORGANISING: Name(
        N_("Organisation"),
        N_("Putting people and work in order. Every hour of organising brings more."),
        "skill-organisation",
    ),
    Skill.REPORTING: Name(
        N_("Communication of plans"),
        N_("Plans that others can follow. Every hour of planning brings more."),
        "skill-plans",
    ),
    Skill.SOLVING: Name(
        N_("Problem-solving"),
        N_("Finding what is behind a problem. Every hour of control brings more."),
        "skill-problem-solving",
    ),
    Skill.TIMING: Name(
        N_("Time management"),
        N_("Keeping hold of your week. Problems take fewer of your hours."),
        "skill-time",
    ),
    Skill.DELEGATING: Name(
        N_("Delegation"),
        N_("Handing work over well. Executives bring more hours."),
        "skill-delegation",
    ),
}

MANDATES: dict[Mandate, Name] = {
    Mandate.NONE: Name(N_("Not in office"), N_("No work in their hands, no salary."), "mandate-none"),
    Mandate.ASK: Name(
        N_("Asks first"),
        N_("Asks before acting: safe, but it takes your hours and their heart. A third is in their hands."),
        "mandate-ask",
    ),
    Mandate.REPORT: Name(
        N_("Reports after"),
        N_("Acts, then tells you. They settle in. Most of it is in their hands."),
        "mandate-report",
    ),
    Mandate.FREE: Name(
        N_("Free hand"),
        N_("Acts alone. Quickest when they know the house, costly before, and they need a clear direction."),
        "mandate-free",
    ),
}

BETS: dict[Bet, Name] = {
    Bet.REST: Name(N_("Rests"), N_("Nobody works on it. What was done is slowly forgotten."), "bet-rest"),
    Bet.RUN: Name(N_("Runs"), N_("It takes hours and money every quarter until it ships."), "bet-run"),
    Bet.RUN_INSURED: Name(
        N_("Insured"),
        N_("As running; a premium paid once bears most of a failure."),
        "bet-insured",
    ),
}

MEASURES: dict[str, Name] = {
    "training": Name(
        N_("Training"), N_("A course for you, one skill a quarter: it grows much faster."), "training"
    ),
    "analytics": Name(
        N_("Analytics"), N_("Measuring the work and the market. You see them more clearly."), "analytics"
    ),
    "one_on_ones": Name(
        N_("One-on-ones"),
        N_("Talks with each of your people. You see them more clearly; trust and heart follow later."),
        "one-on-ones",
    ),
    "survey": Name(
        N_("Survey all round"),
        N_("Everybody says what they see, you included. Its answers come a quarter later."),
        "survey",
    ),
    "develop": Name(
        N_("Developing people"),
        N_("Work above their place, with your help. Deputies grow who soften the loss of an executive."),
        "bench",
    ),
}

LASTS: dict[str, str] = {
    "training": N_("Goes on until you stop it."),
    "analytics": N_("Goes on until you stop it."),
    "one_on_ones": N_("Goes on until you stop it."),
    "survey": N_("This quarter only."),
    "develop": N_("Goes on until you stop it."),
}
"""How long what is switched on stays on."""

SIGHTS: dict[str, Name] = {
    "sight_people": Name(
        N_("Sight of people"),
        N_("How well you know direction, alignment, engagement and trust. Lead, and listen."),
        "sight-people",
    ),
    "sight_work": Name(
        N_("Sight of the work"),
        N_("How well you know process, problems, ideas and relevance. Manage, and measure."),
        "sight-work",
    ),
}

BENCH = Name(
    N_("Bench"),
    N_("Deputies ready to step up. The fuller it is, the less is lost when an executive leaves."),
    "bench",
)
STANDING = Name(
    N_("Standing"),
    N_("How far they have settled in. It grows with trust and work of their own; held short, it falls."),
    "standing",
)
PROGRESS = Name(
    N_("Progress"),
    N_("From idea over plan and build to shipped. Plans, process and alignment carry it forward."),
    "bet",
)
RIVALS = Name(
    N_("Rivals"), N_("Who wants the same customers. The better offer wins some every quarter."), "rivals"
)

SIDES: dict[str, str] = {"leadership": N_("leads"), "management": N_("manages")}

TEMPERS: tuple[tuple[float, str], ...] = (
    (75.0, N_("thin-skinned")),
    (50.0, N_("proud")),
    (25.0, N_("patient")),
    (0.0, N_("easy-going")),
)
"""Words for a temper, from the least points they stand for."""

ODDS: tuple[tuple[float, str], ...] = (
    (80.0, N_("nearly safe")),
    (60.0, N_("a good chance")),
    (45.0, N_("about even")),
    (25.0, N_("more likely to fail")),
    (0.0, N_("a long shot")),
)
"""Words for odds, from the least per cent they stand for."""


def word_for(value: float, words: tuple[tuple[float, str], ...]) -> str:
    """Return the word of a scale that a value of 0 or more falls under, to be translated."""
    return next(word for least, word in words if value >= least)
