"""The debrief of a finished game, read out."""

from game.lesson.comparison import Final
from game.lesson.debrief import Debrief, debrief
from game.lesson.par_words import best_sentence, luck_sentence
from game.lesson.profile import Stand, stood
from game.lesson.standing_words import state_reason
from game.lesson.truth_words import truth_summary
from game.lesson.wording import money, quarter_name
from game.play.game import Game
from game.play.meters import WorthParts, digits_of
from game.play.names import STATES
from game.play.truth import truths
from game.statements import STATEMENTS
from game.text.advising import voices_lines
from game.text.guessing import calibration_lines
from game.text.levers.market import market_lines
from game.text.paper import paragraphs, plain
from game.words import _, explained, in_figures


def debrief_lines(game: Game) -> tuple[str, ...]:
    """Tell how the story ended, what it was worth, and what can be learned from it."""
    told = debrief(game)
    return (
        "",
        *_ending_lines(game, told.final),
        "",
        *_worth_lines(game, told.final, told.worth),
        "",
        best_sentence(game, told.par),
        luck_sentence(told.par),
        "",
        *_moment_lines(game, told),
        *calibration_lines(told.calibration),
        *voices_lines(told.voices),
        *market_lines(game),
        *_truth_lines(game),
        _("Where you stood between leading and managing:"),
        *(_stand_line(stand) for stand in told.profile),
        "",
        *_lesson_lines(told),
        *_question_lines(told),
    )


def _truth_lines(game: Game) -> tuple[str, ...]:
    """Say, after a game in fog, how far off the player's picture was."""
    told = truths(game)
    return (_("What was true:"), plain(truth_summary(game, told)), "") if told else ()


def _ending_lines(game: Game, final: Final) -> tuple[str, ...]:
    if final.ending is None:
        return (_("The last quarter is over."),)
    title = _("The end: {title}.").format(title=final.ending.title)
    return (title, *paragraphs(final.ending.text))


def _money(game: Game, million: float) -> str:
    return money(game, million, max(1, digits_of("cash", game)))


def _worth_lines(game: Game, final: Final, worth: WorthParts) -> tuple[str, ...]:
    parts = _(
        "Of this, cash is {cash}; what a buyer pays for relevance {relevance}, trust {trust}, "
        "engagement {engagement}, process {process}."
    ).format(
        cash=_money(game, worth.cash),
        relevance=_money(game, worth.relevance),
        trust=_money(game, worth.trust),
        engagement=_money(game, worth.engagement),
        process=_money(game, worth.process),
    )
    rivals = [
        _("{name}, {about}: {worth}{failed}.").format(
            name=_(rival.name),
            about=_(rival.about),
            worth=_money(game, rival.worth),
            failed=_(", closed by the bank") if rival.failed else "",
        )
        for rival in final.rivals
    ]
    told = (
        _("The bank has closed {company}; it is worth nothing. Your score is {score}.")
        if game.failed
        else _("{company} is worth {worth}, and your score is {score}. At the end it is {state}. {why}")
    )
    return (
        told.format(
            company=game.scenario.company.name,
            worth=_money(game, final.worths[-1]),
            state=_(STATES[final.state].name),
            score=in_figures(final.score),
            why=state_reason(game),
        ),
        _("50 is what an even week every quarter makes of the same luck; 100 is going by the need."),
        *([parts] if worth.total > 0 else []),
        "",
        _("What others would have made of the same luck:"),
        *rivals,
    )


def _moment_lines(game: Game, told: Debrief) -> tuple[str, ...]:
    if not told.moments:
        return ()
    lines = [
        _("{quarter}: {title}. {cause}").format(
            quarter=quarter_name(game, moment.quarter), title=moment.title.rstrip("."), cause=moment.cause
        )
        for moment in told.moments
    ]
    return (_("The moments that counted:"), *lines, "")


def _stand_line(stand: Stand) -> str:
    difference = stand.difference
    ends = _("{leading} or {managing}").format(leading=_(difference.leading), managing=_(difference.managing))
    return explained(f"{_(difference.name)}, {ends}", f"{stood(stand)}.")


def _lesson_lines(told: Debrief) -> tuple[str, ...]:
    lines: list[str] = []
    for lesson in told.lessons:
        document = STATEMENTS[lesson.statement].document
        source = _("({organisation}: {title}, {id})").format(
            organisation=document.organisation, title=document.title, id=lesson.statement
        )
        lines += [f"{lesson.title}.", f"{lesson.seen} {lesson.advice} {source}", ""]
    return (_("What your game shows:"), *lines) if lines else ()


def _question_lines(told: Debrief) -> tuple[str, ...]:
    questions = [f"{number}. {plain(question)}" for number, question in enumerate(told.questions, 1)]
    note = ["", plain(told.source_note)] if told.source_note else []
    return (_("To think about:"), *questions, *note)
