"""The pages of deadlines: what they say, to whom, and that their forms work without a script."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from vedette.deadlines.actions import ask_extension
from vedette.deadlines.models import CalendarDay, Deadline, Extension
from vedette.kernel import records
from vedette.kernel.records import Described

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def as_(cast, on):
    """`as_("chen").get(...)`: someone's browser."""

    def log_in(name: str) -> Client:
        client = Client(headers={"accept-language": "en"})
        client.force_login(cast.people[name].account, BACKEND)
        return client

    with on("2020-08-03"):
        yield log_in


@pytest.fixture
def measure(start, as_):
    return start("MEASURE", "2020-06-02", due=date(2020, 8, 31), part="1")


@pytest.fixture
def titled(monkeypatch):
    """Units described, so that a deadline finds a title for what it belongs to."""

    def describe(refs, person):
        return {ref: Described(f"File on {ref}", f"/u/{ref}/") for ref in refs}

    monkeypatch.setitem(records._kinds, "unit", records.Kind("unit", describe))


def page(deadline: Deadline, name: str = "deadline") -> str:
    return reverse(f"deadlines:{name}", args=[deadline.pk])


def test_the_page_says_how_the_date_came_about(start, as_, titled):
    deadline = start("FINDING_VERIFICATION", "2020-09-17")
    text = as_("wang").get(page(deadline)).content.decode()
    for said in ("File on roads", "14 days", "2020-10-01", "2020-10-08", "National Day"):
        assert said in text
    assert "CN-DI.FINDING_VERIFICATION" in text
    assert "not verified" in text


def test_the_page_warns_where_the_official_calendar_ends(start, as_):
    deadline = start("ACK_REALNAME", "2020-08-03", on=date(2031, 9, 26))
    text = as_("wang").get(page(deadline)).content.decode()
    assert "official calendar of 2031" in text


def test_out_of_scope_is_not_found(measure, as_):
    for name in ("deadline", "ask", "decide", "pause", "cancel"):
        answer = as_("zhao").get(page(measure, name))
        assert answer.status_code == 404, name


def test_the_list_holds_what_is_due_in_my_scope(measure, as_, titled):
    assert "File on roads" in as_("chen").get("/deadlines/").content.decode()
    assert "File on roads" not in as_("hu").get("/deadlines/").content.decode()


@pytest.mark.parametrize(
    ("state", "seen"),
    [("overdue", False), ("soon", False), ("asked", True), ("paused", False), ("ended", False)],
)
def test_the_list_is_narrowed_by_state(measure, as_, cast, state, seen):
    ask_extension(measure, by=cast.chen, asked_due=date(2020, 9, 30), reason="…")
    text = as_("wang").get("/deadlines/", {"state": state}).content.decode()
    assert (page(measure) in text) is seen


def test_the_list_costs_few_statements_however_long(start, as_, django_assert_max_num_queries):
    for part in range(30):
        start("MEASURE", "2020-06-02", due=date(2020, 8, 31), part=str(part))
    client = as_("wang")
    with django_assert_max_num_queries(12):
        client.get("/deadlines/")


def test_more_time_is_asked_for_on_a_form(measure, as_):
    client = as_("chen")
    answer = client.post(page(measure, "ask"), {"asked_due": "2020-09-30", "reason": "联调"})
    assert answer.headers["Location"] == page(measure)
    assert Extension.objects.get().asked_due == date(2020, 9, 30)
    assert "Qian" not in client.get(page(measure)).content.decode()


def test_a_refused_form_keeps_what_was_typed_and_says_why(measure, as_):
    typed = {"asked_due": "2020-08-01", "reason": "接口未通"}
    text = as_("chen").post(page(measure, "ask"), typed).content.decode()
    assert "接口未通" in text
    assert "must be later" in text
    assert not Extension.objects.exists()


