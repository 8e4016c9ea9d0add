"""The page of a finding, for both sides."""

from datetime import timedelta

import pytest

from vedette.findings import actions
from vedette.findings.queries import checks_of
from vedette.findings.tests import path
from vedette.kernel import clock


def page(browser, finding, rest=""):
    return browser.get(f"/findings/{finding.ref}/{rest}")


@pytest.mark.parametrize(
    "walk",
    [
        *(path.raised, path.notified, path.accepted, path.planned, path.in_progress),
        *(path.done, path.submitted, path.verified, path.signed_off),
    ],
)
def test_the_page_stands_in_every_state(cast, as_, walk):
    finding = walk(cast, affects_people=True)
    answer = page(as_("wang"), finding)
    assert answer.status_code == 200
    assert finding.title in answer.content.decode()


def test_submissions_and_verifications_follow_each_other_within_a_day(cast):
    finding = path.submitted(cast)
    due = clock.today() + timedelta(days=9)
    actions.send_back(finding, by=cast.li, reason="抽查仍有未退", due_on=due)
    actions.submit(finding, by=cast.chen, statement=path.STATEMENT)
    actions.verify(finding, by=cast.li, determination="均已退还")
    order = [type(check).__name__ for check in checks_of(finding)]
    assert order == ["Endorsement", "Verification"] * 2


def test_a_stranger_gets_404_and_the_unit_until_it_is_notified(cast, as_):
    finding = path.raised(cast)
    assert [page(as_(name), finding).status_code for name in ("zhao", "hu", "chen")] == [404] * 3
    actions.notify(finding, by=cast.wang)
    assert [page(as_(name), finding).status_code for name in ("zhao", "hu", "chen")] == [
        404,
        404,
        200,
    ]


def test_a_button_that_cannot_be_pressed_says_why(cast, as_):
    finding = path.submitted(cast)
    actions.verify(finding, by=cast.wang, determination="属实")
    text = page(as_("wang"), finding).content.decode()
    assert "disabled aria-describedby" in text
    assert f'href="/findings/{finding.ref}/sign-off/"' not in text
    assert (
        f'href="/findings/{finding.ref}/sign-off/"' in page(as_("zhou"), finding).content.decode()
    )


def test_what_was_typed_stays_when_an_act_is_refused(cast, as_):
    finding = path.submitted(cast, affects_people=True)
    answer = as_("li").post(
        f"/findings/{finding.ref}/verify/",
        {"method": "papers", "determination": "查看了凭证", "version": finding.version},
    )
    text = answer.content.decode()
    assert answer.status_code == 200
    assert "查看了凭证" in text
    assert "id_method_error" in text


def test_a_stale_form_shows_both_and_can_be_sent_again(cast, as_):
    finding = path.raised(cast)
    form = {
        "title": "甲的标题",
        "severity": "low",
        "category": "ordinary",
        "source": "inspection",
        "version": finding.version,
    }
    actions.edit(finding, by=cast.li, title="乙的标题")
    browser = as_("wang")
    answer = browser.post(f"/findings/{finding.ref}/edit/", form)
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "甲的标题" in text
    assert "乙的标题" in text
    again = browser.post(
        f"/findings/{finding.ref}/edit/", {**form, "version": answer.context["finding"].version}
    )
    assert again.status_code == 302
    finding.refresh_from_db()
    assert finding.title == "甲的标题"


def test_a_form_opened_too_early_says_so(cast, as_):
    finding = path.notified(cast)
    text = page(as_("wang"), finding, "sign-off/").content.decode()
    assert 'role="alert"' in text


def test_the_page_costs_no_more_statements_for_more_measures(
    cast, as_, django_assert_max_num_queries
):
    finding = path.accepted(cast)
    actions.plan(finding, [path.draft(cast) for _one in range(12)], by=cast.chen)
    browser = as_("wang")
    with django_assert_max_num_queries(40):
        page(browser, finding)


def test_evidence_is_always_saved_never_shown(cast, as_):
    finding = path.done(cast)
    piece = finding.evidence.get()
    answer = page(as_("wang"), finding, f"evidence/{piece.pk}/")
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Type"] == "application/octet-stream"
    assert b"".join(answer.streaming_content) == b"%PDF-1.7 paid"
    assert page(as_("zhao"), finding, f"evidence/{piece.pk}/").status_code == 404


def test_evidence_of_another_finding_is_not_reached_by_its_number(cast, as_):
    mine, other = path.done(cast), path.done(cast)
    piece = other.evidence.get()
    assert page(as_("wang"), mine, f"evidence/{piece.pk}/").status_code == 404
