"""A rehearsal: simulated people who join a workshop and decide, so that a trainer can try it alone."""

import http.client
import json
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from secrets import token_hex
from threading import Event, Thread
from typing import Any, Final

NAMES: Final = (
    "Ada",
    "Bo",
    "Chidi",
    "Dilek",
    "Emil",
    "Farah",
    "Goran",
    "Hana",
    "Ivo",
    "Jun",
    "Kofi",
    "Lena",
    "Mika",
    "Noor",
    "Otto",
    "Paz",
    "Quim",
    "Rosa",
    "Sven",
    "Tam",
)
_PACE: Final = 1.0
_WAIT: Final = 5.0


@dataclass(slots=True)
class Person:
    """One simulated person with a browser's cookie, at a port of this laptop."""

    port: int
    name: str
    dice: random.Random
    cookie: str = ""
    _spoken: str = ""

    def join(self, code: str, team: int) -> None:
        """Come in and sit down with a team."""
        self._ask("POST", "/api/join", {"code": code, "name": self.name})
        self._move("choose", team=team)

    def act(self, *, commits: bool) -> None:
        """Look, and decide when there is something to decide; who `commits` decides for the team."""
        view = self._ask("GET", "/api/view")
        mark = f"{view.get('phase')} {view.get('at')}"
        if (
            view.get("phase") != "deciding"
            or not view.get("team")
            or view["desk"]["over"]
            or mark == self._spoken
        ):
            return
        sent = {"plan": self._plan(view["desk"]), "predictions": {"trust": self.dice.choice([-1, 0, 1])}}
        self._move("propose", at=view["at"], proposal=sent)
        if commits and view["team"]["committed"] is None:
            self._move("commit", at=view["at"], proposal=sent)
        self._spoken = mark

    def _plan(self, desk: dict[str, Any]) -> dict[str, Any]:
        """Change last quarter's week a little, and take some answer."""
        plan = dict(desk["plan"])
        answers = len(desk["event"]["choices"]) if desk["event"] else 0
        plan["choice"] = self.dice.randrange(answers) if answers else -1
        hours = list(plan["hours"])
        limit = int(desk["hours"]["by_choice"][plan["choice"] if answers else 0])
        for _step in range(4):
            give, take = self.dice.sample(range(6), 2)
            moved = min(hours[give], self.dice.randint(0, 3))
            hours[give], hours[take] = hours[give] - moved, hours[take] + moved
        while sum(hours) > limit:
            hours[hours.index(max(hours))] -= 1
        plan["hours"] = hours
        return plan

    def _move(self, kind: str, **parts: object) -> None:
        self._ask("POST", "/api/move", {"key": token_hex(16), "move": {"kind": kind, **parts}})

    def _ask(self, method: str, path: str, body: dict[str, object] | None = None) -> dict[str, Any]:
        home = f"127.0.0.1:{self.port}"
        headers = {"origin": f"http://{home}", "cookie": self.cookie}
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=_WAIT)
        try:
            line.request(method, path, json.dumps(body) if body is not None else None, headers)
            answer = line.getresponse()
            told = answer.read()
            self.cookie = (answer.getheader("set-cookie") or self.cookie).split(";")[0]
            return dict(json.loads(told))
        except (OSError, ValueError, http.client.HTTPException):
            return {}
        finally:
            line.close()


@dataclass(slots=True)
class Rehearsal:
    """So many people in so many teams, deciding after a moment each round until it is stopped.

    going: whether their server still runs; without it they leave by themselves.
    """

    port: int
    code: str
    people: int
    teams: int
    seed: int = 1
    going: Callable[[], bool] = lambda: True
    _stopped: Event = field(default_factory=Event)

    def start(self) -> None:
        """Let them come in and play, on a thread."""
        Thread(target=self._run, daemon=True).start()

    def stop(self) -> None:
        """Let them leave."""
        self._stopped.set()

    def _run(self) -> None:
        dice = random.Random(self.seed)
        crowd = [
            Person(self.port, self._name(number), random.Random(dice.random()))
            for number in range(self.people)
        ]
        for number, person in enumerate(crowd):
            person.join(self.code, number % self.teams + 1)
        while not self._stopped.wait(_PACE) and self.going():
            for number, person in enumerate(crowd):
                last = number + self.teams >= self.people
                if dice.random() < 0.4:
                    person.act(commits=last)

    def _name(self, number: int) -> str:
        again = number // len(NAMES)
        return NAMES[number % len(NAMES)] + (f" {again + 1}" if again else "")
