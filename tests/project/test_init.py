"""`vedette init` makes a whole instance, once."""

import json
import sqlite3
import stat
from pathlib import Path

from tests.project.conftest import PASSWORD, Vedette


def test_it_leaves_keys_that_only_the_owner_can_read(made: Path):
    file = made / "instance.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.stat().st_mode) == 0o700
    told = json.loads(file.read_text())
    assert told["name"] == "tests.example"
    assert not told["demo"]
    assert len({told["secret_key"], told["pen_key"], told["signing_key"]}) == 3


def test_it_puts_the_first_administrator_on_the_record(made: Path):
    with sqlite3.connect(made / "vedette.sqlite3") as database:
        keys = [row[0] for row in database.execute("SELECT key FROM journal_entry ORDER BY id")]
        grants = database.execute("SELECT role FROM access_grant").fetchall()
    assert keys[0] == "organisation.unit_added"
    assert {"organisation.person_added", "access.role_given", "access.account_opened"} <= set(keys)
    assert grants == [("admin",)]


def test_an_instance_is_not_made_twice(made: Path, vedette: Vedette):
    before = (made / "instance.json").read_bytes()
    again = vedette("init", "--password-stdin", typed=PASSWORD + "\n")
    assert again.returncode != 0
    assert "an instance already" in again.stderr
    assert (made / "instance.json").read_bytes() == before


def test_a_weak_password_is_refused_with_the_reason(vedette: Vedette):
    done = vedette(
        *("init", "--name", "x", "--body", "y", "--administrator", "z", "--username", "u"),
        "--password-stdin",
        typed="short\n",
    )
    assert done.returncode != 0
    assert "10" in done.stderr


def test_without_anybody_to_ask_it_says_what_is_missing(vedette: Vedette):
    done = vedette("init", "--password-stdin", typed="")
    assert done.returncode != 0
    assert "vedette help init" in done.stderr


def test_the_folder_can_be_named_on_the_command_line(vedette: Vedette, tmp_path: Path):
    elsewhere = tmp_path / "elsewhere"
    vedette(
        *("init", "--data", str(elsewhere), "--name", "x", "--body", "y", "--administrator", "z"),
        *("--username", "admin", "--password-stdin"),
        typed=PASSWORD + "\n",
    )
    assert (elsewhere / "vedette.sqlite3").exists()
