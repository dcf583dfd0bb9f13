"""Big screens for the tests: shown what a server would tell, without one."""

import pygame

from game.ui.bigscreen.show import BigScreen
from game.ui.widgets import UI, Table
from game.workshop.report.account import account_of

SIZES = [(640, 480), (1280, 720), (1920, 1080)]
LONG = "Donaudampfschifffahrtsgesellsc"
"""With a number behind it as long as a name may be."""
PHASES = ["lobby", "deciding", "results", "debrief", "closed"]


class SilentLink:
    """A line that tells a view and notes what is sent."""

    def __init__(self) -> None:
        self.view, self.trouble, self.sent, self.told, self.stages = {}, "", [], {}, []

    def move(self, kind, **parts):
        self.stages.append(parts.pop("at", None))
        self.sent.append((kind, parts))

    def offers(self, team, number):
        return self.told.get((team, number))

    def refused(self):
        return ""


def shown(views, phase, size):
    link = SilentLink()
    link.view, link.told = views.of[phase], views.offers
    ui = UI(size, 1.0, 1.0, reduced_motion=True)
    big = BigScreen(ui, link, "http://192.168.178.104:8642", lambda: account_of(views.desk))
    settle(big)
    return big, ui, link


def settle(big):
    big.frame(max(16, big._now))
    big._account.wait(30.0)
    big.frame(max(32, big._now))
    big.ui.draw(pygame.Surface(big.ui.size))


def press(big, key):
    big.event(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""))
    settle(big)


def heard_on(ui):
    """Return all that stands on a page, as it is heard."""
    cells = [str(row) for node in ui.root.walk() if isinstance(node, Table) for row in node.rows]
    return " ".join([*cells, *(node.accessible_name() for node in ui.root.walk())])
