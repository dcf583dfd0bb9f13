"""`kitestring scenario graph`: the story of a scenario as a picture, with frequencies from a playtest."""

from html import escape
from typing import Final

from game.cli.options import Options
from game.cli.playtesters import known_playtesters
from game.cli.playtesting import playtested
from game.cli.scenarios import known_scenario
from game.cli.writing import write_and_say
from game.playtest.graph.dot import dot_lines, story_lines
from game.playtest.graph.drawing import drawing
from game.playtest.graph.story import story_of

RUNS: Final = 400


def run(options: Options) -> int:
    """Draw a scenario's story into the files named, or tell it in lines; returns the exit status."""
    _path, scenario = known_scenario(options.scenario or "")
    players = known_playtesters(options.player, scenario)
    report = playtested(scenario, players, options, options.runs or RUNS, 0)
    story = story_of(scenario.rules, report)
    if options.svg_file is not None:
        write_and_say(options.svg_file, drawing(story, scenario.title) + "\n")
    if options.html_file is not None:
        write_and_say(options.html_file, _page(scenario.title, drawing(story, scenario.title)))
    if options.dot:
        print("\n".join(dot_lines(story, scenario.title)))
    elif options.svg_file is None and options.html_file is None:
        print("\n".join(story_lines(story)))
    return 0


def _page(title: str, picture: str) -> str:
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>body{{margin:0}}</style></head>"
        f"<body>{picture}</body></html>\n"
    )
