"""What a page of a report is made of: its head, which lets nothing run that was typed, and its tables."""

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from html import escape
from typing import Final

from game.words import language

_JOINED: Final = re.compile("([+\u2212])(?=[$\u00a3\u00a5\u20a0-\u20cf])")
"""A sign before a currency, which a browser would part at the end of a line."""


def page(title: str, style: str, body: Iterable[str], script: str = "") -> str:
    """Return a whole page that asks for nothing; a browser runs no script on it but this one."""
    head = (
        f'<!doctype html><html lang="{language()}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(script)}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{style}</style></head><body>"
    )
    ran = f"<script>{script}</script>" if script else ""
    return head + _JOINED.sub("\\1\u2060", "\n".join(body)) + ran + "</body></html>\n"


def _policy(script: str) -> str:
    known = f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" if script else "'none'"
    return f"default-src 'none'; style-src 'unsafe-inline'; script-src {known}"


def row(cells: Iterable[tuple[str, str]], tag: str = "td") -> str:
    """Return a row of cells; each is its class, or "", and its HTML."""
    told = (
        f"<{tag} class='{kind}'>{cell}</{tag}>" if kind else f"<{tag}>{cell}</{tag}>" for kind, cell in cells
    )
    return f"<tr>{''.join(told)}</tr>"


def table(
    head: Iterable[tuple[str, str]],
    rows: Iterable[str],
    kind: str = "",
    over: Iterable[tuple[str, int]] = (),
) -> str:
    """Return a table; its head is, for each column, its class, or "", and its name.

    `over` stands above the head: names, and how many columns each spans.
    """
    spans = "".join(f"<th colspan='{columns}'>{escape(name)}</th>" for name, columns in over)
    above = f"<tr class='over'>{spans}</tr>" if spans else ""
    top = above + row(((place, escape(name)) for place, name in head), "th")
    return f"<table class='{kind}'><thead>{top}</thead><tbody>{''.join(rows)}</tbody></table>"
