"""What the four documents behind the game say, each statement in one sentence of our own."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from game.words import N_, _


@dataclass(frozen=True, slots=True)
class Document:
    """One of the documents: its letter, who published it and its title."""

    letter: str
    organisation: str
    title: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: its id, such as B6, its document and the sentence, in English."""

    id: str
    document: Document
    sentence: str


DOCUMENTS: Final = (
    Document("A", "Sprout", "Leadership vs Management: How to Effectively Balance Vision & Execution"),
    Document("B", "Revolving Change", "Balancing Vision and Execution"),
    Document("C", "Launch 360", "The Difference Between Leadership and Management"),
    Document(
        "D",
        "Crummer Graduate School of Business",
        "Leadership vs Management: 7 Core Differences to Know",
    ),
)

_SENTENCES: Final = {
    "A": (
        N_("Where leading crowds out delivering, plans pile up and none is finished."),
        N_("Where managing has no direction, the work runs smoothly towards nothing."),
        N_("Reed Hastings saw streaming coming while DVDs still paid, and gave people freedom with duties."),
        N_("Tim Cook put the supply chain in order first, calmly, and let the company grow after that."),
        N_("Leaders and managers differ in five ways, from what they look at to how they move people."),
        N_("Five styles of leading each suit some moments and none suits all."),
        N_("Those who lead best change their style with the situation."),
        N_("Managers fit people to the work, say what comes first and when, and clear the road."),
        N_("Even the clearest vision stands still when nobody manages it."),
        N_("Goals that people can count tie what they do to where the company wants to go."),
        N_("Figures help you to see change early and to tell whether you are getting anywhere."),
        N_("Leading and managing can both be learned, and both need practice."),
        N_("Culture, tools and strategy carry a company further together than one by one."),
    ),
    "B": (
        N_("A vision that nobody carries out is no more than a dream."),
        N_("Vision without management is a kite without a string: up for a moment, and then nowhere."),
        N_("A founder with a bold idea but no plan, no hiring and no budget goes under, admired."),
        N_("A team can meet every date and still not know what for."),
        N_("The two sides are no half-and-half deal: joined, they make something that neither is alone."),
        N_("The skill is to know when the moment asks for leading and when for managing."),
        N_("Hard work with few results is a sign that people pull in different directions."),
        N_("Pulling together is kept up week by week; one great effort does not last."),
        N_("Dreamers get stuck in plans and doers in work: each has a trap of its own."),
        N_("A company needs a way that turns strategy into what people do on Monday."),
    ),
    "C": (
        N_("How engaged people are depends mostly on who heads their team: at least 70 %, it is claimed."),
        N_("A company struggles when it mixes up the two roles or gives them to the wrong people."),
        N_("Leading is to set direction, to align people, and to motivate and inspire them."),
        N_("Managing is to plan and budget, to organise and staff, and to control and solve problems."),
        N_("All leading ends in visionary chaos, all managing in bureaucratic stiffness."),
        N_("A company has to meet today's targets and still have a tomorrow in mind."),
        N_("Trust lies under both sides; open talk and kept promises build it."),
        N_("In a crisis protocols come first and hope soon after; calm times are for new ideas and upkeep."),
        N_("A founder with a vision needs somebody to run things, and has to let go of them."),
        N_("Talking one to one and asking all round shows people that you care, and tells you the truth."),
        N_("Whoever is responsible for people needs both a living culture and clear policies."),
        N_("Good leaders raise people who will one day do without them."),
        N_("Leaders question what is and live with doubt; managers keep the disturbance small."),
        N_("Celebrate what went well and say plainly what did not."),
        N_("Leaders should lend a hand now and then, and managers should keep an hour to think."),
    ),
    "D": (
        N_("Focus: leaders look at the strategy, managers at the day's work."),
        N_("Responsibility: leaders answer for the vision, managers for carrying it out."),
        N_("Change: leaders bring in the new, managers keep what works going."),
        N_("Decisions: leaders take risks, managers make them smaller."),
        N_("Orientation: leaders turn to people, managers to processes."),
        N_("Time: leaders think in years, managers in weeks and quarters."),
        N_("Results: leaders want the company to become another, managers to become better."),
        N_("Leading takes vision, clear words, integrity, judgement and a feeling for others."),
        N_("Managing takes order, clear words, solving problems, minding the clock and handing over work."),
        N_("Steve Jobs had the vision and Tim Cook refined the way it was made: it took both."),
        N_("Phil Jackson coached and Jerry Krause built the team; they won together and fell out."),
        N_("A bet can win much or lose much; insurance against it has its price too."),
        N_("What efficiency saves year after year pays for the next great change."),
    ),
}


def _catalogue() -> Mapping[str, Statement]:
    return MappingProxyType(
        {
            f"{document.letter}{number}": Statement(f"{document.letter}{number}", document, sentence)
            for document in DOCUMENTS
            for number, sentence in enumerate(_SENTENCES[document.letter], start=1)
        }
    )


STATEMENTS: Final = _catalogue()
"""All statements by id, A1 to D13."""


def sentence_of(statement: Statement) -> str:
    """Return the sentence of a statement in the language in force."""
    return _(statement.sentence)
