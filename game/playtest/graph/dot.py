"""The picture for others to draw: the language of Graphviz, and lines to read."""

from collections.abc import Iterator

from game.playtest.graph.story import Link, Story
from game.words import _


def dot_lines(story: Story, title: str) -> Iterator[str]:
    """Give the story in the language of Graphviz."""
    yield f"digraph {_quoted(title)} {{"
    yield "  rankdir=LR; node [shape=record, fontname=sans, fontsize=11];"
    for box in story.boxes:
        rows = "".join(
            f"|<{_port(row.port)}> {_plain(row.text)} {_plain(row.figure)}"
            for row in box.rows
            if not row.deep
        )
        style = "" if box.seen else ", style=dashed"
        head = f"<{_port('')}> {_plain(box.title)} {_plain(box.figure)}"
        yield f'  {_quoted(box.id)} [label="{head}{rows}"{style}];'
    for link in story.links:
        style = " [style=dashed, arrowhead=tee]" if link.against else ""
        yield f"  {_quoted(link.start)}:{_port(link.port)} -> {_quoted(link.end)}{style};"
    yield "}"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _port(name: str) -> str:
    return "head" if not name else "c_" + name.replace("-", "_")


def _plain(text: str) -> str:
    """Return a text without the signs that mean something in a record."""
    return "".join(f"\\{sign}" if sign in '\\"{}|<>' else sign for sign in text)


def story_lines(story: Story) -> Iterator[str]:
    """Give the story in lines: every event with its choices, what each brings later, and what it leads to."""
    for box in story.boxes:
        when = f", {box.when}" if box.when else ""
        kind = _("ending") + ": " if box.ending else ""
        yield f"{kind}{box.title} ({box.id.removeprefix('ending ')}), {box.figure}{when}"
        yield from (f"    {_('then')} {_led(link)}" for link in story.links if _starts(link, box.id, ""))
        for row in box.rows:
            yield f"  {'    ' if row.deep else '- '}{row.text}, {row.figure}"
            if not row.deep:
                yield from (f"      {_led(link)}" for link in story.links if _starts(link, box.id, row.port))


def _starts(link: Link, start: str, port: str) -> bool:
    return link.start == start and link.port == port


def _led(link: Link) -> str:
    told = _("keeps away {end}") if link.against else _("opens {end}")
    return told.format(end=link.end)
