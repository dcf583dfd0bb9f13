"""What every key of a file is for, in a sentence: shown by editors while one writes, and in the reference."""

from collections.abc import Mapping
from typing import Final

from game.bench.weights import HOURS, weighed

_METERS: Final = {
    "direction": "How clear it is where the company is going, 0 to 100.",
    "alignment": "Whether all pull the same way, 0 to 100.",
    "engagement": "How much heart people put into the work, 0 to 100.",
    "trust": "How far people trust the head of the company, 0 to 100.",
    "process": "How well the machine runs, 0 to 100.",
    "problems": "Unsolved problems, 0 and up; they eat hours.",
    "ideas": "Ideas promised and not yet shipped, 0 and up.",
    "relevance": "Whether the market wants what you offer, 0 to 100.",
    "customers": "Customers, as counted under `company`.",
    "team": "People in the company.",
    "cash": "Money in the bank, in million, or as `money` says.",
}
_COUNTED: Final = ("customers", "team", "cash")
_SKILLS: Final = {
    "vision": "A leader's skill: seeing where to go, 0 to 100.",
    "speaking": "A leader's skill: clear words, 0 to 100.",
    "integrity": "A leader's skill: doing what one says, 0 to 100.",
    "deciding": "A leader's skill: judgement, 0 to 100.",
    "empathy": "A leader's skill: a feeling for others, 0 to 100.",
    "organising": "A manager's skill: order, 0 to 100.",
    "reporting": "A manager's skill: clear words on what is, 0 to 100.",
    "solving": "A manager's skill: solving problems, 0 to 100.",
    "timing": "A manager's skill: minding the clock, 0 to 100.",
    "delegating": "A manager's skill: handing over work, 0 to 100.",
}
_TERMS: Final = {
    "quarter": "In which quarters it may hold: 3, 3 to 6, or a comparison in quotes.",
    **_METERS,
    "state": "The state the company is in, or a list of states, of which one must be it.",
    "style": "The player's style last quarter, or a list of styles, of which one must be it.",
    "chose": "A choice that was made, as event/choice, or a list of which all were made.",
    "not_chose": "A choice that was not made, as event/choice, or a list of which none was.",
    "happened": "An event that has been, or a list of which all have been.",
    "not_happened": "An event that has not been, or a list of which none has.",
    "skills": 'Comparisons for skills of the player, such as {vision: ">= 60"}.',
    "sight_people": "How well the player sees into people, 0 to 100.",
    "sight_work": "How well the player sees into the work, 0 to 100.",
    "bench": "How many people could step up, 0 to 100.",
    "executives": "How many executives are in office.",
    "in_office": "An executive who is in office, or a list of which all are.",
    "left": "An executive who has left, or a list of which all have.",
    "under_way": "How many initiatives are begun and not yet out.",
    "begun": "An initiative that has been begun, or a list of which all have.",
    "worked_out": "An initiative that worked out, or a list of which all did.",
    "flopped": "An initiative that failed, or a list of which all did.",
    "rivals": "Comparisons for the customers of rivals, by their id.",
}
_WITH_PARTS: Final = {**_TERMS, "any_of": "Conditions of which at least one must hold."}
_ID: Final = "How other parts of the file refer to this: lower-case words joined by hyphens."
_WHO: Final = "Somebody of the cast, by their key there."
_WHEN: Final = "All that is written here must hold; leave it out for always."
_EFFECTS: Final = (
    "Pushes in points, customers as counted, people and million. 2 to 4 is noticeable, 5 to 8 strong."
)

