"""`kitestring scenario explain`."""

from game.bench.explained import PAIRS
from game.bench.explaining import explanation, page
from game.cli.options import Options
from game.cli.refusal import Refused
from game.words import _


def run(options: Options) -> int:
    """Explain a code, or print the page of all of them; returns the exit status."""
    if options.page:
        print(page(), end="")
        return 0
    code = options.code.upper()
    if code not in PAIRS:
        told = _("There is no code “{code}”.").format(code=options.code[:20])
        raise Refused(f"{told} {_('Codes run from KS001 to KS405; check prints them.')}", 2)
    print("\n".join(explanation(code)))
    return 0
