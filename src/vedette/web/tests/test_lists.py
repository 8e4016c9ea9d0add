"""The list mechanism, on a list of units that only this test has."""

import csv
import io
from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import AnonymousUser
from django.db.models import Q
from django.http import HttpRequest
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as some
from openpyxl import load_workbook

from vedette.web.lists import (
    BoolFilter,
    BulkAct,
    ChoiceFilter,
    Column,
    DateRangeFilter,
    ListPage,
    TextFilter,
    UnitFilter,
)

Unit: Any = apps.get_model("organisation", "Unit")
KINDS = [("team", "Team"), ("host", "Host"), ("unit", "Unit")]


class UnitList(ListPage[Any]):
    key = "units"
    title = "Units"
    columns = [
        Column("ref", "No.", sort="ref", link=lambda unit: f"/units/{unit.ref}/", fixed=True),
        Column("name", "Name", value=lambda unit: unit.name_zh, sort="name_zh"),
        Column("kind", "Kind", sort="kind"),
        Column("closed_on", "Closed", sort="closed_on", kind="date"),
        Column("version", "Version", sort="version", kind="number", chosen=False),
    ]
    filters = [
        TextFilter("q", "Text", fields=("ref", "name_zh")),
        ChoiceFilter("kind", "Kind", KINDS),
        ChoiceFilter("kinds", "Kinds", KINDS, field="kind", many=True),
        DateRangeFilter("closed", "Closed", field="closed_on"),
        BoolFilter("open", "Open", lambda rows, request: rows.filter(closed_on=None)),
        UnitFilter(
            "unit",
            "Unit",
            units=lambda request: Unit.objects.order_by("ref"),
            below=lambda ref: Q(ref=ref),
            named=lambda text: Q(name_zh__icontains=text),
            more=True,
        ),
    ]
    sort = "ref"
    per_page = 7

    def rows(self):
        return Unit.objects.all()


class TickedUnitList(UnitList):
    def bulk_acts(self):
        return [BulkAct("close", "Close")]


def ask(query: str = "", kind: type[UnitList] = UnitList) -> UnitList:
    return kind(_request(query))


def _request(query: str) -> HttpRequest:
    request = RequestFactory().get(f"/units/{query}")
    request.user = AnonymousUser()
    request.session = {}  # type: ignore[assignment]
    return request


@pytest.fixture
def units(db: None) -> list[Any]:
    """23 units: three kinds in turn, some closed, two of them on one day."""
    days = [None, date(2020, 3, 1), date(2020, 3, 1), date(2020, 5, 1), None]
    made: list[Any] = Unit.objects.bulk_create(
        Unit(ref=f"u{n:02}", name_zh=f"第{n}局", kind=KINDS[n % 3][0], closed_on=days[n % 5])
        for n in range(23)
    )
    return made


def refs(page: UnitList) -> list[str]:
    return [row.ref for row in page.shown]


def walk(page: UnitList, way: str) -> list[list[str]]:
    pages = [refs(page)]
    while address := page.pages[way]:
        page = ask(address)
        pages.append(refs(page))
    return pages


@pytest.mark.parametrize("sort", ["ref", "-ref", "kind", "-kind", "closed_on", "-closed_on"])
def test_every_row_is_met_once_in_either_direction(units: list[Any], sort: str):
    forwards = walk(ask(f"?sort={sort}"), "next")
    met = [ref for page in forwards for ref in page]
    assert sorted(met) == sorted(unit.ref for unit in units)
    assert [len(page) for page in forwards] == [7, 7, 7, 2]
    backwards = walk(ask(f"?sort={sort}&before=end"), "previous")
    assert [ref for page in reversed(backwards) for ref in page] == met


@pytest.mark.parametrize("sort", ["closed_on", "-closed_on"])
def test_rows_without_a_value_come_last_in_either_direction(units: list[Any], sort: str):
    shown = [row for page in walk(ask(f"?sort={sort}"), "next") for row in page]
    empty = {unit.ref for unit in units if unit.closed_on is None}
    assert set(shown[-len(empty) :]) == empty


@given(cursor=some.text(max_size=60), way=some.sampled_from(["after", "before"]))
def test_a_spoilt_place_shows_the_first_page(cursor: str, way: str):
    from vedette.web.lists.keyset import Place, order_of

    order = order_of(Unit.objects.all(), "closed_on", descending=False)
    assert Place.read(cursor, order, Unit._meta.pk) is None


def test_a_place_of_another_order_shows_the_first_page(units: list[Any]):
    address = ask("?sort=kind").pages["next"].replace("sort=kind", "sort=-kind")
    assert not ask(address).window.earlier


def test_the_page_says_where_there_is_more(units: list[Any]):
    first = ask()
    assert not first.pages["previous"]
    assert not first.pages["first"]
    last = ask(first.pages["last"])
    assert not last.pages["next"]
    assert last.pages["previous"]


def test_filters_narrow_together(units: list[Any]):
    page = ask("?kind=team&closed_from=2020-03-01&closed_to=2020年4月1日&q=局")
    expected = [u.ref for u in units if u.kind == "team" and u.closed_on == date(2020, 3, 1)]
    assert expected
    assert refs(page) == expected
    assert page.asked.problems == []


def test_several_values_of_one_filter_are_either_or(units: list[Any]):
    page = ask("?kinds=team&kinds=host&open=1")
    assert {unit.kind for unit in page.window.rows} == {"team", "host"}
    assert {unit.closed_on for unit in page.window.rows} == {None}


