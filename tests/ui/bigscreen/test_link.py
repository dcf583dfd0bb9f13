"""The line of the big screen: a server that is gone is started again, with a rest between two tries."""

import time
from types import SimpleNamespace

import pytest

from game.ui.bigscreen import link as links
from game.ui.bigscreen.link import Link
from game.workshop.hosting import HostError


def until(true):
    end = time.monotonic() + 5.0
    while not true():
        assert time.monotonic() < end
        time.sleep(0.005)


@pytest.mark.parametrize("works", [True, False])
def test_a_server_that_is_gone_is_started_again_but_not_without_end(monkeypatch, works):
    monkeypatch.setattr(links, "_PACE", 0.005)
    looks, tries = [], []

    def gone():
        looks.append(1)
        raise HostError("It does not answer.")

    def revive():
        tries.append(len(looks))
        if not works:
            raise HostError("It does not start.")
        return True

    line = Link(SimpleNamespace(screen=gone), revive)
    until(lambda: len(looks) > 8)
    line.stop()
    assert tries == [1]
    assert line.trouble


def test_a_server_that_only_stumbled_is_looked_after_at_once_when_it_is_gone(monkeypatch):
    monkeypatch.setattr(links, "_PACE", 0.005)
    alive = iter([True, True, False])
    started = []

    def screen():
        if started:
            return {"moves": 1}
        raise HostError("It does not answer.")

    def revive():
        if not next(alive):
            started.append(True)
        return bool(started)

    line = Link(SimpleNamespace(screen=screen), revive)
    until(lambda: line.view)
    line.stop()
    assert not line.trouble
