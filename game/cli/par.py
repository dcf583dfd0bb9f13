"""`kitestring par`: search for the best play of a scenario, or compute anew what is stored of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

from tqdm import tqdm

from game.cli.options import Options
from game.cli.refusal import Refused
from game.cli.running import runner_of, stopped
from game.cli.scenarios import known_scenario
from game.play.pars import Figures, ParError, ParRecord, par_file, read_par, write_par
from game.scenarios import Scenario, shipped
from game.sweep import JournalError
from game.sweep.search import SETTINGS, SearchJournal, Settings, search
from game.sweep.search.reporting import recomputed, reported
from game.sweep.search.searching import companies_in, identity_of
from game.sweep.search.settings import MOST_TRAINING
from game.words import _, in_figures


def run(options: Options) -> int:
    """Search or check; returns 1 when a check finds other figures."""
    if bool(options.scenario) == options.all:
        raise Refused(_("Name one scenario, or all that come with the game by --all."), 2)
    if options.all and options.resume:
        raise Refused(_("A file to go on from belongs to one scenario; name it instead of --all."), 2)
    names = [path.stem for path in shipped()] if options.all else [options.scenario or ""]
    agree = [_checked(name, options) if options.check else _searched(name, options) for name in names]
    return 0 if all(agree) else 1


def settings_of(options: Options) -> Settings:
    """Return the usual settings with what was typed; refuses training on the seeds that judge."""
    settings = SETTINGS
    if options.generations:
        settings = replace(settings, generations=options.generations)
    settings = replace(settings, seeds=options.seeds) if options.seeds else settings
    if settings.generations * settings.seeds > MOST_TRAINING:
        told = _(
            "--generations times --seeds can be {most} at most, so that a play is judged on fresh seeds."
        )
        raise Refused(told.format(most=in_figures(MOST_TRAINING)), 2)
    return settings


def _searched(name: str, options: Options) -> bool:
    path, scenario = known_scenario(name)
    settings, rules = settings_of(options), scenario.rules
    try:
        journal = SearchJournal(identity_of(rules, scenario.rules_hash, settings), options.resume)
    except JournalError as error:
        raise Refused(str(error)) from error
    total = companies_in(rules, settings) + 7 * settings.reporting
    with runner_of(options, rules, total) as runner, _bar(total, scenario.id) as bar:
        try:
            play = search(rules, settings, runner, journal, bar.update)
            record = reported(scenario, settings, play, runner, bar.update)
        except KeyboardInterrupt:
            bar.close()
            raise stopped(journal, scenario.id) from None
        except JournalError as error:
            raise Refused(str(error)) from error
    _keep(par_file(path), record)
    print("\n".join(par_lines(scenario, record)))
    return True


def _keep(file: Path, record: ParRecord) -> None:
    try:
        write_par(file, record)
    except OSError as error:
        told = _("{file} cannot be written: {reason}.")
        raise Refused(told.format(file=file, reason=error.strerror or error)) from error


def _checked(name: str, options: Options) -> bool:
    path, scenario = known_scenario(name)
    try:
        record = read_par(par_file(path))
        total = sum(figures.companies for figures in record.figures.values())
        with runner_of(options, scenario.rules, total) as runner, _bar(total, scenario.id) as bar:
            found = recomputed(record, scenario, runner, bar.update)
    except ParError as error:
        raise Refused(str(error)) from error
    differs = [who for who in {**found, **record.figures} if found.get(who) != record.figures.get(who)]
    if differs:
        told = _("{title}: different from what is stored: {players}. Search anew with: kitestring par {name}")
        print(told.format(title=scenario.title, players=", ".join(differs), name=scenario.id))
        return False
    told = _("OK: “{title}”, {count} players on {seeds} seeds, every figure as stored.")
    seeds = in_figures(record.figures["par"].companies)
    print(told.format(title=scenario.title, count=len(found), seeds=seeds))
    return True


def par_lines(scenario: Scenario, record: ParRecord) -> list[str]:
    """Return the figures as lines to read."""
    first, stop = record.seeds["reporting"]
    told = _("{title}: the best play known, on seeds {first} to {last}")
    heads = [_("worth"), "±", _("score"), "±", _("failed")]
    return [
        told.format(title=scenario.title, first=first, last=stop - 1),
        " " * 16 + "".join(f"{head:>9}" for head in heads),
        *(_line(name, figures) for name, figures in record.figures.items()),
    ]


def _line(name: str, figures: Figures) -> str:
    cells = [
        in_figures(figures.worth.mean, 2),
        in_figures(figures.worth.error, 3),
        in_figures(figures.score.mean, 1),
        in_figures(figures.score.error, 2),
        f"{figures.failed / figures.companies:.1%}",
    ]
    return name.ljust(16) + "".join(f"{cell:>9}" for cell in cells)


class _Bar:
    """Progress on standard error, where somebody watches."""

    def __init__(self, bar: "tqdm[NoReturn]") -> None:
        self._bar = bar

    def update(self, companies: int) -> None:
        self._bar.update(companies)

    def close(self) -> None:
        self._bar.close()


@contextmanager
def _bar(total: int, name: str) -> Iterator[_Bar]:
    with tqdm(total=total, desc=name, unit=" companies", unit_scale=True, disable=None, leave=False) as bar:
        yield _Bar(bar)
