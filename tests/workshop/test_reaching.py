"""The connection check: who got through is told once, and what to do while nobody has."""

import errno
import re
import socket
import subprocess
import sys

import pytest
from starlette.testclient import TestClient

from game.cli import main
from game.cli import reaching as reaching_command
from game.cli import serving as serving_command
from game.workshop.hosting import start
from game.workshop.network import Place, places
from game.workshop.web import reaching, serving
from game.workshop.web.reaching import check_app
from game.workshop.web.serving import ListenError, bound
from tests.workshop.rooms import room_at

HOME = "http://192.168.1.5:8642"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 15_0 like Mac OS X)"


@pytest.fixture
def told():
    return []


def opened(told, address, browser=IPHONE):
    app = check_app(frozenset({"192.168.1.5:8642"}), ["192.168.1.5"], told.append)
    client = TestClient(app, base_url=HOME, client=(address, 5000), headers={"user-agent": browser})
    with client:
        return [client.get("/") for _again in range(2)][-1]


def test_a_phone_is_told_once_with_the_way_it_came(told):
    assert "All is well" in opened(told, "192.168.1.77").text
    assert told[0] == "An iPhone at 192.168.1.77 has reached this laptop at 192.168.1.5."
    assert "stop with Ctrl-C and begin with: kitestring host" in told[1]
    assert len(told) == 2


def test_the_laptop_itself_proves_nothing(told):
    opened(told, "192.168.1.5")
    assert "now try a phone" in told[0]


def test_what_a_browser_calls_itself_is_never_shown(told):
    answer = opened(told, "192.168.1.77", "<script>alert(1)</script>")
    assert "script" not in answer.text
    assert told[0] == "A device at 192.168.1.77 has reached this laptop at 192.168.1.5."


def test_foreign_names_are_refused(told):
    app = check_app(frozenset({"192.168.1.5:8642"}), [], told.append)
    assert TestClient(app, base_url="http://evil.example").get("/").status_code == 421


def test_when_nobody_comes_it_says_what_to_do(told, monkeypatch):
    monkeypatch.setattr(reaching, "PATIENCE", 0)
    opened(told, "192.168.1.5")
    assert any("hotspot" in line for line in told)
    assert "It goes on waiting; stop with Ctrl-C." in told


def test_a_terminal_counts_down_on_one_line_and_says_what_comes_on_another(monkeypatch, capsys):
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    screen = reaching_command._Terminal()
    for left in (10, 9):
        screen.count(left)
    screen.tell("A phone.")
    assert capsys.readouterr().out == "\rNo phone yet; 10 s\rNo phone yet; 9 s \r" + " " * 17 + "\rA phone.\n"


@pytest.mark.skipif(not places(), reason="this machine is in no network")
def test_the_command_lists_the_addresses_and_waits():
    with bound("127.0.0.1", 0) as listening:
        port = listening.getsockname()[1]
    words = [sys.executable, "-m", "game", "host", "--check", "--port", str(port)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
        lines = [process.stdout.readline() for _place in range(len(places()) + 2)]
        process.terminate()
    assert re.search(rf"http://[0-9.]+:{port}", lines[1])
    assert "Waiting for a phone" in lines[-1]


class Refusing:
    """A socket that may not be bound."""

    def __init__(self, *_kind):
        pass

    def setsockopt(self, *_option):
        pass

    close = setsockopt

    def bind(self, _place):
        raise PermissionError(errno.EACCES, "Permission denied")


def test_why_nobody_can_listen_is_told_with_what_to_do(monkeypatch):
    with bound("127.0.0.1", 0) as other:
        port = other.getsockname()[1]
        with pytest.raises(ListenError, match=f"{port} is taken by another program.*--port {port + 1}"):
            bound("127.0.0.1", port)
    with pytest.raises(ListenError, match=r"no address 192\.0\.2\.9"):
        bound("192.0.2.9", 0)
    monkeypatch.setattr(socket, "socket", Refusing)
    with pytest.raises(ListenError, match=r"not let you listen at port 80.*--port 8642"):
        bound("127.0.0.1", 80)


def test_a_server_takes_as_many_connections_as_it_may_however_few_the_system_begins_with():
    resource = pytest.importorskip("resource", reason="Windows has no such limit")
    now, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (256, most))
    try:
        serving._take_many_lines()
        assert resource.getrlimit(resource.RLIMIT_NOFILE)[0] > 256
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (now, most))


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("https://Kite.School.example:443", "kite.school.example"),
        ("http://kite.school.example:8642", "kite.school.example:8642"),
        ("http://kite.school.example", "kite.school.example"),
    ],
)
def test_an_address_is_known_as_browsers_send_it(typed, sent):
    assert serving_command._as_browsers_say(typed) == sent


def reached(address, port):
    with socket.socket() as knocking:
        return knocking.connect_ex((address, port)) == 0


@pytest.mark.parametrize("chosen", [[], ["127.0.0.3"]])
def test_a_workshop_listens_at_the_chosen_address_and_the_laptops_own_and_nowhere_else(
    tmp_path, monkeypatch, chosen
):
    monkeypatch.setenv("KITESTRING_HOME", str(tmp_path))
    room_at(tmp_path / "rooms.db").store.close()
    with start(tmp_path / "rooms.db", "s1", [Place(one, "test") for one in chosen], 0) as server:
        found = [one for one in ("127.0.0.1", "127.0.0.2", "127.0.0.3") if reached(one, server.port)]
        assert found == ["127.0.0.1", *chosen]


@pytest.mark.parametrize("command", ["host", "serve"])
def test_an_address_that_is_none_is_refused(command, capsys):
    words = [command, "--listen", "nowhere", *(["--database", "x"] if command == "serve" else [])]
    assert main(words) == 2
    assert "four numbers" in capsys.readouterr().err


def test_the_chosen_address_alone_is_listened_at(monkeypatch):
    there = (Place("10.0.0.5", "wlan0"), Place("192.168.1.5", "eth0"))
    monkeypatch.setattr(reaching_command, "places", lambda: there)
    told = {one: reaching_command.listened_at(one) for one in (None, "192.168.1.5", "127.0.0.1")}
    assert told == {None: there, "192.168.1.5": there[1:], "127.0.0.1": ()}


def test_an_address_of_another_machine_is_refused_and_what_there_is_is_told(capsys):
    assert main(["host", "--listen", "192.0.2.9"]) == 1
    assert "no address 192.0.2.9; it has: " in capsys.readouterr().err