@pytest.mark.parametrize(
    "query",
    ["?kind=palace", "?closed_from=soon", "?open=2", "?unit=nowhere", "?sort=wealth", "?col=hat"],
)
def test_an_unknown_value_is_said_and_the_rest_stands(units: list[Any], query: str):
    page = ask(f"{query}&kinds=team")
    assert len(page.asked.problems) == 1
    assert {unit.kind for unit in page.window.rows} == {"team"}


def test_days_in_the_wrong_order_are_said(units: list[Any]):
    page = ask("?closed_from=2020-05-01&closed_to=2020-03-01")
    assert "起始日晚于截止日" in page.asked.problems[0]


def test_what_no_database_takes_is_left_out(units: list[Any]):
    assert refs(ask("?q=u%0001")) == ["u01"]


def test_many_units_turn_the_choice_into_a_field(units: list[Any], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(UnitFilter, "MANY", 5)
    page = ask("?unit=第1局")
    assert refs(page) == ["u01"]
    assert "<select" not in _html(page).split("f-unit")[1][:200]


def test_a_count_is_cheap_until_asked(units: list[Any], monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(UnitList, "COUNTED", 10)
    page = ask()
    assert (page.count.number, page.count.more) == (10, True)
    exact = ask(page.exact_address)
    assert (exact.count.number, exact.count.more) == (23, False)


def test_a_page_takes_two_statements(units: list[Any], django_assert_num_queries: Any):
    plain = type("plain", (UnitList,), {"filters": UnitList.filters[:5]})
    page = plain(_request("?kind=team&sort=-name"))
    with django_assert_num_queries(2):
        _ = page.shown, page.count, page.pages


def test_columns_are_chosen_and_kept_in_the_address(units: list[Any]):
    page = ask("?col=version&col=kind&kind=team")
    assert [column.key for column in page.asked.columns] == ["ref", "kind", "version"]
    assert page.query == "?kind=team&col=ref&col=kind&col=version"
    assert "col=version" in page.pages["next"] or not page.window.later


def test_the_question_is_written_back_without_empty_fields(units: list[Any]):
    assert ask("?q=&kind=&sort=ref&closed_from=").query == "?"


def _html(page: UnitList) -> str:
    answer: Any = page.response()
    return str(answer.content.decode())


def _csv(page: UnitList) -> list[list[str]]:
    text = b"".join(page.response().streaming_content)  # type: ignore[attr-defined]
    assert text.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(text.decode("utf-8-sig"))))


def test_a_csv_holds_what_is_filtered_and_chosen(units: list[Any]):
    rows = _csv(ask("?kind=host&col=closed_on&sort=-ref&export=csv"))
    hosts = [unit for unit in reversed(units) if unit.kind == "host"]
    assert rows[0] == ["No.", "Closed"]
    assert rows[1:] == [[u.ref, str(u.closed_on or "")] for u in hosts]


@pytest.mark.parametrize("start", list("=+-@\t\r＝＋－＠"))
def test_a_csv_runs_no_formula(db: None, start: str):
    Unit.objects.create(ref="evil", kind="unit", name_zh=f"{start}HYPERLINK(1)")
    assert _csv(ask("?export=csv"))[1][1] == f"'{start}HYPERLINK(1)"


def test_a_workbook_holds_texts_as_texts(units: list[Any]):
    Unit.objects.create(ref="evil", kind="unit", name_zh="=1+1", closed_on=date(2020, 1, 2))
    answer = ask("?q=evil&export=xlsx").response()
    book = load_workbook(io.BytesIO(b"".join(answer.streaming_content)))  # type: ignore[attr-defined]
    answer.close()
    sheet = book.worksheets[0]
    assert [cell.value for cell in sheet[1]] == ["No.", "Name", "Kind", "Closed"]
    assert sheet["B2"].value == "=1+1"
    assert sheet["B2"].data_type == "s"
    assert sheet["D2"].value.date() == date(2020, 1, 2)
    assert "evil" in [row[1].value for row in book.worksheets[1].rows]


def test_htmx_gets_the_table_alone(units: list[Any]):
    request = _request("?kind=team&q=")
    request.htmx = type("Htmx", (), {"history_restore_request": False, "target": "list"})()  # type: ignore[attr-defined]
    answer: Any = UnitList(request).response()
    assert b"<html" not in answer.content
    assert answer["HX-Push-Url"] == "/units/?kind=team"


def test_ticked_rows_are_posted_by_reference(units: list[Any]):
    page = _html(ask("", TickedUnitList))
    assert '<input type="checkbox" name="row" value="u00"' in page
    assert '<button class="little quiet" name="act" value="close">' in page
    request = RequestFactory().post("/", {"row": ["u01", "u02", "u01"]})
    assert UnitList.ticked(request) == ["u01", "u02"]


def test_an_empty_list_says_so(db: None):
    assert "没有符合条件的记录。" in _html(ask())


def test_fifty_rows_stay_below_the_budget_of_a_page(
    units: list[Any], monkeypatch: pytest.MonkeyPatch
):
    Unit.objects.bulk_create(
        Unit(ref=f"more-{n}", name_zh="一个名称相当长的受监督单位" * 3, kind="unit")
        for n in range(60)
    )
    monkeypatch.setattr(UnitList, "per_page", 50)
    page = ask("?col=version", TickedUnitList)
    assert len(page.shown) == 50
    assert len(_html(page).encode()) < 40_000, "five columns take half of what a page may"
