"""The year, replayed whole: what comes out is what the answer key says, and the record is clean."""

import json
from datetime import date
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings

from vedette.access.models import Recusal
from vedette.deadlines.models import Decision, Extension
from vedette.demo import check, replay
from vedette.journal.models import Entry
from vedette.journal.testing import assert_record_clean
from vedette.kernel import clock, instance

pytestmark = pytest.mark.django_db
READY = {
    "A1", "A2a", "A2b", "A3", "A4", "A10", "A12", "A13", "A14", "A16", "A17", "A18", "A19",
    "A20", "A21", "A22", "A23", "A24", "A25", "A26", "A27", "A28", "A29", "A30", "A31",
    "A32", "A33", "A35", "A36", "A37", "A38", "A39", "A40", "A41", "A42", "A43", "A44",
    "A45", "A51", "A53", "A54", "A57a", "A57b", "A58", "A59", "A64", "A66", "A68",
}  # fmt: skip


@pytest.fixture(scope="module")
def year(django_db_setup, django_db_blocker, tmp_path_factory):
    """One replay for the module, taken back at its end."""
    folder = tmp_path_factory.mktemp("demo")
    instance.create(folder, name="vedette", demo=True)
    days: list[date] = []
    with django_db_blocker.unblock(), override_settings(DEMO=True, DATA=folder):
        with transaction.atomic():
            replay.run(days.append)
            yield days
            transaction.set_rollback(True)
        settings.CLOCK_OFFSET = 0.0


def test_every_row_that_this_house_brings_is_right(year):
    verdicts = {v.row: v for v in check.verdicts()}
    assert {row for row, v in verdicts.items() if v.verdict == "ok"} == READY
    assert not [v for v in verdicts.values() if v.verdict == "wrong"]
    assert len(verdicts) == 67


def test_the_replay_leaves_a_clean_record(year):
    assert_record_clean()


def test_every_day_of_the_year_was_played(year):
    assert len(year) == replay.DAYS


def test_the_year_has_its_ordinary_turns(year):
    """More time granted and refused, a stand-in who signs, somebody who stands aside."""
    decisions = set(Extension.objects.values_list("decision", flat=True))
    assert decisions == {Decision.GRANTED, Decision.REFUSED}
    assert Entry.objects.filter(key="findings.signed_off", data__has_key="for").exists()
    assert Recusal.objects.count() == 1


def test_the_check_prints_one_line_for_all(year):
    out = StringIO()
    call_command("demo", check=True, stdout=out)
    last = out.getvalue().splitlines()[-1]
    assert last == f"67 rows: {len(READY)} ok, 0 wrong, {67 - len(READY)} not yet"


def test_the_check_as_json_has_every_field(year):
    out = StringIO()
    call_command("demo", check=True, json=True, stdout=out)
    rows = json.loads(out.getvalue())["rows"]
    assert set(rows[0]) == {"row", "figure", "expected", "got", "trace", "verdict"}


def test_all_wants_the_later_areas_too(year):
    with pytest.raises(SystemExit):
        call_command("demo", check=True, all=True, stdout=StringIO())


def test_the_clock_goes_on_from_the_last_evening(year):
    assert (clock.today().year, clock.today().month, clock.today().day) == (2020, 12, 31)
