"""The player's seat: interface, sounds, screens and the way through them, wired together in a window."""

from typing import Final

from game.play.settings import Settings
from game.ui.journey import Journey
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.guide import Screens
from game.ui.screens.quarter import QuarterScreen
from game.ui.screens.results import ResultsScreen
from game.ui.screens.what_if import WhatIfScreen
from game.ui.sounds import Sounds
from game.ui.widgets import UI
from game.ui.window import Window, scale_for, text_scale_for

SCREENS: Final = Screens(
    quarter=QuarterScreen, results=ResultsScreen, debrief=DebriefScreen, what_if=WhatIfScreen
)


def seat(window: Window, ui: UI, settings: Settings) -> Journey:
    """Return the way through the game; changes of the settings are applied at once."""
    sounds = Sounds(settings.volume)

    def apply(chosen: Settings) -> None:
        emptied = window.fill_screen(chosen.fullscreen)
        if window.size != ui.size:
            ui.resize(window.size)
        if emptied:
            ui.invalidate()
        sizes = (scale_for(chosen, window.size, window.desktop), text_scale_for(chosen))
        if sizes != (ui.brush.scale, ui.brush.text_scale):
            ui.set_scale(*sizes)
        ui.reduced_motion = chosen.reduced_motion
        sounds.volume = chosen.volume

    return Journey(ui, settings, SCREENS, apply, sounds)
