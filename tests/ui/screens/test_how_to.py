import pygame

from game.ui.screens.how_to import HowToScreen
from tests.ui.screens.stand_in import StandIn, played, run, window
from tests.ui.widgets.hand import click, key, shown


def opened(size: str = "hd") -> StandIn:
    guide = StandIn(played(), window(size))
    guide.show(HowToScreen(guide))
    return guide


def words(guide: StandIn) -> str:
    return " ".join(part.accessible_name() for part in guide.ui.root.walk())


def test_enter_leads_through_six_pages_and_back():
    guide = opened()
    seen = set()
    for _page in range(6):
        seen.add(words(guide))
        assert guide.asked == []
        key(guide.ui, pygame.K_RETURN)
        run(guide, 1)
    assert len(seen) == 6
    assert guide.asked == ["back"]


def test_the_six_practices_are_named():
    guide = opened()
    click(guide.ui, shown(guide.ui, "next"))
    told = words(guide)
    for practice in ("set direction", "align people", "motivate", "plan and budget", "organise", "control"):
        assert practice in told
