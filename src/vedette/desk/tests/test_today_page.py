"""/: one's own day, different for each role."""

from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.utils import translation

from vedette.activities.actions import Details, observe_meeting, record_activity
from vedette.activities.models import Kind
from vedette.deadlines.models import Deadline
from vedette.findings.actions import notify, raise_finding
from vedette.findings.tests import path
from vedette.kernel import today
from vedette.kernel.today import Part, Portion, TodayItem, gather

DAY = date(2020, 9, 3)


@pytest.fixture(autouse=True)
def _in_september_2020_in_english():
    with time_machine.travel("2020-09-03T02:00:00Z", tick=False), translation.override("en"):
        yield


@pytest.fixture
def as_(client, cast):
    def log_in(name: str) -> Any:
        account = cast.people[name].account
        client.force_login(account, "allauth.account.auth_backends.AuthenticationBackend")
        client.cookies["django_language"] = "en"
        return client

    return log_in


def titles(page: Any, part: str) -> list[str]:
    return [str(item.title) for item in getattr(page.context["desk"], part).items]


@pytest.fixture
def finding(cast):
    return raise_finding(
        team=cast.transport_team,
        unit=cast.road_bureau,
        title="养护资金使用不规范",
        condition="抽查 12 笔，3 笔无验收。",
        by=cast.li,
    )


@pytest.mark.parametrize("who", ["wang", "li", "zhao", "chen", "qian", "zhou", "gao"])
def test_everyone_has_a_day(as_, who):
    page = as_(who).get("/")
    assert page.status_code == 200
    assert "Nothing is late, and nobody waits for you." in page.content.decode()


def test_a_team_begins_its_work_from_its_day(as_):
    begin = ('href="/activities/new/"', 'href="/findings/new/"')
    assert all(link in as_("li").get("/").text for link in begin)
    assert not any(link in as_("chen").get("/").text for link in begin)


def test_a_stranger_is_sent_to_the_login(client, db):
    assert client.get("/")["Location"].startswith("/accounts/login/")


def test_a_finding_waits_for_the_team_first_and_then_for_the_unit(as_, cast, finding):
    assert titles(as_("li").get("/"), "waiting") == ["养护资金使用不规范"]
    assert titles(as_("chen").get("/"), "waiting") == []
    notify(finding, by=cast.li)
    assert titles(as_("li").get("/"), "waiting") == []
    assert titles(as_("chen").get("/"), "waiting") == ["养护资金使用不规范"]
    assert titles(as_("li").get("/"), "elsewhere") == ["Awaiting the unit's answer: 1"]


def test_another_team_and_another_unit_see_nothing_of_it(as_, cast, finding):
    notify(finding, by=cast.li)
    for who in ("zhao", "hu", "admin"):
        page = as_(who).get("/").content.decode()
        assert "养护资金" not in page


def test_a_plan_whose_day_has_come_waits_for_its_team(as_, cast):
    plan = Details(title="走访城东站", on=DAY)
    record_activity(Kind.VISIT, cast.transport_team, plan, by=cast.li, planned=True)
    assert titles(as_("wang").get("/"), "waiting") == ["走访城东站"]
    assert titles(as_("zhou").get("/"), "waiting") == []


def test_advice_without_an_answer_is_stuck_elsewhere_and_leads_to_it(as_, cast):
    observe_meeting(
        cast.transport_team, cast.road_bureau, "党组会", advice=["公开招标"], on=DAY, by=cast.li
    )
    client = as_("li")
    [item] = client.get("/").context["desk"].elsewhere.items
    assert item.title == "1 piece of advice awaits a decision"
    assert client.get(item.url).context["list"].count.number == 1


def test_a_number_leads_to_exactly_its_rows(as_, cast, finding):
    client = as_("li")
    for number in client.get("/").context["desk"].numbers:
        if "list" in (page := client.get(number.url).context):
            assert page["list"].count.number == number.value, str(number.label)


def test_what_ran_out_is_shown_as_late_to_those_who_owe_it(as_, cast):
    path.submitted(cast)
    Deadline.objects.update(due=DAY - timedelta(days=9))
    page = as_("wang").get("/")
    assert page.context["desk"].overdue.total == Deadline.objects.overdue().count() > 0
    assert 'data-tone="late"' in page.content.decode()
    assert as_("chen").get("/").context["desk"].overdue.total == 0
    assert as_("zhao").get("/").context["desk"].overdue.total == 0


def test_what_is_late_and_waits_for_me_stands_there_once_with_its_act(as_, cast):
    path.submitted(cast)
    Deadline.objects.update(due=DAY - timedelta(days=9))
    desk = as_("sun").get("/").context["desk"]
    assert [str(item.act) for item in desk.overdue.items] == ["Record the verification"]
    assert (list(desk.waiting.items), desk.waiting.total) == ([], 0)


def test_the_earliest_due_comes_first_and_the_rest_is_counted(monkeypatch):
    def provider(days: list[int]) -> today.Provider:
        items = [TodayItem(str(day), "/", due=date(2020, 9, day)) for day in days]
        return lambda person, room: Portion(items, 40, "/all/")

    monkeypatch.setitem(today._offers, Part.SOON, [])
    today.offer(Part.SOON, provider([9, 4]))
    today.offer(Part.SOON, provider([7]), order=1)
    shown = gather(Part.SOON, None, 2)
    assert [item.title for item in shown.items] == ["4", "7"]
    assert (shown.total, list(shown.rest)) == (80, ["/all/", "/all/"])
