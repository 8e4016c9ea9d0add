"""The list, its export, and the year and month."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from vedette.activities.actions import (
    Details,
    inspect,
    read_documents,
    record_activity,
    talk,
    visit,
    visit_firm,
)
from vedette.activities.models import FirmKind, Kind, Purpose
from vedette.activities.tests.conftest import TODAY
from vedette.organisation.models import Rank


@pytest.fixture
def some(cast, regions):
    """A little of everything, in August and September."""
    team, li = cast.transport_team, cast.li
    both = [Purpose.BUSINESS, Purpose.POLITICAL]
    visit(team, "走访车站", unit=cast.taxi_bureau, region=regions["cheng"], on=TODAY, by=li)
    inspect(team, "联合督查", purposes=both, partners=[cast.fifth_office], on=TODAY, by=li)
    talk(team, cast.road_bureau, Rank.STAFF, people=3, on=date(2020, 8, 31), by=cast.sun)
    read_documents(team, "清费台账", 12, on=date(2020, 8, 3), by=li)
    visit_firm(team, "陇原律师事务所", FirmKind.LAW_FIRM, on=TODAY, by=li)
    visit_firm(team, "陇原律师事务所", FirmKind.LAW_FIRM, on=TODAY, by=li)
    plan = Details(title="明天走访", on=date(2020, 9, 4))
    record_activity(Kind.VISIT, team, plan, by=li, planned=True)


def found(client, query: str) -> int:
    number: int = client.get(f"/activities/?{query}").context["list"].count.number
    return number


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ("", 7),
        ("kind=visit", 2),
        ("kind=visit&state=done", 1),
        ("on_from=2020-08-31&on_to=2020-09-03", 5),
        ("unit=transport", 2),
        ("unit=roads", 1),
        ("q=清费", 1),
        ("q=陇原", 2),
        ("region=621221", 1),
        ("purpose=political", 1),
        ("joint=1", 1),
        ("mine=1", 6),
        ("team=team-court", 7),
    ],
)
def test_it_narrows(as_, some, query, number):
    assert found(as_("li"), query) == number


def test_an_office_reads_which_team_it_was_a_team_knows(as_, some):
    def columns(who: str) -> set[str]:
        shown = as_(who).get("/activities/").context["list"].asked.columns
        return {column.key for column in shown}

    assert "team" in columns("zhou")
    assert "team" not in columns("li")


def test_another_team_sees_none_of_it(as_, some):
    assert found(as_("zhao"), "") == 0


def test_the_export_holds_what_is_filtered(as_, some):
    answer = as_("li").get("/activities/?kind=documents&export=csv")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    assert "清费台账" in text
    assert "走访车站" not in text


def test_the_way_to_a_new_entry_is_for_teams(as_, some):
    assert "/activities/new/" in as_("li").get("/activities/").content.decode()
    assert "/activities/new/" not in as_("zhou").get("/activities/").content.decode()


def test_the_list_costs_the_same_however_long_it_is(as_, cast, some):
    client = as_("li")
    for number in range(20):
        visit(cast.transport_team, f"走访 {number}", on=TODAY, by=cast.li)
    with CaptureQueriesContext(
        connection,
    ) as spent:
        client.get("/activities/")
    assert len(spent) <= 12, [query["sql"][:120] for query in spent]


def test_the_year_adds_up_by_kind_and_month(as_, some):
    page = as_("li").get("/activities/months/2020/").context
    rows = {row["kind"]: row for row in page["rows"]}
    talks, firms = rows[Kind.TALK], rows[Kind.FIRM_VISIT]
    assert (talks["total"].count.number, talks["total"].count.entries) == (3, 1)
    assert [cell.count.number for cell in talks["months"]][7:9] == [3, 0]
    assert (firms["total"].count.number, firms["total"].count.entries) == (1, 2)
    assert rows[Kind.VISIT]["total"].count.number == 1, "a plan is not yet work"


def test_a_number_opens_exactly_the_entries_behind_it(as_, some):
    client = as_("li")
    for row in client.get("/activities/months/2020/").context["rows"]:
        for cell in (row["total"], *row["months"]):
            if cell.count.entries:
                query = cell.url.partition("?")[2]
                assert found(client, query) == cell.count.entries


def test_a_month_is_read_day_by_day(as_, some):
    page = as_("li").get("/activities/months/2020/8/").context
    assert [day for day, _cells in page["days"]] == [date(2020, 8, 31), date(2020, 8, 3)]
    assert [cell.count.kind for cell in page["counts"]] == [Kind.TALK, Kind.DOCUMENTS]


@pytest.mark.parametrize("address", ["1776/", "2020/13/", "2020/0/", "99999/"])
def test_a_month_that_there_is_not_is_not_found(as_, cast, address):
    assert as_("li").get(f"/activities/months/{address}").status_code == 404


def test_the_present_year_is_where_by_month_leads(as_, cast):
    assert as_("li").get("/activities/months/")["Location"] == "/activities/months/2020/"
