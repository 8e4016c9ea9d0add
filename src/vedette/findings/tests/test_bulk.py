"""Many at once, by the same rules as one at a time."""

import pytest

from vedette.findings import actions
from vedette.findings.actions import bulk
from vedette.findings.models import Finding, Step
from vedette.findings.states import State
from vedette.findings.tests import path

pytestmark = pytest.mark.usefixtures("clean_record")


def test_each_row_says_what_became_of_it(cast):
    fresh, notified, other = path.raised(cast), path.notified(cast), path.raised(cast)
    outcomes = actions.in_bulk("notify", [fresh, notified, other], by=cast.wang)
    assert [one.done for one in outcomes] == [True, False, True]
    assert outcomes[1].denial
    assert outcomes[1].denial.code == "wrong-state"
    assert {f.state for f in Finding.objects.all()} == {State.NOTIFIED}


def test_four_eyes_hold_in_bulk_as_well(cast):
    mine, anothers = path.verified(cast), path.submitted(cast)
    actions.verify(anothers, by=cast.wang, determination="属实")
    outcomes = actions.in_bulk("sign_off", [mine, anothers], by=cast.wang)
    assert [one.denial and one.denial.code for one in outcomes] == [None, "four-eyes"]


def test_a_refused_row_leaves_nothing_behind(cast, monkeypatch):
    """Refused after it was written in part: its savepoint takes that back."""
    finding = path.notified(cast)
    steps = Step.objects.count()
    (outcome,) = actions.in_bulk("withdraw", [finding], by=cast.wang, reason=" ")
    assert not outcome.done
    assert Step.objects.count() == steps


def test_a_crash_midway_leaves_nothing_done(cast, monkeypatch):
    first, second = path.raised(cast), path.raised(cast)
    monkeypatch.setitem(bulk.ACTS, "notify", _crash_at(second.pk))
    with pytest.raises(ZeroDivisionError):
        actions.in_bulk("notify", [first, second], by=cast.wang)
    assert {f.state for f in Finding.objects.all()} == {State.RAISED}


def _crash_at(pk):
    def act(finding, *, by):
        if finding.pk == pk:
            raise ZeroDivisionError
        actions.notify(finding, by=by)

    return act
