"""`kitestring scenario schema`."""

from game.bench.json_schema import FILE, MODELINE, schema_text
from game.cli.options import Options
from game.cli.writing import write
from game.words import _


def run(options: Options) -> int:
    """Print the JSON Schema of the format, or write it into a folder; returns the exit status."""
    if options.folder is None:
        print(schema_text(), end="")
        return 0
    write(options.folder / FILE, schema_text())
    print(
        _("{file} is written. Let each scenario beside it begin with this line:").format(
            file=options.folder / FILE
        )
    )
    print(MODELINE)
    return 0
