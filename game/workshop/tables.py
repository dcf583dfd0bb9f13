"""What a company shows at a seat, as plain tables for a page: event, week, meters, results."""

from collections.abc import Iterable

from game.engine import Practice, Style
from game.lesson.comparison import PLAYER_NAMES
from game.lesson.results import Change, blows, came_back, changes, outcome
from game.lesson.standing_words import label_of
from game.lesson.wording import meter_value, money, plain, quarter_name, signed
from game.play.game import Game, Quarter, hours_after_problems, hours_for_practices, opening_plan
from game.play.hints import hints
from game.play.meters import GROUPS, Reading, plane_path, readings, worth_now
from game.play.names import METERS, PRACTICES, STYLES
from game.play.saves import saved_plan
from game.play.seen import seen
from game.words import _, language, plural
from game.workshop.lever_tables import levers_table
from game.workshop.moves import LONGEST_NAME, MOST_TEAMS
from game.workshop.naming import Table, named
from game.workshop.page_words import page_texts
from game.workshop.undecided import undecided


def words_table() -> Table:
    """Return what the things of the game are called; it never changes during a workshop."""
    return {
        "language": language().replace("_", "-"),
        "texts": page_texts(),
        "longest_name": LONGEST_NAME,
        "most_teams": MOST_TEAMS,
        "practices": [{"id": practice.name.lower(), **named(PRACTICES[practice])} for practice in Practice],
        "styles": [{"id": style.name.lower(), **named(STYLES[style])} for style in Style],
        "players": {player: _(name) for player, (name, _about) in PLAYER_NAMES.items()},
        "meters": {meter: named(name) for meter, name in METERS.items()},
    }


def quarter_table(game: Game) -> Table:
    """Return what a team decides about: the event, the hours there are, and the week it opens with."""
    return {
        "quarter": quarter_name(game, game.number),
        "event": _event_table(game),
        "hours": {
            "problems": 60 - hours_after_problems(game),
            "free": hours_after_problems(game),
            "by_choice": [hours_for_practices(game, choice) for choice in _choices(game)],
        },
        "plan": saved_plan(opening_plan(game)).model_dump(mode="json"),
        "levers": levers_table(game),
        "over": game.over,
    }


def _choices(game: Game) -> range:
    return range(len(game.event.choices)) if game.event is not None else range(-1, 0)


def _event_table(game: Game) -> Table | None:
    event = game.event
    if event is None:
        return None
    texts = game.scenario.events[game.event_row]
    who = game.scenario.person(texts.who) if texts.who else None
    return {
        "card": game.event_row + 1,
        "title": texts.title,
        "text": texts.text,
        "who": None if who is None else {"name": who.name, "role": who.role},
        "choices": [
            {
                "label": told.label,
                "hours": choice.hours,
                "hints": [
                    {
                        "meter": _(METERS[hint.meter].name),
                        "up": hint.up,
                        "later": hint.later,
                        "good": hint.good,
                    }
                    for hint in hints(choice)
                ],
            }
            for told, choice in zip(texts.choices, event.choices, strict=True)
        ],
    }


def meters_table(game: Game) -> list[Table]:
    """Return every meter as it is read now, in its groups."""
    found = readings(game)
    return [
        {"group": group, "meters": [_meter_table(game, found[meter]) for meter in meters]}
        for group, meters in GROUPS
    ]


def _meter_table(game: Game, reading: Reading) -> Table:
    shown = meter_value(game, reading.meter, reading.value)
    table: Table = {
        "id": reading.meter,
        "name": _(METERS[reading.meter].name),
        "value": shown,
        "change": signed(reading.change, reading.digits),
        "up": None if round(reading.change, reading.digits) == 0 else reading.change > 0,
        "good": reading.good,
        "share": round(reading.share, 3),
    }
    if not reading.counted:
        table["range"] = [plain(end, reading.digits) for end in (reading.low, reading.high)]
    return table


def results_table(game: Game, how: str = "team") -> Table | None:
    """Return what came of the quarter last played, None before the first; `how` is that of `room.Decided`."""
    if not game.quarters:
        return None
    played, told, moved = game.quarters[-1], outcome(game), changes(game)
    return {
        "quarter": quarter_name(game, played.number),
        "outcome": None
        if told is None
        else _outcome_table(game, told.label, told.outcome, told.who, told.says),
        "undecided": undecided(how, told.label if told else ""),
        "changes": [change.sentence for change in moved],
        "moves": [_move_table(change) for change in moved],
        "came_back": list(came_back(game)),
        "blows": list(blows(played)),
        "words": own_words([played]),
        "state": label_of(seen(game)),
        "worth": worth_text(game),
        "failed": game.failed,
    }


def own_words(quarters: Iterable[Quarter]) -> list[str]:
    """Return the scenario's own names of what moved something in some quarters, which nobody translates."""
    told = {
        word
        for played in quarters
        for entry in played.turn.ledger.entries
        if entry.names and entry.amount[0] != 0.0
        for word in (entry.names[0] if "{who}" in entry.term.name else entry.name(), entry.note)
    }
    return sorted(word for word in told if word and _(word) == word)


def _move_table(change: Change) -> Table:
    """Return what a meter did and why, apart from one another, which way, and whether that is good."""
    return {
        "head": change.head,
        "why": change.sentence.removeprefix(change.head).strip(),
        "up": change.reading.change > 0,
        "good": change.reading.good,
    }


def _outcome_table(game: Game, label: str, text: str, who: str, says: str) -> Table:
    name = game.scenario.person(who).name if who else ""
    return {"label": label, "text": text, "who": name, "says": says}


def worth_text(game: Game) -> str:
    """Return what a company is worth, as it is read."""
    return money(game, worth_now(game).total)


def path_table(game: Game) -> list[list[float]]:
    """Return the way over the plane, [string, height] 0-1 for the start and each quarter."""
    return [[round(string, 3), round(height, 3)] for string, height in plane_path(game)]


def rise_table(game: Game) -> Table | None:
    """Return the kite's height a quarter ago, 0-1, and the points it rose; None before the first."""
    if not game.quarters:
        return None
    before, now = (height for _string, height in plane_path(game)[-2:])
    points = round(100 * now) - round(100 * before)
    return {"before": round(before, 3), "points": points, "told": _rise_told(points)}


def _rise_told(points: int) -> str:
    if points == 0:
        return _("same height")
    told = plural("kite {n} point higher", "kite {n} points higher", abs(points))
    if points < 0:
        told = plural("kite {n} point lower", "kite {n} points lower", abs(points))
    return told.format(n=abs(points))
