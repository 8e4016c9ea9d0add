"""Installs a hashed lock file with pip, which would say a line for each package, behind one bar.

Says everything pip said if it fails. Runs on bare Python.
"""

import re
import subprocess
import sys
from pathlib import Path

WIDTH = 30
PACKAGE = re.compile(r"^[a-z0-9._-]+(\[[^]]*\])?==", re.IGNORECASE | re.MULTILINE)
PIP = [sys.executable, "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
FOUND = ("Collecting", "Requirement already satisfied", "Ignoring ")


def main(lock: str) -> int:
    wanted = len(PACKAGE.findall(Path(lock).read_text(encoding="utf-8")))
    command = [*PIP, "--require-hashes", "--requirement", lock]
    found, said = 0, []
    with subprocess.Popen(  # noqa: S603
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as pip:
        for line in pip.stdout or ():
            said.append(line)
            if line.startswith(FOUND):
                found = min(found + 1, wanted)
                draw(found, wanted, "Fetching packages")
            elif line.startswith("Installing collected packages"):
                draw(wanted, wanted, "Installing them")
    if pip.returncode:
        sys.stdout.writelines(["\n", *said])
    else:
        draw(wanted, wanted, "Packages are in place", end="\n")
    return pip.returncode


def draw(done: int, wanted: int, what: str, end: str = "") -> None:
    """Redraw the bar in place; where that can't be seen, print the last one alone."""
    if not sys.stdout.isatty() and not end:
        return
    full = WIDTH * done // max(wanted, 1)
    start = "\r" if sys.stdout.isatty() else ""
    sys.stdout.write(f"{start}{'█' * full}{'░' * (WIDTH - full)} {done}/{wanted} {what:<22}{end}")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
