"""A finding from the day it is raised to the day it is settled."""

import pytest

from tests.record import keys_about
from vedette.findings import actions
from vedette.findings.models import Finding
from vedette.findings.states import CLEARED, FINDING, OPEN, VOID, State
from vedette.findings.tests import path
from vedette.findings.tests.refusals import refused
from vedette.kernel.errors import NotAllowed

pytestmark = pytest.mark.usefixtures("clean_record")


def test_every_state_is_open_cleared_void_or_accepted_as_a_risk():
    assert sorted((*OPEN, *CLEARED, *VOID, State.RISK_ACCEPTED)) == sorted(State)


def test_every_state_can_be_reached_and_every_step_has_a_label():
    reached = {State.RAISED, *(step.target for step in FINDING)}
    assert reached == set(State)
    assert all(step.label for step in FINDING)


def test_a_finding_goes_from_raised_to_settled(cast):
    finding = path.signed_off(cast)
    with path.later(days=100):
        actions.settle(finding, by=cast.wang)
    assert [step.name for step in finding.steps.all()] == [
        *("raise", "notify", "accept", "plan", "agree_plan"),
        *("submit", "verify", "sign_off", "settle"),
    ]
    assert keys_about(finding.subject, "findings.") == [
        *("findings.raised", "findings.notified", "findings.accepted", "findings.planned"),
        *("findings.plan_agreed", "findings.measure_done", "findings.evidence_added"),
        *("findings.submitted", "findings.verified", "findings.signed_off", "findings.settled"),
    ]


def test_numbers_are_given_by_year_without_gaps(cast):
    refs = [path.raised(cast).ref for _again in range(3)]
    year = path.raised(cast).raised_on.year
    assert refs == [f"F-{year}-0001", f"F-{year}-0002", f"F-{year}-0003"]


def test_a_unit_sees_a_finding_once_it_is_notified(cast):
    finding = path.raised(cast)
    assert not Finding.objects.visible_to(cast.chen).exists()
    assert Finding.objects.visible_to(cast.wang).get() == finding
    actions.notify(finding, by=cast.wang)
    assert Finding.objects.visible_to(cast.chen).get() == finding


def test_another_team_and_another_unit_never_see_it(cast):
    path.signed_off(cast)
    for stranger in (cast.zhao, cast.hu, cast.admin):
        assert not Finding.objects.visible_to(stranger).exists()


def test_the_verifier_cannot_sign_off(cast):
    finding = path.submitted(cast)
    actions.verify(finding, by=cast.wang, determination="属实。")
    with refused("four-eyes", NotAllowed):
        actions.sign_off(finding, by=cast.wang)
