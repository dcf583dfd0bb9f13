"""`kitestring host --check`: whether phones reach this laptop, before anybody waits for it."""

import sys
from ipaddress import ip_address

from game.cli.options import Options
from game.cli.refusal import Refused
from game.words import _
from game.workshop.network import PORT, Place, places
from game.workshop.web.reaching import PATIENCE, check
from game.workshop.web.serving import ListenError, all_bound


def run(options: Options) -> int:
    """Say which addresses there are, wait for phones and tell of each; returns the exit status."""
    there = listened_at(options.listen)
    if not there:
        raise Refused(
            _(
                "This laptop is in no network: join a Wi-Fi, or let a phone share one as a hotspot; no "
                "internet is needed."
            )
        )
    port = options.port or PORT
    try:
        listening = all_bound((place.address for place in there), port)
    except ListenError as error:
        raise Refused(str(error)) from error
    print(_("Open one of these on a phone, the first is the likeliest:"))
    for place in there:
        print(f"  http://{place.address}:{port}  ({place.network})")
    told = _(
        "Waiting for a phone. After {n} seconds without one it says what may be wrong. Stop with Ctrl-C."
    )
    print(told.format(n=PATIENCE), flush=True)
    screen = _Terminal()
    check(listening, there, screen.tell, screen.count)
    return 0


class _Terminal:
    """A terminal whose last line counts down; what is not a terminal is told sentences alone."""

    def __init__(self) -> None:
        self._wide = 0

    def count(self, left: int) -> None:
        """Show how many seconds are left until it says what may be wrong."""
        if sys.stdout.isatty():
            told = _("No phone yet; {n} s").format(n=left)
            print("\r" + told.ljust(self._wide), end="", flush=True)
            self._wide = len(told)

    def tell(self, sentence: str) -> None:
        """Say something on a line of its own."""
        if self._wide:
            print("\r" + " " * self._wide + "\r", end="")
        self._wide = 0
        print(sentence, flush=True)


def listened_at(wanted: str | None) -> tuple[Place, ...]:
    """Return the addresses to listen at: the one that was chosen, else all by which phones may come."""
    there = places()
    if wanted is None or ip_address(wanted).is_loopback:
        return () if wanted else there
    found = tuple(place for place in there if place.address == wanted)
    if not found:
        names = ", ".join(place.address for place in there) or "127.0.0.1"
        told = _("This laptop has no address {wanted}; it has: {names}.")
        raise Refused(told.format(wanted=wanted, names=names))
    return found
