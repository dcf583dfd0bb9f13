"""`kitestring simulate`: many companies, and what came of them."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from tqdm import tqdm

from game import __version__
from game.cli.choosing import chosen
from game.cli.options import Options
from game.cli.players import known_players
from game.cli.refusal import Refused
from game.cli.running import journal_of, runner_of, stopped
from game.cli.scenarios import known_scenario
from game.engine import METERS
from game.engine.feedback import Play
from game.lesson.wording import counted_in
from game.play.pars import ParError, par_file, par_of
from game.scenarios import Scenario
from game.sweep import Distribution, JournalError, Sweep, summed_up
from game.sweep import run as run_sweep
from game.sweep.summary import QUANTILES
from game.sweep.sweeping import PAR
from game.words import _, in_figures


def run(options: Options) -> int:
    """Play the companies and print their distribution; returns the exit status."""
    players = known_players(options.player, (PAR,))
    path, story = known_scenario(options.scenario or "")
    scenario = chosen(story, options)
    if options.first_seed + options.seeds > 2**63:
        raise Refused(
            _("The last seed would be larger than 9223372036854775807; begin with a smaller one."), 2
        )
    best = _best_play(scenario, path) if PAR in players else None
    found = simulated(scenario, players, options, best)
    if options.json:
        print(json.dumps(_facts(scenario, options, found), ensure_ascii=False, indent=1))
    else:
        print("\n".join(tables(scenario, options.first_seed, options.seeds, found)))
    return 0


def _best_play(scenario: Scenario, path: Path) -> Play:
    try:
        return par_of(scenario, [par_file(path)])[1]
    except ParError as error:
        raise Refused(str(error)) from error


def simulated(
    scenario: Scenario, players: Sequence[str], options: Options, best: Play | None
) -> list[Distribution]:
    """Let players run one company per seed each; progress goes to standard error where somebody watches.

    Ctrl-C leaves a file that the same command goes on from.
    """
    rules = scenario.rules
    sweep = Sweep(rules, scenario.rules_hash, tuple(players), options.first_seed, options.seeds, best)
    total = options.seeds * len(players)
    journal = journal_of(sweep.identity(), options)
    with (
        runner_of(options, rules, options.seeds) as runner,
        tqdm(total=total, unit=" companies", unit_scale=True, disable=None, leave=False) as progress,
    ):

        def seen(companies: int) -> None:
            progress.update(companies)

        try:
            tallies = run_sweep(sweep, runner, journal, seen)
        except KeyboardInterrupt:
            progress.close()
            raise stopped(journal, scenario.id) from None
        except JournalError as error:
            raise Refused(str(error)) from error
    return [summed_up(player, tallies[player], rules) for player in players]


def _facts(scenario: Scenario, options: Options, found: Sequence[Distribution]) -> dict[str, object]:
    return {
        "scenario": scenario.id,
        "rules_hash": scenario.rules_hash,
        "game_version": __version__,
        "first_seed": options.first_seed,
        "seeds": options.seeds,
        "players": [asdict(distribution) for distribution in found],
    }


def tables(scenario: Scenario, first: int, count: int, found: Sequence[Distribution]) -> list[str]:
    """Return the distributions as lines to read: worth, score, endings and states, final meters."""
    width = max(len(one.player) for one in found)
    return [
        _("{title}: {count} companies each, seeds {first} to {last}").format(
            title=scenario.title, count=in_figures(count), first=first, last=first + count - 1
        ),
        *_numbers(
            _("Worth at the end, {unit}").format(unit=counted_in(scenario.company)),
            found,
            width,
            digits=1,
            failed=True,
        ),
        *_numbers(_("Score"), found, width, digits=0),
        *_shared(_("Endings, per cent of companies"), {one.player: one.endings for one in found}, width),
        *_shared(
            _("State at the end, per cent of companies"), {one.player: one.states for one in found}, width
        ),
        *_meters(found, width),
    ]


def _numbers(
    title: str, found: Sequence[Distribution], width: int, *, digits: int, failed: bool = False
) -> list[str]:
    heads = [
        _("mean"),
        _("se"),
        _("sd"),
        *(f"{percent} %" for percent in QUANTILES),
        *([_("failed")] if failed else []),
    ]
    lines = ["", title, " " * width + "".join(f"{head:>9}" for head in heads)]
    for one in found:
        spread = one.worth if failed else one.score
        cells = [in_figures(spread.mean, digits), in_figures(spread.error, digits + 2)]
        cells += [in_figures(value, digits) for value in (spread.sd, *spread.quantiles.values())]
        cells += [f"{one.failed:.1%}"] if failed else []
        lines.append(one.player.ljust(width) + "".join(f"{cell:>9}" for cell in cells))
    return lines


def _shared(title: str, shares: dict[str, dict[str, float]], width: int) -> list[str]:
    lines = ["", title]
    for player, named in shares.items():
        parts = [f"{name} {share:.1%}" for name, share in sorted(named.items(), key=lambda pair: -pair[1])]
        lines.append(player.ljust(width) + "  " + ", ".join(parts))
    return lines


def _meters(found: Sequence[Distribution], width: int) -> list[str]:
    rows = [
        [f"{in_figures(one.meters[meter].mean, 1)} ±{in_figures(one.meters[meter].sd, 1)}" for one in found]
        for meter in METERS
    ]
    across = 2 + max(width, *(len(cell) for row in rows for cell in row))
    heads = "".join(f"{one.player:>{across}}" for one in found)
    lines = ["", _("Meters at the end, mean and sd"), " " * 12 + heads]
    for meter, row in zip(METERS, rows, strict=True):
        lines.append(meter.ljust(12) + "".join(f"{cell:>{across}}" for cell in row))
    return lines
