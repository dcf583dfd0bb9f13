"""A played game as a text that a person can read and a test can compare."""

from game.engine import METERS, Practice, state_of
from game.lesson.debrief import debrief
from game.lesson.results import blows, came_back, changes, outcome
from game.lesson.voices import voices
from game.lesson.wording import meter_value, plain, quarter_name
from game.play.game import Game
from game.play.meters import shown


def _quarter(game: Game, number: int) -> list[str]:
    played = game.quarters[number]
    hours = ", ".join(f"{practice.name.lower()} {played.plan.hours[practice]}" for practice in Practice)
    lines = [f"## {quarter_name(game, number)}: {state_of(played.before)}"]
    told = outcome(game, number)
    if told is not None:
        lines += [f"{told.title} -> {told.label}", told.outcome]
        lines += [f"{told.who}: {told.says}"] if told.says else []
    lines.append(f"{played.plan.style.name.lower()}: {hours}")
    lines += [f"back: {line}" for line in came_back(game, number)]
    lines += [f"blow: {name}" for name in blows(played)]
    lines += [change.sentence for change in changes(game, number)]
    lines += [f"{voice.who}: {voice.says}" for voice in voices(game)[number]]
    meters = (f"{meter} {meter_value(game, meter, shown(played.after, meter, game))}" for meter in METERS)
    return [*lines, ", ".join(meters), f"digest {played.after.digest()[:16]}", ""]


def _end(game: Game) -> list[str]:
    told = debrief(game)
    ending = told.final.ending
    return [
        f"## The end: {ending.title if ending else 'none'}",
        f"score {told.final.score:.1f}, worth {plain(told.worth.total, 2)} M, {told.final.state}",
        *(f"{rival.id}: {plain(rival.worth, 2)} M, {rival.state}" for rival in told.final.rivals),
        *(f"moment, {quarter_name(game, m.quarter)}: {m.title}. {m.cause}" for m in told.moments),
        *(f"lesson {lesson.statement}: {lesson.title}. {lesson.seen}" for lesson in told.lessons),
        *(f"{stand.difference.id} {plain(stand.value, 2)}" for stand in told.profile),
    ]


def transcript(game: Game, player: str) -> str:
    """Return the whole game as text, played by a player."""
    head = [f"# {game.scenario.title}, played by {player}, seed {game.seed}", ""]
    quarters = [line for number in range(len(game.quarters)) for line in _quarter(game, number)]
    return "\n".join([*head, *quarters, *_end(game)]) + "\n"
