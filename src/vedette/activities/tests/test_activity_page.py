"""An activity's own page, and what can be done there."""

from datetime import date

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile

from vedette.activities.actions import (
    Details,
    attach,
    correct,
    inspect,
    observe_meeting,
    record_activity,
    visit,
    void,
)
from vedette.activities.models import Activity, Kind, Purpose
from vedette.activities.tests.conftest import TODAY


@pytest.fixture
def inspection(cast):
    return inspect(
        cast.transport_team,
        "冷库检查",
        unit=cast.road_bureau,
        purposes=[Purpose.BUSINESS],
        checklist=[("冷库容量有多大？", "")],
        on=TODAY,
        by=cast.li,
    )


@pytest.fixture
def meeting(cast):
    return observe_meeting(
        cast.transport_team,
        cast.road_bureau,
        "局长办公会",
        advice=["大额采购应公开招标"],
        on=date(2020, 9, 1),
        by=cast.wang,
    )


def test_it_says_what_was_done(as_, inspection):
    page = as_("zhou").get(f"/activities/{inspection.ref}/").content.decode()
    for words in ("冷库检查", "Road Bureau", "business check", "Li Jian", "not yet answered"):
        assert words in page


def test_those_who_only_look_get_no_forms(as_, inspection):
    page = as_("zhou").get(f"/activities/{inspection.ref}/").content.decode()
    assert f'action="/activities/{inspection.ref}/' not in page


@pytest.mark.parametrize("who", ["zhao", "chen", "hu"])
def test_outside_its_scope_it_is_not_there(as_, inspection, who):
    assert as_(who).get(f"/activities/{inspection.ref}/").status_code == 404


def test_the_unit_reads_what_it_is_shown_without_links(as_, cast):
    shown = visit(
        cast.transport_team,
        "走访",
        unit=cast.road_bureau,
        shown_to_unit=True,
        on=TODAY,
        by=cast.li,
    )
    page = as_("chen").get(f"/activities/{shown.ref}/").content.decode()
    assert "Linked records" not in page
    assert "Correct" not in page


def test_answers_are_saved_and_one_more_question(as_, inspection):
    typed = {"answer_1": "三百吨", "question": "谁来管理？", "answer": "合作社"}
    as_("sun").post(f"/activities/{inspection.ref}/answers/", typed)
    answers = [(item.question, item.answer) for item in inspection.checklist.all()]
    assert answers == [("冷库容量有多大？", "三百吨"), ("谁来管理？", "合作社")]


def test_adoption_is_noted_and_a_day_to_come_is_refused_in_place(as_, meeting):
    client = as_("li")
    address = f"/activities/{meeting.ref}/advice/1/"
    refused = client.post(address, {"a1-adoption": "adopted", "a1-decided_on": "2020-09-04"})
    assert "from the meeting until today" in refused.content.decode()
    client.post(address, {"a1-adoption": "adopted", "a1-decided_on": "2020-09-02"})
    assert meeting.advice.get().adoption == "adopted"


def test_advice_that_was_never_given_is_not_found(as_, meeting):
    typed = {"a7-adoption": "adopted", "a7-decided_on": "2020-09-02"}
    assert as_("li").post(f"/activities/{meeting.ref}/advice/7/", typed).status_code == 404


def test_advice_is_added(as_, meeting):
    client = as_("li")
    client.post(f"/activities/{meeting.ref}/advice/", {"text": "会后七日内报送纪要"})
    assert meeting.advice.count() == 2
    empty = client.post(f"/activities/{meeting.ref}/advice/", {"text": ""})
    assert empty.status_code == 200
    assert meeting.advice.count() == 2


def test_a_file_comes_back_as_an_attachment_under_its_name(as_, cast, inspection):
    client = as_("li")
    upload = SimpleUploadedFile("冷库.html", b"<script>alert(1)</script>", "text/html")
    client.post(f"/activities/{inspection.ref}/files/", {"uploads": upload})
    file = inspection.attachments.get()
    answer = client.get(f"/activities/{inspection.ref}/files/{file.sha256}/")
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert b"".join(answer.streaming_content) == b"<script>alert(1)</script>"


