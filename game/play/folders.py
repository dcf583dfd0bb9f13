"""Where a player's own things lie: saved games, settings, own scenarios, and the log of faults."""

import os
from pathlib import Path

from platformdirs import user_data_path, user_documents_path

HOME_VARIABLE = "KITESTRING_HOME"


def data_folder() -> Path:
    """Return the folder of everything the game writes; `KITESTRING_HOME` overrides the system's choice."""
    chosen = os.environ.get(HOME_VARIABLE)
    return Path(chosen).expanduser() if chosen else user_data_path("kitestring", appauthor=False)


def saves_folder() -> Path:
    """Return the folder that holds one folder for each game in progress."""
    return data_folder() / "saves"


def scenarios_folder() -> Path:
    """Return the folder in which a player's own scenarios are looked for."""
    return data_folder() / "scenarios"


def reports_folder() -> Path:
    """Return the folder for reports of workshops, where people look for what they have written."""
    own = os.environ.get(HOME_VARIABLE)
    return data_folder() / "reports" if own else user_documents_path() / "Kitestring"


def sweeps_folder() -> Path:
    """Return the folder in which a sweep or a search that was stopped is kept."""
    return data_folder() / "sweeps"


def settings_file() -> Path:
    """Return the file of the settings."""
    return data_folder() / "settings.json"


def faults_file() -> Path:
    """Return the file to which unexpected faults are written."""
    return data_folder() / "faults.log"
