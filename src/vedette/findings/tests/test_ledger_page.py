"""The ledger as a list."""

from vedette.findings import actions
from vedette.findings.models import Finding
from vedette.findings.states import State
from vedette.findings.tests import path


def refs(browser, query=""):
    return [row.ref for row in browser.get(f"/findings/{query}").context["list"].shown]


def test_each_sees_their_own_ledger(cast, as_):
    raised, notified = path.raised(cast), path.notified(cast)
    taxi = path.notified(cast, unit=cast.taxi_bureau)
    assert refs(as_("wang")) == [taxi.ref, notified.ref, raised.ref]
    assert refs(as_("zhou")) == [taxi.ref, notified.ref, raised.ref]
    assert refs(as_("chen")) == [notified.ref]
    assert refs(as_("zhao")) == []


def test_it_is_filtered_by_state_unit_theme_and_lateness(cast, as_):
    theme = actions.add_theme("sgls", "四个落实", by=cast.wang)
    themed = path.raised(cast, themes=(theme,), severity="high")
    late = path.notified(cast, unit=cast.taxi_bureau)
    browser = as_("wang")
    assert refs(browser, "?state=notified") == [late.ref]
    assert refs(browser, "?unit=roads") == [themed.ref]
    assert len(refs(browser, "?unit=transport")) == 2
    assert refs(browser, "?theme=sgls") == [themed.ref]
    assert refs(browser, "?severity=high") == [themed.ref]
    assert refs(browser, "?overdue=1") == []
    with path.later(days=15):
        assert refs(as_("wang"), "?overdue=1") == [late.ref]


def test_my_turn_is_what_waits_for_my_role(cast, as_):
    raised, notified = path.raised(cast), path.notified(cast)
    assert refs(as_("wang"), "?mine=1") == [raised.ref]
    assert refs(as_("chen"), "?mine=1") == [notified.ref]


def test_the_export_holds_what_is_filtered(cast, as_):
    path.raised(cast, title="=HYPERLINK(1)")
    answer = as_("wang").get("/findings/?export=csv&col=title")
    text = b"".join(answer.streaming_content).decode()
    assert "'=HYPERLINK(1)" in text


def test_the_list_costs_eight_statements_at_most(cast, as_, django_assert_max_num_queries):
    for _again in range(12):
        path.notified(cast)
    browser = as_("zhou")
    browser.get("/findings/")
    with django_assert_max_num_queries(8):
        answer = browser.get("/findings/?state=notified&unit=roads&sort=due")
    assert len(answer.content) < 80_000


def bulk(browser, act, findings, **more):
    return browser.post("/findings/bulk/", {"act": act, "row": [f.ref for f in findings], **more})


def test_a_bulk_act_asks_once_and_reports_by_row(cast, as_):
    fresh, told = path.raised(cast), path.notified(cast)
    browser = as_("wang")
    asked = bulk(browser, "notify", [fresh, told])
    assert 'name="confirmed"' in asked.content.decode()
    assert Finding.objects.get(pk=fresh.pk).state == State.RAISED
    report = bulk(browser, "notify", [fresh, told], confirmed="1")
    assert [outcome.done for outcome in report.context["outcomes"]] == [True, False]
    assert Finding.objects.get(pk=fresh.pk).state == State.NOTIFIED


def test_a_bulk_act_never_reaches_another_teams_rows(cast, as_):
    finding = path.raised(cast)
    answer = bulk(as_("zhao"), "notify", [finding], confirmed="1")
    assert answer.status_code == 302
    assert Finding.objects.get().state == State.RAISED


def test_a_bulk_act_leads_back_to_this_site_only(cast, as_):
    answer = bulk(as_("wang"), "notify", [], next="https://elsewhere.example/")
    assert answer["Location"] == "/findings/"


def test_findings_without_a_due_date_are_paged_when_sorted_by_it(cast, as_, monkeypatch):
    monkeypatch.setattr("vedette.findings.views.ledger.Ledger.per_page", 2)
    withdrawn = [path.raised(cast) for _one in range(3)]
    for finding in withdrawn:
        actions.withdraw(finding, by=cast.wang, reason="重复登记")
    browser = as_("wang")
    first = browser.get("/findings/?state=withdrawn&sort=due").context["list"]
    assert [row.ref for row in first.shown] == [withdrawn[0].ref, withdrawn[1].ref]
    assert refs(browser, first.pages["next"]) == [withdrawn[2].ref]
