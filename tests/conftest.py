import os
from pathlib import Path

import pytest

os.environ["LANGUAGE"] = "en"  # the tests' computer speaks English, whatever the one they run on speaks


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep what a test writes in a folder of its own."""
    folder = tmp_path / "home ä 家"
    monkeypatch.setenv("KITESTRING_HOME", str(folder))
    return folder
