"""What the tests of the command share: an instance in a folder of its own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeAlias

import pytest

from tests.architecture.sources import ROOT

PASSWORD = "a password for the tests"
Done: TypeAlias = "subprocess.CompletedProcess[str]"
Vedette = Callable[..., Done]


def environment(data: Path) -> dict[str, str]:
    """The environment of a user's shell: nothing of the test suite's own settings in it."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("VEDETTE_")}
    clean.pop("DJANGO_SETTINGS_MODULE", None)
    return clean | {"VEDETTE_DATA": str(data), "PYTHONPATH": str(ROOT / "src")}


def run(data: Path, *arguments: str, typed: str = "", **more: str) -> Done:
    """Run `vedette …` in a process of its own, as a user would."""
    return subprocess.run(  # noqa: S603
        [sys.executable, "-m", "vedette", *arguments],
        input=typed,
        env=environment(data) | more,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def vedette(data: Path) -> Vedette:
    return partial(run, data)


@pytest.fixture(scope="session")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An instance as `vedette init` makes it, to be copied."""
    folder = tmp_path_factory.mktemp("pattern") / "data"
    done = run(
        folder,
        *("init", "--name", "tests.example", "--body", "省纪委监委", "--administrator", "管理员"),
        *("--username", "admin", "--password-stdin"),
        typed=PASSWORD + "\n",
    )
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def made(pattern: Path, data: Path) -> Path:
    """The folder of an instance that `vedette init` has made."""
    shutil.copytree(pattern, data)
    return data
