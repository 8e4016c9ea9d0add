"""Reading settings from the environment."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from vedette.project import env


@pytest.mark.parametrize(
    ("typed", "read"), [("TRUE", True), ("on", True), ("0", False), ("", False)]
)
def test_a_flag_is_read_in_the_usual_spellings(typed: str, read: bool, monkeypatch):
    monkeypatch.setenv("VEDETTE_TRIAL", typed)
    assert env.flag("TRIAL", not read, meaning="…") is read


@pytest.mark.parametrize("typed", ["ten", "1.5", "-1"])
def test_a_number_that_is_none_is_named(typed: str, monkeypatch):
    monkeypatch.setenv("VEDETTE_TRIAL", typed)
    with pytest.raises(ImproperlyConfigured, match="VEDETTE_TRIAL"):
        env.whole("TRIAL", 3, meaning="…")


def test_a_secret_may_lie_in_a_file(monkeypatch, tmp_path: Path):
    (tmp_path / "secret").write_text("from the file\n")
    monkeypatch.setenv("VEDETTE_TRIAL_FILE", str(tmp_path / "secret"))
    assert env.secret("TRIAL", meaning="…") == "from the file"


def test_a_secret_file_that_is_missing_is_no_empty_secret(monkeypatch, tmp_path: Path):
    monkeypatch.setenv("VEDETTE_TRIAL_FILE", str(tmp_path / "nowhere"))
    with pytest.raises(ImproperlyConfigured, match="can't be read"):
        env.secret("TRIAL", meaning="…")


def test_a_database_address_keeps_its_odd_characters(monkeypatch, tmp_path: Path):
    monkeypatch.setenv("VEDETTE_TRIAL", "postgresql://wang:p%40ss@db.example:5433/ledger")
    read = env.database("TRIAL", tmp_path / "x", meaning="…")
    assert (read["USER"], read["PASSWORD"]) == ("wang", "p@ss")
    assert (read["HOST"], read["PORT"], read["NAME"]) == ("db.example", "5433", "ledger")


def test_a_database_of_another_make_is_refused(monkeypatch, tmp_path: Path):
    monkeypatch.setenv("VEDETTE_TRIAL", "mysql://db/ledger")
    with pytest.raises(ImproperlyConfigured, match="postgresql://"):
        env.database("TRIAL", tmp_path / "x", meaning="…")
