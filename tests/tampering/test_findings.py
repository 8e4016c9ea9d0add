"""With SQL alone: a finding's state changed, a finding deleted, one inserted. Each is named."""

import pytest

from tests.tampering.test_bundle import exported, offline  # noqa: F401  (a fixture)
from vedette.findings.actions import notify, raise_finding
from vedette.journal.actions import sequence


@pytest.fixture
def finding(log):
    made = raise_finding(
        by=log.wang, team=log.transport_team, unit=log.road_bureau, title="退费超期"
    )
    notify(made, by=log.wang)
    sequence()
    return made


@pytest.fixture
def agreed(found, offline, tmp_path):  # noqa: F811
    """What we find; the offline verifier must find the same."""

    def find():
        ours = found()
        _status, theirs = offline(exported(tmp_path))
        assert theirs == ours
        return ours

    return find


def test_an_untouched_finding_is_no_trouble(finding, agreed):
    assert not agreed()


def test_a_state_that_was_changed(finding, hand, agreed):
    hand.sql("UPDATE findings_finding SET state = 'signed-off' WHERE ref = %s", finding.ref)
    place = hand.place_of("findings.notified", finding.subject)
    assert agreed() == {("row-edited", finding.subject, place)}


def test_a_finding_that_was_deleted_with_all_its_parts(finding, hand, agreed):
    hand.sql("DELETE FROM findings_step WHERE finding_id = %s", finding.pk)
    hand.sql("DELETE FROM findings_finding WHERE id = %s", finding.pk)
    raised = hand.place_of("findings.raised", finding.subject)
    notified = hand.place_of("findings.notified", finding.subject)
    assert agreed() == {
        ("row-deleted", finding.subject, raised),  # the step of raising it
        ("row-deleted", finding.subject, notified),  # the finding, and the step of notifying
    }


def test_a_finding_that_was_inserted(finding, hand, agreed):
    names = [f.column for f in finding._meta.concrete_fields if f.column not in {"id", "ref"}]
    columns = ", ".join(f'"{name}"' for name in names)
    hand.sql(
        f"INSERT INTO findings_finding (ref, {columns})"  # noqa: S608
        f" SELECT 'F-2020-9999', {columns} FROM findings_finding WHERE id = %s",
        finding.pk,
    )
    assert agreed() == {("row-without-entry", "finding:F-2020-9999", None)}
