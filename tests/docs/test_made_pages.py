"""The pages that are made from the code are the ones that it makes now."""

from pathlib import Path

from tests.project.conftest import run


def test_they_are_up_to_date(tmp_path: Path):
    """In a process of its own, where no test has declared rights or lifecycles of its own."""
    done = run(tmp_path, "docs", "--check")
    assert done.returncode == 0, done.stderr
