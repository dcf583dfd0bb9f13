import pytest


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Keep the player's things in a folder of the test."""
    monkeypatch.setenv("KITESTRING_HOME", str(tmp_path / "home"))
    return tmp_path / "home"
