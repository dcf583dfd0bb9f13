"""The results of a quarter in sentences: what happened, what moved and why, and who said what."""

from game.lesson.lever_news import lever_news
from game.lesson.results import blows, came_back, changes, outcome
from game.lesson.voices import voices
from game.lesson.wording import quarter_name
from game.play.game import Game
from game.text.guessing import guess_lines
from game.text.paper import plain
from game.words import _


def result_lines(game: Game) -> tuple[str, ...]:
    """Tell the quarter played last."""
    number = len(game.quarters) - 1
    head = _("{quarter} is over.").format(quarter=quarter_name(game, number))
    told = [*_answer_lines(game), *_blow_lines(game), *came_back(game)]
    moved = [change.sentence for change in changes(game)]
    closed = ["", _("The bank has closed {company}.").format(company=game.scenario.company.name)]
    return (
        "",
        head,
        *map(plain, told),
        *_lever_lines(game),
        "",
        *moved,
        *guess_lines(game),
        *_voice_lines(game),
        *(closed if game.failed else []),
    )


def _lever_lines(game: Game) -> list[str]:
    """Tell who came and went, what was shipped, and who took customers."""
    lines = [plain(one.sentence) for one in lever_news(game)]
    return ["", *lines] if lines else []


def _answer_lines(game: Game) -> list[str]:
    came = outcome(game)
    if came is None:
        return []
    return [came.outcome] + ([said(game, came.who, came.says)] if came.who else [])


def _blow_lines(game: Game) -> list[str]:
    return [
        _("The world did not wait: {what}.").format(what=name.rstrip("."))
        for name in blows(game.quarters[-1])
    ]


def _voice_lines(game: Game) -> list[str]:
    lines = [said(game, voice.who, plain(voice.says)) for voice in voices(game)[-1]]
    return ["", *lines] if lines else []


def said(game: Game, who: str, says: str) -> str:
    """Say who says what."""
    return _("{name}: “{says}”").format(name=game.scenario.person(who).name, says=says.strip('“”"'))