FIELDS: Final[Mapping[str, Mapping[str, str]]] = {
    "Promises": {
        "no_extreme_wins": "On no seed is only leading or only managing worth more than going by the need.",
        "every_event": "Per cent of all games in which each event comes, at least.",
        "every_choice": "Per cent of those who meet its event that take each choice, at least.",
        "every_ending": "Per cent of all games in which each ending is told, at least.",
        "adaptive_ahead": "Points of score by which going by the need is ahead of half and half, at least.",
        "no_right_answer": "No choice loses to another of its event in nearly every state.",
        "skill": "Per cent of the differences in worth that come from who plays, at least.",
        "fails": "Per cent of the companies of sensible players that fail, at most.",
        "hopeless": "Per cent of sensible players' companies that cannot be saved at half-time, at most.",
        "reading": "Minutes a game takes to read, such as 12 to 18.",
    },
    "Front": {
        "format": "The version of the format.",
        "id": "The name of the file without its ending.",
        "title": "What the scenario is called.",
        "summary": "One sentence for the choice of companies.",
        "draws_on": "What it teaches, by the ids of statements; the first one matters most.",
        "level": "For whom it is: a first game, open to all, or hard.",
        "minutes": "How long a game takes.",
        "quarters": "How many quarters a game has.",
        "calendar": "When the game starts.",
        "landscape": "The country in the picture; only the look.",
        "company": "The company, and who the player is in it.",
        "briefing": "Who you are, what is at stake and what you have; an empty line begins a paragraph.",
        "market": "The wind: a named market, or a part that says where it differs from one.",
        "start": "The stocks that differ from the usual company at the start.",
        "choose": "What the player may choose before the game: a sandbox.",
        "shocks": "What the market's blows are called here.",
        "skills": "Opens ten skills of the player, with training, one-on-ones and surveys.",
        "fog": "By how many points what cannot be counted is seen wrongly at most; 10 is haze, 20 is night.",
        "learning_goals": "What players should take away, for trainers.",
        "debrief": "Questions to talk about after the game.",
        "workshop": "How a trainer runs it, and what to watch for and ask when.",
        "playtest": "What a playtest must find; see docs/playtest.md.",
        "source_note": "What is invented, and whose example stands behind it.",
        "silence": "Warnings that are meant so, each with a reason.",
    },
    "Choose": {
        "markets": "The named markets to choose from; that of the file must be among them.",
        "quarters": "How many quarters a game may have, such as 8 to 16; that of the file must lie within.",
    },
    "Workshop": {
        "rounds": "Rounds that 90 minutes with a debrief have room for.",
        "minutes_a_round": "Minutes for a round.",
        "notes": "Hints for the trainer, each at its moment; nobody else sees them.",
    },
    "FacilitatorNote": {
        "at": "When it is shown: start, debrief, the number of a quarter, or the id of an event.",
        "says": "What to watch for, to say or to ask then.",
    },
    "Silence": {
        "code": "The code of the warning.",
        "where": "An event, an event/choice, another key or id on the way to the place, or: file.",
        "reason": "Why it is right here.",
    },
    "Calendar": {"year": "The year the game starts in.", "quarter": "The quarter of the year it starts in."},
    "Company": {
        "name": "What the company is called.",
        "role": "Who the player is.",
        "people": "A team of this size serves the customers in the usual balance.",
        "customers": "How many customers there are, in whatever you count them.",
        "customers_called": "What a customer is, such as thousand passengers a week.",
        "currency": "The sign of the currency.",
        "money": "What every amount of money is counted in: million is usual, thousand is for small bodies.",
    },
    "Crisis": {
        "quarter": "The quarters in one of which it begins, such as 3 to 5.",
        "severity": "How hard it may be, in points; 100 is usual.",
    },
    "Market": {
        "like": "The named market it is like.",
        "growth": "How the market grows, in per cent a quarter.",
        "turbulence": "How restless it is, 0 to 100.",
        "incidents": "Problems that fall on the company in any eight quarters, in points.",
        "disruptions": "Turns of the market in any eight quarters, in per cent of relevance lost.",
        "people_shocks": "What shakes the people in any eight quarters, in per cent of engagement lost.",
        "crisis": "A crisis that is sure to come.",
        "calm": "Quarters at the start in which no blow falls.",
    },
    "Start": {
        meter: about if meter in _COUNTED else f"{about} Luck moves it a few points in each game."
        for meter, about in _METERS.items()
    },
    "Effects": {meter: f"{about} {weighed(meter)}" for meter, about in _METERS.items()},
    "SkillTerms": _SKILLS,
    "Terms": _TERMS,
    "When": _WITH_PARTS,
    "EndingWhen": {
        **_WITH_PARTS,
        "failed": "Whether the bank has closed the company.",
        "score": "The score of the game, 0 to 120.",
    },
    "Person": {
        "name": "Their name.",
        "role": "What they are in the company or to it.",
        "side": "The side they speak for.",
        "wants": "What they want; shown with their face.",
        "portrait": "Their face, by its number.",
        "watches": "The meters they see best and care for most, up to three.",
        "advises": "While this holds they advise; leave it out for always.",
        "advice": "What they say when they are asked for advice.",
    },
    "Advice": {
        "direction": "When they want a direction set.",
        "align": "When they want people aligned.",
        "motivate": "When they want people motivated and inspired.",
        "plan": "When they want planning and budgets.",
        "organise": "When they want organising and staffing.",
        "control": "When they want control, and problems solved.",
        "calm": "When they want nothing.",
    },
    "Shocks": {
        "incident": "What goes wrong; at least two.",
        "disruption": "How the market turns; at least two.",
        "people": "What shakes the people; at least two.",
    },
    "Reply": {"who": _WHO, "says": "What they say to the choice."},
    "Later": {
        "after": "Quarters until it comes due.",
        "when": "Looked at when it comes due; leave it out for always.",
        "effects": _EFFECTS,
        "note": "What the player reads when it comes due.",
    },
    "Choice": {
        "id": _ID,
        "label": "What the player would do.",
        "hours": f"Hours of the player's week this quarter; leave it out for none. {weighed(HOURS)}",
        "effects": _EFFECTS,
        "leans": "On which of the seven differences it leans to leadership or management.",
        "outcome": "What came of it, told in the results.",
        "reply": "What somebody says to it.",
        "later": "What comes of it some quarters on.",
    },
    "Event": {
        "id": _ID,
        "title": "What lands on the desk.",
        "who": "Who brings it, by their key in the cast; leave it out for news.",
        "when": "When it may come; all that is written here must hold.",
        "priority": "The highest priority among those whose time has come goes first; 0 is usual.",
        "weight": "How likely it is among those of the same priority; 1 is usual.",
        "text": "What happens, and what somebody wants.",
        "choices": "Two to four answers, each of which wins something and costs something.",
    },
    "Voice": {"who": _WHO, "when": _WHEN, "says": "What they say, once a game, after a quarter."},
    "Ending": {
        "id": _ID,
        "title": "What the ending is called.",
        "when": "The first ending whose conditions hold is told; the last one has none.",
        "text": "How it ended.",
    },
    "Strengths": {
        name: f"Hours a week they bring to this practice: {what}."
        for name, what in {
            "direction": "set direction",
            "align": "align people",
            "motivate": "motivate and inspire",
            "plan": "plan and budget",
            "organise": "organise and staff",
            "control": "control and solve problems",
        }.items()
    },
    "Executive": {
        "who": _WHO,
        "office": "What they would be called.",
        "strengths": "The hours a week they bring to a practice: a number, or some, good, strong.",
        "salary": "Million a quarter.",
        "search": "Million, once, to win them.",
        "temper": "How ill they bear a short rein, and two hands on one, 0 to 100.",
        "about": "What the player is told about them.",
        "arrives": "How they arrived.",
        "leaves": "How they left.",
    },
    "ComesOut": {"effects": _EFFECTS, "outcome": "How it came out."},
    "Initiative": {
        "id": _ID,
        "title": "What it would be called.",
        "text": "What it would be.",
        "work": "Quarters it takes when it has all the attention and things go well.",
        "hours": "Hours of the player's week while it runs.",
        "budget": "Million for each quarter in which it runs.",
        "ideas": "Points of ideas that go into it.",
        "risk": "How likely it fails, 0 to 100.",
        "premium": "Million, once, when it is begun insured.",
        "win": "What it brings when it works out.",
        "flop": "What it costs when it fails.",
    },
    "Rival": {
        "id": _ID,
        "name": "What the company is called.",
        "strategy": "The strategy that leads it.",
        "size": "Its customers at the start, in per cent of the usual ones.",
        "about": "What the player is told about it.",
    },
}
"""The purpose of each key, by the name of the model and the key."""

TOP: Final[Mapping[str, str]] = {
    "cast": "Everybody who brings an event, answers, says something or could be an executive, by "
    "a short key.",
    "executives": "Up to four people of the cast who could take office.",
    "initiatives": "Up to six ideas that can be made into bets.",
    "rivals": "Up to three companies in the same market.",
    "events": "What happens; one event comes each quarter, and each comes once a game.",
    "voices": "What people say after a quarter.",
    "endings": "How it can end; the first whose conditions hold is told.",
}
"""The purpose of the keys at the top that hold many parts."""
