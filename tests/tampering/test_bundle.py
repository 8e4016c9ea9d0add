"""The verifier that travels with a bundle agrees with `vedette verify`."""

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from django.core.management import call_command

from vedette.journal.actions import bundle
from vedette.journal.notes import our_key

Run = Callable[..., tuple[int, set[tuple[str, str, int | None]]]]
Edit = Callable[[str, str], str]


@pytest.fixture
def offline(tmp_path: Path) -> Run:
    """Run the verifier out of a bundle, as its reader would, in a process that knows no Vedette."""

    def run(content: bytes, *options: str) -> tuple[int, set[tuple[str, str, int | None]]]:
        file = tmp_path / "bundle.zip"
        file.write_bytes(content)
        with ZipFile(file) as opened:
            opened.extract("vedette_verify.py", tmp_path)
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-I", tmp_path / "vedette_verify.py", file, "--json", *options],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode == 2:
            return 2, {("unreadable", done.stderr, None)}
        found = json.loads(done.stdout)
        assert found["ok"] == (done.returncode == 0)
        problems = {(p["kind"], p["subject"], p["index"]) for p in found["problems"]}
        return done.returncode, problems

    return run


def rewritten(content: bytes, name: str, edit: Callable[[str], str]) -> bytes:
    """The bundle with one of its files changed."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(out, "w") as new:
        for info in old.infolist():
            text = old.read(info).decode()
            new.writestr(info.filename, edit(text) if info.filename == name else text)
    return out.getvalue()


def exported(tmp_path: Path) -> bytes:
    file = tmp_path / "log.zip"
    call_command("verify", "--export", str(file))
    return file.read_bytes()


def test_an_untouched_bundle_holds(log, offline):
    assert offline(bundle("person:hu")) == (0, set())
    assert offline(bundle("person:hu"), "--key", str(our_key())) == (0, set())
    assert offline(bundle("unit:roads")) == (0, set())


def test_a_bundle_of_nothing_is_refused(log):
    with pytest.raises(LookupError):
        bundle("person:nobody")


def test_a_bundle_shows_its_record_and_no_other(log):
    with ZipFile(io.BytesIO(bundle("unit:roads"))) as opened:
        rows = [json.loads(line) for line in opened.read("rows.jsonl").splitlines()]
        entries = [json.loads(line) for line in opened.read("entries.jsonl").splitlines()]
    assert {row["table"] for row in rows} == {"organisation_unit", "organisation_placement"}
    assert "省公路局" in rows[-1]["values"]
    shown = [entry for entry in entries if entry["data"] is not None]
    assert {json.loads(entry["entry"])["subject"] for entry in shown} == {"unit:roads"}


def test_a_bundle_under_another_key_is_refused(log, offline, settings):
    content = bundle("person:hu")
    settings.JOURNAL_SIGNING_KEY = "33" * 32
    status, problems = offline(content, "--key", str(our_key()))
    assert status == 1
    assert ("checkpoint-bad-signature", "checkpoint", None) in problems


@pytest.mark.parametrize(
    ("file", "old", "new", "kind"),
    [
        ("rows.jsonl", "胡军", "胡二", "row-edited"),
        ("entries.jsonl", r"\"roads\"", r"\"court\"", None),
        ("entries.jsonl", r"\"taxis\"", r"\"court\"", "data-changed"),
        ("entries.jsonl", "organisation.appointed", "organisation.post_ended", "entry-changed"),
        ("entries.jsonl", "organisation_post", "organisation_past", "digest-changed"),
        ("checkpoint", "vedette.test\n3", "vedette.test\n4", "checkpoint-bad-signature"),
    ],
)
def test_what_is_changed_in_a_bundle_is_named(log, offline, file, old, new, kind):
    content = rewritten(bundle("person:hu"), file, lambda text: text.replace(old, new))
    status, problems = offline(content)
    assert status == (0 if kind is None else 1)
    assert kind is None or kind in {kind for kind, *_ in problems}


def test_an_entry_from_another_log_has_no_place_in_this_one(log, offline):
    def edit(text: str) -> str:
        lines = [json.loads(line) for line in text.splitlines()]
        lines[0]["proof"][0] = "00" * 32
        return "\n".join(map(json.dumps, lines))

    status, problems = offline(rewritten(bundle("person:hu"), "entries.jsonl", edit))
    assert status == 1
    assert {kind for kind, *_ in problems} == {"log-rewritten"}


def test_a_row_left_out_of_a_bundle_is_missed(log, offline):
    status, problems = offline(rewritten(bundle("person:hu"), "rows.jsonl", lambda text: ""))
    assert status == 1
    assert {kind for kind, *_ in problems} == {"row-deleted"}


@pytest.mark.parametrize("file", ["key", "checkpoint", "entries.jsonl", "rows.jsonl"])
def test_a_bundle_that_is_none_is_said_to_be_illegible(log, offline, file):
    broken = rewritten(bundle("person:hu"), file, lambda text: "{{{")
    status, _problems = offline(broken)
    assert status == (1 if file == "checkpoint" else 2)


def test_an_untouched_export_holds(log, offline, tmp_path):
    assert offline(exported(tmp_path)) == (0, set())


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE organisation_unit SET name_zh = '别的' WHERE ref = 'roads'",
        "DELETE FROM access_grant WHERE person_id = (SELECT id FROM organisation_person"
        " WHERE ref = 'hu')",
        "INSERT INTO access_recusal (version, valid_from, reason, person_id, unit_id)"
        " SELECT 0, '2020-01-01', '', (SELECT max(id) FROM organisation_person),"
        " (SELECT max(id) FROM organisation_unit)",
        "UPDATE journal_entry SET actor = 'person:zhao' WHERE \"index\" = 40",
        'UPDATE journal_entry SET data = \'{"n": 7}\' WHERE "index" = 99',
        'UPDATE journal_entry SET data = NULL, salt = NULL WHERE "index" = 99',
        'UPDATE journal_rowdigest SET version = 8 WHERE "row" = (SELECT min("row")'
        " FROM journal_rowdigest WHERE \"table\" = 'access_grant')"
        " AND \"table\" = 'access_grant'",
        "UPDATE journal_checkpoint SET note = replace(note, 'vedette.test', 'other.test')"
        " WHERE size < 200",
    ],
)
def test_the_verifier_of_an_export_agrees_with_ours(log, hand, found, offline, tmp_path, tampering):
    hand.sql(tampering)
    ours = found()
    assert ours
    status, theirs = offline(exported(tmp_path))
    assert status == 1
    assert theirs == ours


def test_both_miss_the_last_hundred_entries(log, hand, found, offline, tmp_path):
    left = hand.cut(100)
    _status, theirs = offline(exported(tmp_path))
    missing = {("entry-missing", "", left + n) for n in range(100)}
    assert missing <= theirs
    assert missing <= found()
