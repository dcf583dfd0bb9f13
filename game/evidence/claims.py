"""Contested claims of the documents behind the game, and how strong the research behind them is."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from game.words import N_


class Strength(StrEnum):
    """How strong the research behind a claim is."""

    STRONG = N_("strong")
    MODERATE = N_("moderate")
    WEAK = N_("weak")
    NONE = N_("none that we know of")


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim: the statements that make it, what is claimed, how strong, what research says, and ours."""

    statements: tuple[str, ...]
    claim: str
    strength: Strength
    research: str
    here: str


CLAIMS: Final = (
    Claim(
        ("C1",),
        N_("Managers account for at least 70 % of the difference in engagement."),
        Strength.WEAK,
        N_(
            "Gallup's figure is an estimate from its own surveys of work units; method and data are not "
            "open, and it was never published as a peer-reviewed result. That heads matter for "
            "engagement is well supported (rows 1 and 4)."
        ),
        N_(
            "Not used as a figure. As a loose check we print how much of engagement the head's hours explain."
        ),
    ),
    Claim(
        ("C3", "C4"),
        N_("Leading and managing are two different systems of action (Kotter)."),
        Strength.MODERATE,
        N_(
            "An influential essay, not a finding. Surveys do separate behaviour towards people and "
            "change from structuring work, but the two correlate, and the same person does both (Judge, "
            "Piccolo & Ilies 2004)."
        ),
        N_(
            "Taken over as the design of the game: three practices a side. Nothing follows from the "
            "split itself."
        ),
    ),
    Claim(
        ("C5", "A1", "A2"),
        N_(
            "Much leadership with little management makes a company visionary yet chaotic; the reverse, "
            "bureaucratic and inflexible."
        ),
        Strength.MODERATE,
        N_(
            "Kotter gives cases. The nearest tested idea is ambidexterity: firms that explore and "
            "exploit grow faster than firms that do one (He & Wong 2004; Junni et al. 2013), with modest "
            "and varying effects."
        ),
        N_("Both states emerge from stocks and delays: see the reference modes and rows 21 and 22."),
    ),
    Claim(
        ("B5", "B6", "A7"),
        N_("It takes both, and the best leaders adapt to the moment."),
        Strength.MODERATE,
        N_(
            "Contingency effects exist (Ensley et al. 2006; Jansen et al. 2006) and are smaller than "
            "textbooks suggest. Direct tests of adapting one's style, such as situational leadership, "
            "are weak (Thompson & Vecchio 2009)."
        ),
        N_(
            "Adapting pays in this model because needs come in spikes and work on them saturates: see row 25."
        ),
    ),
    Claim(
        ("A6",),
        N_("Each of five styles is best somewhere."),
        Strength.MODERATE,
        N_(
            "Transformational leadership and contingent reward are well measured (row 1), though their "
            "measures overlap and mix behaviour with its results (van Knippenberg & Sitkin 2013). That "
            "command works in a crisis is mostly experience and small studies."
        ),
        N_("The five styles are the game's own; heads in the population are given one by chance."),
    ),
    Claim(
        ("C7",),
        N_("Trust is the shared core, lost faster than won."),
        Strength.MODERATE,
        N_(
            "Trust in leaders goes with satisfaction, commitment and staying (row 6). That it is lost "
            "faster than won is shown in experiments (Slovic 1993), less so in companies."
        ),
        N_("A mechanism of the model; rows 6 and 7 measure what follows."),
    ),
    Claim(
        ("A10",),
        N_("Aligned goals (OKRs, KPIs) turn vision into results."),
        Strength.MODERATE,
        N_(
            "Specific, difficult goals raise the output of people and of groups (row 19). For OKRs as a "
            "system there is hardly any controlled research. Few managers can name their firm's "
            "priorities (row 20)."
        ),
        N_("Direction times alignment decides how much of the work is on the right things."),
    ),
    Claim(
        ("C10",),
        N_("One-on-ones and 360 surveys build trust and give truth."),
        Strength.WEAK,
        N_(
            "Multisource feedback improves behaviour a little, and often not at all (Smither, London & "
            "Reilly 2005)."
        ),
        N_("Levers in some scenarios; not used in the population."),
    ),
    Claim(
        ("C9", "D10", "D11"),
        N_("Founders need a manager: Hsieh, Jobs and Cook, Jackson and Krause."),
        Strength.NONE,
        N_("Single cases, chosen for their outcome."),
        N_("Stories in scenarios. No figure rests on them."),
    ),
    Claim(
        ("B3", "B7"),
        N_("Great ideas mostly fail for want of execution."),
        Strength.WEAK,
        N_(
            "“70 to 90 % of strategies fail” has no sound basis (Candido & Santos 2015), nor has “70 % "
            "of change fails” (Hughes 2011). That management practices raise output was shown in a field "
            "experiment (row 30)."
        ),
        N_("We use neither figure."),
    ),
)

UNUSED: Final = (
    N_("“70 to 90 % of strategies fail” (Candido & Santos 2015: undetermined)"),
    N_("“70 % of change fails” (Hughes 2011)"),
    N_("“95 % of employees do not know the strategy”"),
    N_("Gallup's 70 % as an exact figure"),
    N_("Kotter and Heskett's 682 %"),
    N_("20 % lost with every further task"),
    N_("Brooks's law as a universal one"),
    N_("ratios of how much faster trust is lost than won"),
)
"""Figures in wide use that nothing here is measured against."""
