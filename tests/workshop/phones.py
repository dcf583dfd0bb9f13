"""People with browsers of their own in front of an application, for the tests of the web server."""

from starlette.testclient import TestClient

HOME = "http://127.0.0.1:8000"
HOSTS = frozenset({"127.0.0.1:8000"})


class Phone:
    """Somebody with a browser of their own."""

    def __init__(self, app, address="10.0.0.1") -> None:
        self.client = TestClient(app, base_url=HOME, headers={"origin": HOME}, client=(address, 5000))
        self.sent = 0

    def join(self, name="Ada", code="k7 qwd"):
        return self.client.post("/api/join", json={"code": code, "name": name})

    def move(self, kind, key=None, **parts):
        self.sent += 1
        body = {"key": key or f"some key {self.sent}", "move": {"kind": kind, **parts}}
        return self.client.post("/api/move", json=body)

    def view(self):
        return self.client.get("/api/view").json()


def trainer(app):
    """Return the trainer's browser, let in by the link."""
    phone = Phone(app)
    assert phone.client.get("/trainer/trainer", follow_redirects=False).status_code == 303
    return phone


def say(phone, kind, **parts):
    """Send a trainer's move."""
    phone.sent += 1
    body = {"key": f"trainer {phone.sent}", "move": {"kind": kind, **parts}}
    return phone.client.post("/api/trainer/move", json=body)
