"""`python -m game` is `kitestring`."""

import sys

from game.cli import main

if __name__ == "__main__":
    sys.exit(main())
