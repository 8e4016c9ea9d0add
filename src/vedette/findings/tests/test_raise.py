"""Raising a finding, notifying the unit, and correcting what it says."""

import pytest

from vedette.findings import actions
from vedette.findings.models import Finding
from vedette.findings.states import State
from vedette.findings.tests import path
from vedette.findings.tests.refusals import refused
from vedette.kernel.errors import Incomplete, NotAllowed, Stale, Unacceptable, WrongState

pytestmark = pytest.mark.usefixtures("clean_record")


def test_a_finding_needs_a_title(cast):
    with refused("title", Unacceptable):
        path.raised(cast, title="  ")


def test_a_unit_that_the_team_does_not_oversee_is_refused(cast):
    with refused("unit", Unacceptable):
        path.raised(cast, unit=cast.high_court)


def test_nobody_raises_in_another_teams_ledger(cast):
    with refused("no-role", NotAllowed):
        actions.raise_finding(
            by=cast.zhao, team=cast.transport_team, unit=cast.road_bureau, title="…"
        )
    with refused("no-role", NotAllowed):
        actions.raise_finding(
            by=cast.chen, team=cast.transport_team, unit=cast.road_bureau, title="…"
        )
    assert not Finding.objects.exists()


def test_a_finding_is_raised_under_its_themes(cast):
    theme = actions.add_theme("sgls", "四个落实", by=cast.wang)
    other = path.raised(cast)
    finding = path.raised(cast, themes=(theme,))
    assert list(Finding.objects.on_theme("sgls")) == [finding]
    actions.set_themes(other, [theme], by=cast.li)
    actions.set_themes(finding, [], by=cast.li)
    assert list(Finding.objects.on_theme("sgls")) == [other]


def test_the_unit_is_notified_once(cast):
    finding = path.notified(cast)
    with refused("wrong-state", WrongState):
        actions.notify(finding, by=cast.wang)


def test_what_a_finding_says_is_corrected_freely_before_the_unit_knows_it(cast):
    finding = path.raised(cast)
    changed = actions.edit(finding, by=cast.li, title="退费超期且未告知", severity="high")
    assert changed == ["title", "severity"]
    assert Finding.objects.get().severity == "high"


def test_afterwards_a_correction_takes_a_reason_which_is_kept(cast):
    finding = path.notified(cast)
    with refused("reason", Unacceptable):
        actions.edit(finding, by=cast.li, effect="涉及一千余人")
    finding = Finding.objects.get()
    actions.edit(finding, by=cast.li, effect="涉及一千余人", reason="补充数据")
    step = finding.steps.latest("id")
    assert (step.name, step.note, finding.state) == ("edit", "补充数据", State.NOTIFIED)


def test_a_correction_that_changes_nothing_leaves_no_step(cast):
    finding = path.raised(cast)
    assert actions.edit(finding, by=cast.li, title=finding.title) == []
    assert finding.steps.count() == 1


def test_a_closed_finding_is_not_corrected(cast):
    finding = path.signed_off(cast)
    with refused("wrong-state", WrongState):
        actions.edit(finding, by=cast.li, title="…", reason="…")


def test_of_two_who_read_the_same_version_the_second_is_told(cast):
    finding = path.raised(cast)
    same = Finding.objects.get()
    actions.notify(finding, by=cast.wang)
    with refused("stale", Stale):
        actions.edit(same, by=cast.li, title="另一标题")
    assert Finding.objects.get().title == "退费超期"


def test_a_plan_without_measures_is_incomplete(cast):
    finding = path.accepted(cast)
    with refused("incomplete:plan", Incomplete):
        actions.plan(finding, [], by=cast.chen)
