"""What the things of the game are called, and in a sentence, what they are."""

from dataclasses import dataclass

from game.engine import Practice, State, Style
from game.words import N_


@dataclass(frozen=True, slots=True)
class Name:
    """A name to show, one sentence of what it is, and the id of its icon; texts are to be translated."""

    name: str
    about: str
    icon: str


PRACTICES: dict[Practice, Name] = {
    Practice.DIRECTION: Name(
        N_("Set direction"),
        N_("Say where this is going and answer what the world asks. Raises direction; sparks ideas."),
        "practice-direction",
    ),
    Practice.ALIGN: Name(
        N_("Align people"),
        N_("Get everyone to pull the same way. Raises alignment, some trust; works best with a direction."),
        "practice-align",
    ),
    Practice.MOTIVATE: Name(
        N_("Motivate and inspire"),
        N_("Be there, listen, give heart. Raises engagement, some trust; needs trust to work."),
        "practice-motivate",
    ),
    Practice.PLAN: Name(
        N_("Plan and budget"),
        N_("Turn ideas into work with dates and money. Ships ideas, saves waste."),
        "practice-plan",
    ),
    Practice.ORGANISE: Name(
        N_("Organise and staff"),
        N_("Build routines and find people. Raises process, fills the gaps in the team."),
        "practice-organise",
    ),
    Practice.CONTROL: Name(
        N_("Control and solve problems"),
        N_("Follow up and put fires out. Lowers problems; too much of it stifles ideas."),
        "practice-control",
    ),
}

STYLE_CAUSES: dict[Style, str] = {
    Style.TRANSFORMATIONAL: N_("Your transformational style"),
    Style.TRANSACTIONAL: N_("Your transactional style"),
    Style.SERVANT: N_("Your servant style"),
    Style.AUTOCRATIC: N_("Your autocratic style"),
    Style.DEMOCRATIC: N_("Your democratic style"),
}

STYLES: dict[Style, Name] = {
    Style.TRANSFORMATIONAL: Name(
        N_("Transformational"),
        N_("Paint the future. Direction and ideas gain; planning, order and control lose."),
        "style-transformational",
    ),
    Style.TRANSACTIONAL: Name(
        N_("Transactional"),
        N_("Clear goals, clear rewards. Planning and routines gain; direction and heart lose."),
        "style-transactional",
    ),
    Style.SERVANT: Name(
        N_("Servant"),
        N_("Put people first. Heart and trust gain; direction and control lose."),
        "style-servant",
    ),
    Style.AUTOCRATIC: Name(
        N_("Autocratic"),
        N_("Decide alone and fast. Control gains most; trust, engagement and ideas pay, less so in a fire."),
        "style-autocratic",
    ),
    Style.DEMOCRATIC: Name(
        N_("Democratic"),
        N_("Decide together. Alignment and ideas gain; control loses, and sudden turns cost more."),
        "style-democratic",
    ),
}

METERS: dict[str, Name] = {
    "direction": Name(
        N_("Direction"),
        N_("How clear it is where the company is going. The world wears it down."),
        "stock-direction",
    ),
    "alignment": Name(
        N_("Alignment"), N_("How far everyone pulls the same way. It fades."), "stock-alignment"
    ),
    "engagement": Name(N_("Engagement"), N_("How much heart people put into it."), "stock-engagement"),
    "trust": Name(
        N_("Trust"), N_("What makes every hour of yours count. Slowly won, quickly lost."), "stock-trust"
    ),
    "process": Name(N_("Process"), N_("How well the machine runs."), "stock-process"),
    "problems": Name(
        N_("Problems"), N_("Unsolved problems. They eat your hours, money and customers."), "stock-problems"
    ),
    "ideas": Name(N_("Ideas"), N_("Ideas promised and not yet shipped. They go stale."), "stock-ideas"),
    "relevance": Name(N_("Relevance"), N_("How much the market wants what you offer."), "stock-relevance"),
    "customers": Name(N_("Customers"), N_("Who buys from you."), "stock-customers"),
    "team": Name(
        N_("Team"),
        N_(
            "People who work here. Organising and staffing signs up more where there is work for them; "
            "the less engagement, the more leave."
        ),
        "stock-team",
    ),
    "cash": Name(
        N_("Cash"),
        N_("Money in the bank. Below the credit line the bank closes the company."),
        "stock-cash",
    ),
}

STATES: dict[State, Name] = {
    State.CHAOTIC: Name(
        N_("visionary yet chaotic"),
        N_("People see and want much; too little works."),
        "state-chaotic",
    ),
    State.BUREAUCRATIC: Name(
        N_("bureaucratic and inflexible"),
        N_("Everything works; nobody knows what for."),
        "state-bureaucratic",
    ),
    State.DRIFTING: Name(
        N_("drifting"),
        N_("Neither the vision nor the string is strong, or people pull apart."),
        "state-drifting",
    ),
    State.IN_STEP: Name(
        N_("in step"),
        N_("People see where it goes, it works, and they pull together."),
        "state-in-step",
    ),
}
