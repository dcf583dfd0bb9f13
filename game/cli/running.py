"""What long commands share: where they run, the file they go on from, and how they stop."""

from collections.abc import Mapping
from importlib.util import find_spec

from game.cli.options import Options
from game.cli.refusal import Refused
from game.engine.rules import Rules
from game.play.folders import sweeps_folder
from game.sweep import Journal, JournalError, Runner, blocks_in, pool
from game.sweep.local import cores
from game.sweep.search import SearchJournal
from game.words import _

STOPPED = 130


def runner_of(options: Options, rules: Rules, companies: int) -> Runner:
    """Return where the work runs: on a cluster if a scheduler is named, else in as many processes as fit."""
    if options.scheduler:
        return _cluster(options.scheduler, rules)
    return pool(min(options.jobs or cores(), blocks_in(companies)))


def _cluster(address: str, rules: Rules) -> Runner:
    if find_spec("distributed") is None:
        raise Refused(_("To run on a cluster, install what it needs: pip install 'kitestring[cluster]'"), 2)
    from game.sweep.cluster import Cluster, ClusterError  # noqa: PLC0415 - half a second, and often not installed

    try:
        return Cluster(address, rules)
    except ClusterError as error:
        raise Refused(str(error)) from error


def journal_of(identity: Mapping[str, str], options: Options) -> Journal:
    """Open the file that a sweep goes on from, if one is named; Refused where it belongs to another."""
    try:
        return Journal(identity, options.resume)
    except JournalError as error:
        raise Refused(str(error)) from error


def stopped(journal: Journal | SearchJournal, name: str) -> Refused:
    """Keep what is done of a command that was stopped, and return what to say."""
    if not journal.begun:
        return Refused(_("Stopped."), STOPPED)
    if journal.path is None:
        journal.path = sweeps_folder() / f"{name}-{journal.key[:8]}.json"
    try:
        journal.write()
    except JournalError as error:
        return Refused(str(error), STOPPED)
    told = _("Stopped; what is done is kept. Go on with the same command and: --resume {file}")
    return Refused(told.format(file=journal.path), STOPPED)
