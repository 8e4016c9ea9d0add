"""`vedette verify` says what it found, to people and to scripts."""

import json

import pytest
from django.core.management import call_command

from vedette.journal.models import Entry
from vedette.journal.verify import last_report


def test_a_clean_record_is_said_to_be_clean(log, capsys):
    size = Entry.objects.count()
    call_command("verify", "--json")
    assert json.loads(capsys.readouterr().out) == {
        "ok": True,
        "entries": Entry.objects.count(),
        "problems": [],
    }
    call_command("verify")
    assert capsys.readouterr().out == f"{size} entries: clean.\n"
    last = last_report.read()
    assert last is not None
    assert (last.ok, last.entries) == (True, size)


def test_a_problem_is_named_and_the_status_is_1(log, hand, capsys):
    hand.sql("UPDATE organisation_unit SET name_zh = '别的' WHERE ref = 'roads'")
    place = hand.place_of("organisation.unit_placed", "unit:roads")
    with pytest.raises(SystemExit, match="1"):
        call_command("verify", "--json")
    assert json.loads(capsys.readouterr().out) == {
        "ok": False,
        "entries": Entry.objects.count(),
        "problems": [{"kind": "row-edited", "subject": "unit:roads", "index": place}],
    }
    with pytest.raises(SystemExit, match="1"):
        call_command("verify")
    assert f"row-edited #{place} unit:roads" in capsys.readouterr().out
    last = last_report.read()
    assert last is not None
    assert not last.ok
