"""The answer to a room's what-if: both futures side by side, and what makes the difference, in words."""

from dataclasses import dataclass

from game.engine import Practice
from game.engine.score import Panel
from game.lesson.standing_words import state_label
from game.lesson.what_if import Branch, Gap, Outcome, fell_away, gaps, outcome, strangers
from game.lesson.what_if.differences import gap_sentence, reads_differently, worth_sentence
from game.lesson.what_if.outcome import Side
from game.lesson.what_if.sentences import changed, ending, step_sentence, told_steps, with_change
from game.lesson.wording import meter_value, money, quarter_name
from game.play.game import Game, PlanRefusedError
from game.play.meters import LOWER_IS_BETTER, NEITHER, digits_of
from game.play.names import METERS
from game.words import N_, _, plural
from game.workshop.companies import GameOf
from game.workshop.debrief.supposing import course_of, hours_told, proposal_asked, step_of
from game.workshop.naming import Table
from game.workshop.room import Mode, Room, Supposed
from game.workshop.tables import own_words

_LEAST_GAP = 0.005
_MOST_GAPS = 4
_MOST_STEPS = 5
_MOST_REASONS = 2
_MOST_TURNS = 2
_NAMED = {
    ("team", True): N_("the decisions of {team}"),
    ("team", False): N_("what {team} decided"),
    ("week", True): N_("the weeks of {team}"),
    ("week", False): N_("the week of {team}"),
}


@dataclass(frozen=True, slots=True)
class _Found:
    """What was asked, by whom it is told, and both courses."""

    room: Room
    asked: Supposed
    who: str
    course: Branch
    came: Outcome

    @property
    def game(self) -> Game:
        """The game as it was."""
        return self.course.real


def supposed_table(room: Room, game_of: GameOf, asked: Supposed, beside: Panel | None = None) -> Table:
    """Return the answer as a table for a screen or a page; `beside` is the panel of the room's luck."""
    game = game_of(room, asked.team)
    who = game.scenario.company.name if room.setup.mode is Mode.ONE else room.teams[asked.team].name
    try:
        course = course_of(room, game_of, asked)
    except PlanRefusedError:
        return _plain(_("That takes more hours than the week has."))
    found = _Found(room, asked, who, course, outcome(course, beside))
    if course.same:
        return _plain(_same(found), found)
    apart = _apart(course)
    sides = ((_("As it was"), found.came.real), (_("What if"), found.came.other))
    return {
        **_plain(_verdict(found), found),
        "sides": [_side(found, name, side) for name, side in sides],
        "meters": [_meter(game, one) for one in apart],
        "spread": [
            {"when": quarter_name(game, step.quarter), "what": step_sentence(game, step)}
            for step in told_steps(course)[:_MOST_STEPS]
        ],
        "because": [worth_sentence(course), *(gap_sentence(game, one) for one in apart[:_MOST_REASONS])],
        "story": _shortened(_story(found)),
        "note": _("What would have come back later is not in it.") if found.came.score_gap is None else "",
    }


def _plain(verdict: str, found: _Found | None = None) -> Table:
    """Return a verdict alone; which names of people, teams and things may stand in it is told beside it."""
    names, words = ([], []) if found is None else (_names(found), _words(found))
    return {"verdict": verdict, "sides": [], "names": names, "words": words}


def _names(found: _Found) -> list[str]:
    room, asked = found.room, found.asked
    names = [] if room.setup.mode is Mode.ONE else [found.who]
    if asked.what in {"team", "week"}:
        names.append(room.teams[asked.which].name)
    return [*names, proposal_asked(room, asked)[0]] if asked.what == "proposal" else names


def _words(found: _Found) -> list[str]:
    """Return the scenario's own words in what is told of both courses."""
    both = (*found.course.real.quarters, *found.course.other.quarters)
    rows = {int(played.before.event[0]) for played in both} - {-1}
    events = [found.game.scenario.events[row] for row in rows]
    labels = [choice.label.rstrip(".") for event in events for choice in event.choices]
    own = {found.game.scenario.company.name, *labels, *(event.title for event in events), *own_words(both)}
    return sorted(own)