def test_another_team_gets_no_file(as_, cast, inspection):
    file = attach(inspection, ContentFile(b"photo"), "a.jpg", by=cast.li)
    address = f"/activities/{inspection.ref}/files/{file.sha256}/"
    assert as_("zhao").get(address).status_code == 404


def test_a_record_that_there_is_not_cannot_be_linked(as_, inspection):
    page = as_("li").post(f"/activities/{inspection.ref}/links/", {"ref": "F-2020-9999"})
    assert "There is no such record." in page.content.decode()


def test_two_activities_can_be_linked_by_number(as_, inspection, meeting):
    as_("li").post(f"/activities/{inspection.ref}/links/", {"ref": meeting.ref})
    page = as_("li").get(f"/activities/{inspection.ref}/").content.decode()
    assert f'href="/activities/{meeting.ref}/"' in page


def test_a_correction_keeps_what_was_typed_and_says_why(as_, inspection):
    client = as_("sun")
    address = f"/activities/{inspection.ref}/correct/"
    form = client.get(address).context["form"]
    assert form["purposes"].value() == ["business"]
    typed = {"on": "2020-09-02", "title": "冷库复查", "purposes": ["follow-up"], "version": "0"}
    unexplained = client.post(address, typed)
    assert "why" in unexplained.context["form"].errors
    client.post(address, typed | {"why": "日期写错"})
    inspection.refresh_from_db()
    assert (inspection.title, inspection.on) == ("冷库复查", date(2020, 9, 2))
    assert inspection.checklist.count() == 1


def test_a_stale_correction_shows_both(as_, cast, inspection):
    details = Details(
        title="别人先改了", unit=cast.road_bureau, purposes=["routine"], on=TODAY, takers=[cast.li]
    )
    correct(inspection, details, why="补充", by=cast.sun)
    mine = {"on": "2020-09-03", "title": "我的版本", "purposes": ["routine"], "version": "0"}
    address = f"/activities/{inspection.ref}/correct/"
    page = as_("li").post(address, mine | {"why": "补充"})
    text = page.content.decode()
    assert "Changed meanwhile" in text
    labels = [one.label for one in page.context["form"].changed]
    assert labels == ["What was inspected", "About which unit", "Who was there"]
    assert 'value="我的版本"' in text
    assert Activity.objects.get().title == "别人先改了"
    # What is sent next starts from what was just shown.
    again = mine | {"why": "补充", "version": page.context["form"]["version"].value()}
    as_("li").post(address, again)
    assert Activity.objects.get().title == "我的版本"


def test_voiding_asks_for_a_reason_and_says_it_on_the_page(as_, cast, inspection):
    client = as_("li")
    address = f"/activities/{inspection.ref}/void/"
    assert client.get(address).status_code == 200
    assert "reason" in client.post(address, {"reason": ""}).context["form"].errors
    client.post(address, {"reason": "重复登记"})
    page = client.get(f"/activities/{inspection.ref}/").content.decode()
    assert "重复登记" in page
    assert "counts in no figure" in page


def test_a_colleague_reads_why_they_cannot_void_it(as_, inspection):
    page = as_("sun").get(f"/activities/{inspection.ref}/").content.decode()
    assert "Only the team lead, or whoever recorded it" in page


def test_a_plan_is_marked_as_done_on_its_day(as_, cast):
    details = Details(title="走访", on=TODAY)
    plan = record_activity(Kind.VISIT, cast.transport_team, details, by=cast.li, planned=True)
    as_("sun").post(f"/activities/{plan.ref}/done/")
    plan.refresh_from_db()
    assert plan.state == "done"


def test_a_void_entry_offers_nothing_more(as_, cast, inspection):
    void(inspection, by=cast.li, reason="重复登记")
    page = as_("li").get(f"/activities/{inspection.ref}/").content.decode()
    assert f'action="/activities/{inspection.ref}/' not in page
