"""Raising, planning, attaching, working on a measure: through the pages."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from vedette.findings.models import Evidence, Finding
from vedette.findings.states import State
from vedette.findings.tests import path
from vedette.findings.views.verbs import VERBS
from vedette.kernel import clock


def raise_(browser, **more):
    form = {
        "team": "team-transport",
        "unit": "roads",
        "title": "退费超期",
        "severity": "medium",
        "category": "ordinary",
        "source": "inspection",
        **more,
    }
    return browser.post("/findings/new/", form)


def test_one_line_is_enough_to_raise_a_finding(cast, as_):
    answer = raise_(as_("wang"))
    finding = Finding.objects.get()
    assert answer["Location"] == f"/findings/{finding.ref}/"
    assert finding.raised_by == cast.wang


def test_only_units_that_the_team_oversees_are_offered(cast, as_):
    text = as_("wang").get("/findings/new/").content.decode()
    assert 'value="roads"' in text
    assert 'value="court"' not in text
    assert raise_(as_("wang"), unit="court").status_code == 200
    assert not Finding.objects.exists()


def test_what_was_typed_stays_when_the_title_is_missing(cast, as_):
    answer = raise_(as_("wang"), title="", condition="抽查 40 件")
    assert "抽查 40 件" in answer.content.decode()


def plan(browser, finding, *measures, **more):
    form = {"version": finding.version, "blocks": len(measures), **more}
    for number, measure in enumerate(measures):
        form |= {f"measures-{number}-{name}": value for name, value in measure.items()}
    return browser.post(f"/findings/{finding.ref}/plan/", form)


def measure(**more):
    return {
        "text": "逐件清退",
        "owner": "chen",
        "due_on": clock.today() + timedelta(days=30),
        "kind": "immediate",
        "deliverable": "凭证",
        "success_test": "抽查",
        **more,
    }


def test_a_plan_is_submitted_with_its_blank_blocks_left_out(cast, as_):
    finding = path.accepted(cast)
    blank = dict.fromkeys(measure(), "") | {"kind": "concentrated"}
    answer = plan(as_("qian"), finding, blank, measure())
    assert answer.status_code == 302
    assert Finding.objects.get().state == State.PLANNED
    assert finding.current_measures().get().owner == cast.chen


def test_one_more_measure_keeps_what_was_typed(cast, as_):
    finding = path.accepted(cast)
    text = plan(as_("qian"), finding, measure(), more="1").content.decode()
    assert "逐件清退" in text
    assert "measures-1-text" in text
    assert Finding.objects.get().state == State.ACCEPTED


def test_a_gap_in_a_plan_is_shown_at_its_field(cast, as_):
    finding = path.accepted(cast)
    text = plan(as_("qian"), finding, measure(), measure(success_test="")).content.decode()
    assert "id_measures-1-success_test_error" in text
    assert "id_measures-0-success_test_error" not in text


def test_a_plan_on_a_stale_page_is_kept_and_can_be_sent_again(cast, as_):
    finding = path.accepted(cast)
    answer = plan(as_("qian"), finding, measure(text="甲方案"), version=finding.version - 1)
    assert answer.status_code == 409
    assert "甲方案" in answer.content.decode()


def test_owners_are_people_of_the_unit(cast, as_):
    text = as_("qian").get(f"/findings/{path.accepted(cast).ref}/plan/").content.decode()
    assert 'value="chen"' in text
    assert 'value="hu"' not in text


def test_a_measure_is_reported_on_its_page(cast, as_):
    finding = path.in_progress(cast)
    number = finding.current_measures().get().pk
    answer = as_("qian").post(
        f"/findings/{finding.ref}/measures/{number}/",
        {"result": "已清退", "done": "on", "version": finding.version},
    )
    assert answer.status_code == 302
    assert finding.current_measures().get().done_on == clock.today()


def test_a_file_is_attached_and_later_revised(cast, as_):
    finding = path.in_progress(cast)
    browser = as_("qian")
    upload = SimpleUploadedFile("凭证.pdf", b"%PDF-1.7")
    browser.post(
        f"/findings/{finding.ref}/evidence/",
        {"upload": upload, "caption": "凭证", "version": finding.version},
    )
    first = Evidence.objects.get()
    better = SimpleUploadedFile("凭证2.pdf", b"%PDF-1.7 2")
    answer = browser.post(
        f"/findings/{finding.ref}/evidence/{first.pk}/revise/",
        {"upload": better, "caption": "", "version": finding.version},
    )
    assert answer.status_code == 302
    assert Evidence.objects.get(revises=first).caption == "凭证"


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
def test_every_verb_has_a_page_that_stands_for_those_who_hold_its_right(cast, as_, verb):
    """Shown for the wrong state too: the page then says why it can't be done."""
    finding = path.notified(cast)
    pages = [
        as_(name).get(f"/findings/{finding.ref}/{verb.name}/").status_code
        for name in ("wang", "chen", "zhou", "gao")
    ]
    assert set(pages) <= {200, 403}
    assert 200 in pages
