"""Small sounds, made at run time: a tick, a click, and a chord at the end of a quarter."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Final, Literal, TypeAlias

import numpy as np
import pygame

from game.ui.later import Later

Sound: TypeAlias = Literal["tick", "click", "chord"]

_SOUND: Final = Path("/dev/snd")
_PATIENCE: Final = 2.0
_RATE: Final = 44_100
_LOUDEST: Final = 0.35
_CHORD: Final = (261.63, 329.63, 392.0, 523.25)


class Sounds:
    """Plays sounds at a volume of 0-1; silent, never in the way, where nothing can be heard.

    The device is opened on another thread with the first sound, since that can take long.
    """

    def __init__(self, volume: float) -> None:
        self.volume = volume
        self._opening: Later[bool] | None = None
        self._made: dict[Sound, pygame.mixer.Sound] = {}

    def play(self, sound: Sound) -> None:
        """Play a sound, if the player wants to hear it and there is a device."""
        if self.volume <= 0 or not self._open():
            return
        try:
            if sound not in self._made:
                self._made[sound] = pygame.mixer.Sound(buffer=samples(sound).tobytes())
            self._made[sound].set_volume(self.volume * _LOUDEST)
            self._made[sound].play()
        except pygame.error:
            self.volume = 0.0

    def _open(self) -> bool:
        if self._opening is None:
            opening = self._opening = Later(_open_device)
            # whoever leaves at once must not close the mixer while it is being opened
            pygame.register_quit(lambda: opening.wait(_PATIENCE))
        return self._opening.ready and self._opening.result()


def _open_device() -> bool:
    linux = sys.platform.startswith("linux")
    if linux and not _may_be_heard():
        return False
    try:
        with _complaints_unheard() if linux else nullcontext():
            pygame.mixer.init(_RATE, -16, 1, 512, allowedchanges=0)
    except (pygame.error, NotImplementedError, OSError):
        return False
    return True


@contextmanager
def _complaints_unheard() -> Iterator[None]:
    """Lead the standard error of the whole program to nowhere: ALSA writes there without being asked."""
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


def _may_be_heard() -> bool:
    """Whether there is a sound card or server; without one there is no use in trying."""
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR") or "/nowhere")
    servers = ("pulse/native", "pipewire-0")
    chosen = os.environ.get("SDL_AUDIODRIVER") or os.environ.get("PULSE_SERVER")
    return bool(chosen) or any((runtime / name).exists() for name in servers) or any(_SOUND.glob("pcm*p"))


def samples(sound: Sound) -> np.ndarray[tuple[int], np.dtype[np.int16]]:
    """Return the samples of a sound, mono, 44,100 a second."""
    if sound == "tick":
        wave = _tone(1320.0, 0.035, 90.0) * 0.5
    elif sound == "click":
        wave = _tone(620.0, 0.07, 55.0) + 0.4 * _tone(930.0, 0.07, 70.0)
    else:
        wave = _strummed(_CHORD)
    peak = float(np.abs(wave).max())
    return np.asarray(wave / max(peak, 1.0) * 32_000, np.int16)


def _tone(pitch: float, seconds: float, decay: float) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    t = np.arange(round(seconds * _RATE)) / _RATE
    soft = np.minimum(1.0, t / 0.004)
    return np.asarray(np.sin(2.0 * np.pi * pitch * t) * np.exp(-decay * t) * soft, np.float64)


def _strummed(pitches: tuple[float, ...]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return tones that begin one after the other, with a faint octave above each."""
    step = round(0.055 * _RATE)
    tones = [_tone(pitch, 1.4, 3.2) + 0.25 * _tone(2 * pitch, 1.4, 5.0) for pitch in pitches]
    wave = np.zeros(len(tones[0]) + step * len(tones))
    for number, tone in enumerate(tones):
        wave[number * step : number * step + len(tone)] += tone / len(tones)
    return wave
