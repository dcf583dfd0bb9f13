"""A played game as a text that a person can read and a test can compare."""

from game.engine import METERS, Outcome, Practice, state_of
from game.lesson.debrief import debrief
from game.lesson.results import blows, came_back, changes, outcome
from game.lesson.voices import voices
from game.lesson.wording import meter_value, plain, quarter_name
from game.play.game import Game
from game.play.meters import shown


def _levers(game: Game, number: int) -> list[str]:
    """Tell what was done with the levers, and who and what is over since."""
    played, rules = game.quarters[number], game.scenario.rules
    used = played.plan.levers
    done = [f"training {used.training.name.lower()}"] if used.training is not None else []
    done += [f"analytics {used.analytics}"] if used.analytics else []
    done += [name for name in ("one_on_ones", "survey", "develop") if getattr(used, name)]
    mandates = [(who.id, used.mandate(row)) for row, who in enumerate(rules.candidates)]
    bets = [(what.id, used.bet(row)) for row, what in enumerate(rules.initiatives)]
    done += [f"{name} {given.name.lower()}" for name, given in (*mandates, *bets) if given]
    before, after = played.before, played.after
    rows = enumerate(rules.candidates)
    over = [f"left {who.id}" for row, who in rows if after.departed[row, 0] > before.departed[row, 0]]
    over += [
        f"{Outcome(int(after.outcomes[row, 0])).name.lower()} {what.id}"
        for row, what in enumerate(rules.initiatives)
        if after.outcomes[row, 0] > before.outcomes[row, 0]
    ]
    return [f"levers: {', '.join(done)}"] * bool(done) + [f"over: {', '.join(over)}"] * bool(over)


def _quarter(game: Game, number: int) -> list[str]:
    played = game.quarters[number]
    hours = ", ".join(f"{practice.name.lower()} {played.plan.hours[practice]}" for practice in Practice)
    lines = [f"## {quarter_name(game, number)}: {state_of(played.before)}"]
    told = outcome(game, number)
    if told is not None:
        lines += [f"{told.title} -> {told.label}", told.outcome]
        lines += [f"{told.who}: {told.says}"] if told.says else []
    lines.append(f"{played.plan.style.name.lower()}: {hours}")
    lines += _levers(game, number)
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
