"""The first game: what is shown when, and a few words beside what is new."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from game.engine import METERS
from game.play.game import Game
from game.play.settings import Settings
from game.ui.screens.guide import Guide
from game.ui.widgets import Coachmark
from game.words import N_, _

FIRST_GAME = "first game"
LEVERS = "levers."
LEVERS_SKIPPED = "levers.all"
_SKIPPED = "first.all"


@dataclass(frozen=True, slots=True)
class Shown:
    """What a quarter shows: which meters, the practices one by one or in two groups, styles, the rest."""

    meters: tuple[str, ...]
    practices: bool = True
    styles: bool = True
    standing: bool = True

    @property
    def everything(self) -> bool:
        """Whether nothing is held back."""
        return len(self.meters) == len(METERS) and self.styles


EVERYTHING = Shown(tuple(METERS))
_BY_QUARTER = (
    Shown(("direction", "engagement", "problems", "cash"), practices=False, styles=False, standing=False),
    Shown(
        ("direction", "alignment", "engagement", "trust", "process", "problems", "cash"),
        styles=False,
    ),
)


@dataclass(frozen=True, slots=True)
class Step:
    """One word of guidance: its id, the widget it stands beside, a title and a rich text."""

    id: str
    target: str
    title: str
    text: str


_QUARTER_STEPS: tuple[tuple[Step, ...], ...] = (
    (
        Step(
            "first.kite",
            "scene",
            N_("This is your company"),
            N_(
                "The kite flies **high** when people see where it goes and want it. The **string** holds when"
                " things work. The wind is the market."
            ),
        ),
        Step(
            "first.event",
            "event",
            N_("Something for you to decide"),
            N_(
                "Each quarter one thing lands on your desk. Read it and pick an answer. The little arrows say"
                " what it pushes, not how far."
            ),
        ),
        Step(
            "first.week",
            "week",
            N_("Your week"),
            N_(
                "Divide your hours. **Leading** makes people see and want; **managing** makes things work. "
                "Unsolved problems eat hours first."
            ),
        ),
        Step(
            "first.end",
            "end",
            N_("Then let three months pass"),
            N_("End the quarter when you are ready. Afterwards you see what moved, and why."),
        ),
    ),
    (
        Step(
            "first.practices",
            "week",
            N_("Six things you can do"),
            N_("From now on you divide your hours between **six practices**: three lead, three manage."),
        ),
        Step(
            "first.standing",
            "standing",
            N_("Height and string"),
            N_("Two numbers sum it up. Press any number on this screen to see **why** it moved."),
        ),
    ),
    (
        Step(
            "first.styles",
            "styles",
            N_("How you lead"),
            N_("A **style** makes some hours count more and others less. None is best at all times."),
        ),
        Step(
            "first.meters",
            "meters",
            N_("The whole picture"),
            N_("These are all eleven meters. That is everything. The company is yours."),
        ),
    ),
)
_RESULTS_STEPS = (
    Step(
        "first.why",
        "change-0",
        N_("Every number answers why"),
        N_("Press one of these to see what moved it, and when that was set in motion."),
    ),
)


def is_guided(game: Game, settings: Settings) -> bool:
    """Whether this game is a first one with guidance."""
    return game.scenario.level == FIRST_GAME and _SKIPPED not in settings.seen


def shown_in(game: Game, settings: Settings, quarter: int | None = None) -> Shown:
    """Return what a quarter shows, counted from 0; by default the one on the table."""
    number = game.number if quarter is None else quarter
    if not is_guided(game, settings) or number >= len(_BY_QUARTER):
        return EVERYTHING
    return _BY_QUARTER[number]


def due(steps: tuple[Step, ...], settings: Settings) -> tuple[Step, ...]:
    """Return the steps that have not been said yet."""
    return tuple(step for step in steps if step.id not in settings.seen)


def quarter_steps(game: Game, settings: Settings) -> tuple[Step, ...]:
    """Return the words of guidance that the quarter on the table still has to say."""
    if not is_guided(game, settings) or game.number >= len(_QUARTER_STEPS):
        return ()
    return due(_QUARTER_STEPS[game.number], settings)


def results_steps(game: Game, settings: Settings) -> tuple[Step, ...]:
    """Return the words of guidance that the results still have to say."""
    return due(_RESULTS_STEPS, settings) if is_guided(game, settings) else ()


def skip(guide: Guide) -> None:
    """Show everything from now on, and say no more."""
    _mark(guide, _SKIPPED)


def silence(guide: Guide) -> None:
    """Show everything, and say nothing of levers either."""
    skip(guide)
    _mark(guide, LEVERS_SKIPPED)


def _mark(guide: Guide, step: str) -> None:
    seen = tuple(dict.fromkeys((*guide.settings.seen, step)))
    guide.change_settings(replace(guide.settings, seen=seen))
    guide.refresh()


Steps = Callable[[Game, Settings], tuple[Step, ...]]


def coach(guide: Guide, steps: Steps) -> None:
    """Show the next word of guidance beside its widget, or take the last one away; Enter goes on."""
    left = steps(guide.game, guide.settings)
    if not left:
        guide.ui.coach(None)
        onward = guide.ui.find("continue")
        if onward is not None:
            guide.ui.take_focus(onward)
        return
    step = left[0]
    guide.ui.coach(
        Coachmark(
            step.target,
            _(step.text),
            title=_(step.title),
            progress=_progress(guide, steps, len(left)),
            next_text=_("Got it") if len(left) == 1 else "",
            on_next=lambda: _advance(guide, steps, step),
            on_skip=lambda: _stop(guide, step),
            on_close=lambda: _close(guide, step),
            spare=("event",),
            id="coach",
        )
    )
    guide.ui.take_focus(guide.ui.find("coach-next"))


def _progress(guide: Guide, steps: Steps, left: int) -> str:
    """Return which of how many words this is, or nothing when it is the only one."""
    all_of_them = len(steps(guide.game, replace(guide.settings, seen=())))
    if all_of_them < 2:
        return ""
    return _("{number} of {count}").format(number=all_of_them - left + 1, count=all_of_them)


def _advance(guide: Guide, steps: Steps, step: Step) -> None:
    _mark(guide, step.id)
    coach(guide, steps)


def _close(guide: Guide, step: Step) -> None:
    """Take one word away for good; what follows it waits until the screen is opened again."""
    _mark(guide, step.id)
    guide.ui.coach(None)


def _stop(guide: Guide, step: Step) -> None:
    _mark(guide, LEVERS_SKIPPED if step.id.startswith(LEVERS) else _SKIPPED)
    guide.ui.coach(None)
