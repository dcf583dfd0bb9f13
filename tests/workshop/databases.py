"""A real PostgreSQL for the tests: started in a folder of its own, on a socket of its own, stopped again."""

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
MISSING = "PostgreSQL is not installed here (Debian: apt-get install postgresql)"


def _as_user() -> dict[str, object]:
    """PostgreSQL refuses to run as root: hand it to the user that its package makes."""
    return {"user": "postgres", "group": "postgres"} if os.geteuid() == 0 else {}


@contextmanager
def postgres(folder: Path) -> Iterator[str]:
    """Start a server in a folder and yield the address of its database."""
    binaries, data = BINARIES[-1], folder / "data"
    folder.mkdir(parents=True, exist_ok=True)
    if os.geteuid() == 0:
        shutil.chown(folder, pwd.getpwnam("postgres").pw_uid)
    quiet = {"stdout": subprocess.DEVNULL, "cwd": folder, **_as_user()}
    subprocess.run(
        [binaries / "initdb", "-D", data, "-A", "trust", "-U", "kite", "--no-sync"], check=True, **quiet
    )
    options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c max_connections=40"
    subprocess.run(
        [binaries / "pg_ctl", "-D", data, "-o", options, "-l", folder / "log", "-w", "start"],
        check=True,
        **quiet,
    )
    try:
        yield f"postgresql://kite@/postgres?host={folder}"
    finally:
        subprocess.run(
            [binaries / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"], check=True, **quiet
        )
