"""`kitestring host --check`: whether phones reach this laptop, before anybody waits for it."""

from functools import partial

from game.cli.options import Options
from game.cli.refusal import Refused
from game.words import _
from game.workshop.network import places
from game.workshop.web.reaching import check
from game.workshop.web.serving import bound


def run(options: Options) -> int:
    """Say which addresses there are, wait for phones and tell of each; returns the exit status."""
    there = places()
    if not there:
        raise Refused(
            _(
                "This laptop is in no network: join a Wi-Fi, or let a phone share one as a hotspot; no "
                "internet is needed."
            )
        )
    try:
        listening = bound("0.0.0.0", options.port)
    except OSError as error:
        told = _("Port {port} cannot be used ({reason}); stop a workshop that runs, or use --port.")
        raise Refused(told.format(port=options.port, reason=error.strerror or error)) from error
    print(_("Open one of these on a phone, the first is the likeliest:"))
    for place in there:
        print(f"  http://{place.address}:{options.port}  ({place.network})")
    print(_("Waiting for a phone; stop with Ctrl-C."), flush=True)
    check(listening, there, partial(print, flush=True))
    return 0