def _same(found: _Found) -> str:
    return _("{team} did just that: nothing would have been different.").format(team=found.who)


def _verdict(found: _Found) -> str:
    return with_change(found.course, _change(found)) + ending(found.game, found.came, found.who, ".")


def _change(found: _Found) -> str:
    """Say what would have been otherwise, as what stands behind "with"."""
    room, asked = found.room, found.asked
    if asked.what in {"team", "week"}:
        told = _NAMED[asked.what, asked.onwards]
        return _(told).format(team=room.teams[asked.which].name)
    if asked.what == "round":
        return _("the week of {quarter}").format(quarter=quarter_name(found.game, asked.which))
    if asked.what == "proposal":
        return _("what {name} proposed").format(name=proposal_asked(room, asked)[0])
    if asked.what in {"more", "fewer"}:
        return hours_told(step_of(found.game, asked), Practice(asked.which))
    return _answer(found) if asked.what == "answer" else changed(found.course)


def _answer(found: _Found) -> str:
    row = int(found.game.quarters[found.asked.round].before.event[0])
    label = found.game.scenario.events[row].choices[found.asked.which].label.rstrip(".")
    return _("the answer \u201c{label}\u201d").format(label=label)


def _side(found: _Found, name: str, side: Side) -> Table:
    game = found.game
    return {
        "name": name,
        "worth": money(game, side.worths[-1], max(1, digits_of("cash", game))),
        "state": _("closed by the bank") if side.failed else state_label(side.state, side.path[-1][1]),
        "score": "" if side.score is None else str(round(side.score)),
        "worths": [round(worth, 3) for worth in side.worths],
        "path": [[round(string, 3), round(height, 3)] for string, height in side.path],
    }


def _apart(course: Branch) -> list[Gap]:
    far = (one for one in gaps(course) if one.size >= _LEAST_GAP)
    return [one for one in far if reads_differently(course.real, one)][:_MOST_GAPS]


def _meter(game: Game, one: Gap) -> Table:
    more = one.amount > 0
    return {
        "name": _(METERS[one.meter].name),
        "real": meter_value(game, one.meter, one.real),
        "other": meter_value(game, one.meter, one.other),
        "up": more,
        "good": None if one.meter in NEITHER else more != (one.meter in LOWER_IS_BETTER),
    }


def _shortened(turns: list[str]) -> list[str]:
    """Return the first turns of a story, and how many more there are."""
    more = len(turns) - _MOST_TURNS
    if more <= 0:
        return turns
    told = plural("The story turns once more.", "The story turns {n} times more.", more)
    return [*turns[:_MOST_TURNS], told.format(n=more)]


def _story(found: _Found) -> list[str]:
    """Say where the story went another way."""
    game, course = found.game, found.course
    told = []
    for played in fell_away(course):
        text = _("“{title}” ({quarter}) does not come, and its answer falls away.")
        title = game.scenario.events[int(played.before.event[0])].title
        told.append(text.format(title=title, quarter=quarter_name(game, played.number)))
    for one in strangers(course):
        event, quarter = game.scenario.events[one.event], quarter_name(game, one.quarter)
        if one.known is not None:
            text = _("“{title}” comes in {quarter} instead of {real}.")
            real = quarter_name(game, one.known)
            told.append(text.format(title=event.title, quarter=quarter, real=real))
        elif one.choice >= 0:
            text = _("“{title}” comes in {quarter}, as it never did; the answer: “{label}”.")
            label = event.choices[one.choice].label.rstrip(".")
            told.append(text.format(title=event.title, quarter=quarter, label=label))
    if game.failed and course.other.number > game.number:
        text = _("The bank closed the company in {quarter}; from then on its last week is repeated.")
        told.append(text.format(quarter=quarter_name(game, game.number - 1)))
    elif course.other.failed:
        text = _("The bank closes the other company in {quarter}.")
        told.append(text.format(quarter=quarter_name(game, course.other.number - 1)))
    return told
