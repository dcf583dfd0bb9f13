"""The queue before the disk: in the order of coming, many at once, and nobody waits for ever."""

import asyncio

import pytest

from game.workshop import moves as m
from game.workshop.admission import RefusedMoveError
from game.workshop.desk import Acknowledged
from game.workshop.store import StoreError
from game.workshop.web.keeping import Queue


class SlowDesk:
    """A desk that notes what is kept together; the disk refuses "full", a rule "no", and "odd" is a fault."""

    def __init__(self):
        self.kept = []

    def submit_all(self, sent):
        self.kept.append([key for _move, key in sent])
        if "full" in self.kept[-1]:
            raise StoreError("The disk is full.")
        if "odd" in self.kept[-1]:
            raise ValueError
        return [
            RefusedMoveError("no", "No.") if key == "no" else Acknowledged(int(key), again=False)
            for _move, key in sent
        ]


async def sent(desk, first, *others):
    """Send a move, and others while it is being kept; return the answers."""
    queue, begun, free = Queue(), asyncio.Event(), asyncio.Event()

    async def slowly(work):
        begun.set()
        await free.wait()
        return work()

    def send(key):
        return asyncio.create_task(queue.submit(desk, slowly, m.Say(text=key), key))

    asked = [send(first)]
    await begun.wait()
    asked += [send(key) for key in others]
    await asyncio.sleep(0.01)
    free.set()
    answers = await asyncio.gather(*asked, return_exceptions=True)
    return [answer.number if isinstance(answer, Acknowledged) else type(answer) for answer in answers]


@pytest.mark.parametrize(
    ("keys", "answers"),
    [
        (("1", "2", "3", "4"), [1, 2, 3, 4]),
        (("1", "no", "3"), [1, RefusedMoveError, 3]),
        (("1", "full", "3"), [1, StoreError, StoreError]),
    ],
)
def test_what_comes_while_the_disk_is_busy_is_kept_together_in_its_order(keys, answers):
    desk = SlowDesk()
    assert asyncio.run(sent(desk, *keys)) == answers
    assert desk.kept == [["1"], [*keys[1:]]]


def test_a_fault_in_one_move_costs_nobody_else_theirs():
    desk = SlowDesk()
    assert asyncio.run(sent(desk, "1", "2", "odd", "4")) == [1, 2, ValueError, 4]
    assert desk.kept == [["1"], ["2", "odd", "4"], ["2"], ["odd"], ["4"]]


def test_before_a_round_ends_all_that_is_on_its_way_is_waited_for():
    async def settled(others):
        queue, desk, begun, free = Queue(), SlowDesk(), asyncio.Event(), asyncio.Event()

        async def slowly(work):
            begun.set()
            await free.wait()
            return work()

        asked = [asyncio.create_task(queue.submit(desk, slowly, m.Say(text=key), key)) for key in others]
        await begun.wait()
        waiting = asyncio.create_task(queue.settle())
        await asyncio.sleep(0.01)
        early = waiting.done()
        free.set()
        await waiting
        kept = sum(map(len, desk.kept))
        await asyncio.gather(*asked)
        return early, kept

    assert asyncio.run(settled(["1"])) == (False, 1)
    assert asyncio.run(settled([str(number) for number in range(80)])) == (False, 80)


def test_after_a_refusal_of_the_disk_it_goes_on():
    async def twice():
        queue, desk = Queue(), SlowDesk()
        with pytest.raises(StoreError):
            await queue.submit(desk, at_once, m.Say(text="full"), "full")
        return await queue.submit(desk, at_once, m.Say(text="2"), "2")

    assert asyncio.run(twice()).number == 2


async def at_once(work):
    return work()


def test_a_burst_is_kept_in_shares_and_all_are_answered():
    desk = SlowDesk()
    keys = [str(number) for number in range(300)]

    async def burst():
        queue = Queue()
        asked = [queue.submit(desk, at_once, m.Say(text=key), key) for key in keys]
        return await asyncio.gather(*asked)

    assert [one.number for one in asyncio.run(burst())] == list(range(300))
    assert 1 < max(len(together) for together in desk.kept) < 20