def test_someone_above_decides_on_a_form(measure, as_, cast):
    ask_extension(measure, by=cast.chen, asked_due=date(2020, 9, 30), reason="接口未通")
    client = as_("wang")
    assert "接口未通" in client.get(page(measure, "decide")).content.decode()
    client.post(page(measure, "decide"), {"grant": "yes", "due": "2020-09-15", "reason": ""})
    measure.refresh_from_db()
    assert measure.due == date(2020, 9, 15)
    text = client.get(page(measure)).content.decode()
    assert "2020-08-31" in text
    assert "originally" in text


def test_a_member_reads_why_they_cannot_decide(measure, as_, cast):
    ask_extension(measure, by=cast.chen, asked_due=date(2020, 9, 30), reason="…")
    client = as_("li")
    text = client.get(page(measure)).content.decode()
    assert "disabled" in text
    assert client.post(page(measure, "decide"), {"grant": "yes"}).status_code == 403


def test_a_lead_stops_the_clock_and_sets_it_running(measure, as_):
    client = as_("wang")
    client.post(page(measure, "pause"), {"reason": "等待验收"})
    measure.refresh_from_db()
    assert measure.paused_on == date(2020, 8, 3)
    client.post(page(measure, "pause"))
    measure.refresh_from_db()
    assert measure.paused_on is None


def test_a_clock_that_ran_out_says_why_it_cannot_be_stopped(start, as_):
    deadline = start("FINDING_PLAN_AGREED", "2020-06-01")
    text = as_("wang").get(page(deadline)).content.decode()
    assert page(deadline, "pause") not in text
    assert "nothing left to pause" in text


def test_the_office_cancels_with_a_reason(measure, as_):
    assert as_("wang").get(page(measure, "cancel")).status_code == 403
    client = as_("zhou")
    client.post(page(measure, "cancel"), {"reason": ""})
    measure.refresh_from_db()
    assert measure.is_open
    client.post(page(measure, "cancel"), {"reason": "重复设立"})
    measure.refresh_from_db()
    assert measure.outcome == "cancelled"


def test_every_rule_is_on_the_page_with_its_mark(as_):
    text = as_("qian").get("/deadlines/rules/").content.decode()
    for said in ("ACK_REALNAME", "FINAL_ACTION", "older text only", "OMB Circular A-50"):
        assert said in text


def test_only_the_administrator_keeps_the_calendars(as_):
    assert as_("wang").get("/deadlines/calendars/").status_code == 403
    assert as_("admin").get("/deadlines/calendars/").status_code == 200


def test_a_day_is_entered_and_taken_out(as_):
    client = as_("admin")
    day = {"calendar": "CN", "day": "2027-10-01", "is_working": "no", "note": "国庆节"}
    client.post("/deadlines/calendars/", day)
    (row,) = CalendarDay.objects.all()
    assert not row.is_working
    client.post(reverse("deadlines:calendar_remove", args=[row.pk]))
    assert not CalendarDay.objects.exists()


def _load(client: Client, text: str):
    file = SimpleUploadedFile("2027.csv", text.encode())
    data = {"load-calendar": "CN", "load-file": file}
    return client.post("/deadlines/calendars/file/", data)


def test_a_year_is_entered_from_a_file(as_):
    _load(as_("admin"), "# 2027\n2027-10-01,休,国庆节\n\n2027-10-09，班\n2027-10-02, off, x\n")
    days = CalendarDay.objects.values_list("day", "is_working")
    assert dict(days) == {
        date(2027, 10, 1): False,
        date(2027, 10, 2): False,
        date(2027, 10, 9): True,
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2027-10-01,off\n2027-13-01,off\n", "Line 2"),
        ("2027-10-01,perhaps\n", "Line 1"),
        ("2027-10-01,off\n2027-10-01,work\n", "twice"),
        ("# nothing\n", "no days"),
        ("2027-10-01,off\n" * 20_000, "too large"),
    ],
)
def test_a_bad_file_is_refused_whole(as_, text, said):
    assert said in _load(as_("admin"), text).content.decode()
    assert not CalendarDay.objects.exists()


def test_the_ledger_counts_deadlines(cast, as_):
    assert "<strong>0 deadlines</strong>" in as_("wang").get("/deadlines/").text
