"""`kitestring scenario explain`: a code of `check`, or one of `playtest`."""

from game.bench.explained import PAIRS
from game.bench.explaining import explanation, page
from game.cli.options import Options
from game.cli.refusal import Refused
from game.playtest.codes import KINDS
from game.playtest.explaining import explained
from game.words import _


def run(options: Options) -> int:
    """Explain a code, or print the page of all of them; returns the exit status."""
    if options.page:
        print(page(), end="")
        return 0
    code = options.code.upper()
    if code in KINDS:
        print("\n".join(explained(code)))
        return 0
    if code not in PAIRS:
        told = _("There is no code “{code}”.").format(code=options.code[:20])
        raise Refused(f"{told} {_('Codes look like KS308 or KP201; check and playtest print them.')}", 2)
    print("\n".join(explanation(code)))
    return 0
