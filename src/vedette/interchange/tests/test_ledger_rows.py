"""The rows of a ledger, with all that stands between them."""

from datetime import date

import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vedette.interchange.ledger.layout import choose_sheet
from vedette.interchange.ledger.mapping import Mapping
from vedette.interchange.ledger.rows import LedgerReader, section_mark, section_theme
from vedette.interchange.reading import open_book
from vedette.interchange.samples import chinese_ledger, sample_rows
from vedette.interchange.tests.books import write_book
from vedette.interchange.values.flags import Flag
from vedette.interchange.values.limits import LimitKind

HEADINGS = ["序号", "问题", "责任单位", "责任人", "整改措施", "整改时限", "是否销号"]


def read(path):
    with open_book(path) as book:
        sheet, layout = choose_sheet(book)
        reader = LedgerReader(sheet, Mapping.guessed(layout))
        return list(reader.rows()), reader.passed_over


def ledger(tmp_path, *rows, headings=HEADINGS):
    return read(write_book(tmp_path / "l.xlsx", [headings, *rows]))


def test_a_row_is_a_finding(tmp_path):
    (row,), passed = ledger(
        tmp_path, [7, "制度不全", "省公路局", "陈海", "修订制度", "2020年6月底前", "√"]
    )
    assert (row.number, row.what, row.unit, row.line) == ("7", "制度不全", "省公路局", 2)
    assert (row.signed_off, row.due, passed) == (Flag.YES, date(2020, 6, 30), [])
    assert [(step.text, step.owner) for step in row.measures] == [("修订制度", "陈海")]
    assert not row.problems


def test_signatures_totals_and_repeated_headings_are_no_findings(tmp_path):
    rows, passed = ledger(
        tmp_path,
        [1, "甲", "省公路局"],
        HEADINGS,
        [2, "乙", "省公路局"],
        ["合计", None, "2个"],
        [None, "填表人：张敏", None, "审核人：李海涛"],
        ["备注：本表一式两份"],
    )
    assert [row.number for row in rows] == ["1", "2"]
    assert passed == [3, 5, 6, 7]


def test_a_row_without_number_and_finding_is_one_more_measure(tmp_path):
    (first, second), _passed = ledger(
        tmp_path,
        [1, "甲", "省公路局", "陈海", "一是修订制度", "2020.5.1"],
        [None, None, None, "钱丽", "二是培训", "2020.6.1"],
        [2, "乙", "省公路局"],
    )
    assert [(m.text, m.owner, m.limit.day) for m in first.measures] == [
        ("一是修订制度", "陈海", date(2020, 5, 1)),
        ("二是培训", "钱丽", date(2020, 6, 1)),
    ]
    assert [line.number for line in first.lines] == [2, 3]
    assert first.due == date(2020, 6, 1)
    assert second.number == "2"


def test_cells_merged_downwards_belong_to_each_of_their_rows(tmp_path):
    path = tmp_path / "m.xlsx"
    book = xlsxwriter.Workbook(path)
    page = book.add_worksheet()
    page.write_row(0, 0, HEADINGS)
    for column, value in enumerate(["1", "甲", "省公路局"]):
        page.merge_range(1, column, 2, column, value)
    page.write_row(1, 3, ["陈海", "一", "2020.5.1"])
    page.write_row(2, 3, ["钱丽", "二", "2020.6.1"])
    page.merge_range(3, 2, 4, 2, "省道路运输管理局")
    page.write_row(3, 0, [2, "乙"])
    page.write_row(4, 0, [3, "丙"])
    book.close()
    rows, _passed = read(path)
    assert [(row.number, row.unit, len(row.measures)) for row in rows] == [
        ("1", "省公路局", 2),
        ("2", "省道路运输管理局", 0),
        ("3", "省道路运输管理局", 0),
    ]


def test_sections_give_their_findings_a_kind(tmp_path):
    rows, passed = ledger(
        tmp_path,
        ["一、党的政治建设方面（2个）"],
        [1, "甲", "省公路局"],
        ["二、作风建设方面"],
        [1, "乙", "省公路局"],
    )
    assert [row.section for row in rows] == ["一、党的政治建设方面（2个）", "二、作风建设方面"]
    assert section_theme(rows[0].section) == "党的政治建设方面"
    assert section_mark(rows[1].section) == "二"
    assert passed == []


def test_each_problem_names_its_column(tmp_path):
    (row,), _passed = ledger(tmp_path, [1, "甲", "省公路局", "", "措施", "2020年2月30日", "大概吧"])
    assert [(p.code, p.column) for p in row.problems] == [("no-such-day", 5), ("not-a-flag", 6)]


def test_a_number_without_a_finding_is_refused_not_passed_over(tmp_path):
    (row,), _passed = ledger(tmp_path, [1, None, "省公路局", "陈海", "措施"])
    assert [(p.code, p.column) for p in row.problems] == [("missing", 1)]


def test_columns_nobody_knows_are_kept_as_notes(tmp_path):
    (row,), _passed = ledger(
        tmp_path,
        [1, "甲", "省公路局", "0931-8888888"],
        headings=["序号", "问题", "责任单位", "联系电话"],
    )
    assert row.notes == [("联系电话", "0931-8888888")]


def test_a_limit_that_says_done_is_a_yes(tmp_path):
    (row,), _passed = ledger(tmp_path, [1, "甲", "省公路局", "", "措施", "已完成"])
    assert row.measures[0].limit.kind is LimitKind.DONE
    assert row.done is Flag.YES


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(count=st.integers(1, 40), open_rows=st.integers(0, 5), seed=st.integers(0, 10**6))
def test_what_the_sample_says_is_what_is_read(tmp_path, count, open_rows, seed):
    units = ["省公路局", "省道路运输管理局"]
    more = {"open_rows": open_rows, "seed": seed}
    rows, passed = read(chinese_ledger(tmp_path / "l.xlsx", units, count=count, **more))
    said = list(sample_rows(count, units, **more))
    assert passed == [count + 5]
    assert [
        (row.number, row.what, row.theme, row.unit, row.leader, row.signed_off_on) for row in rows
    ] == [(str(s.number), s.finding, s.theme, s.unit, s.leader, s.signed_off_on) for s in said]
    assert [(row.due, row.done is Flag.YES) for row in rows] == [
        (None if s.number % 23 == 0 else s.due, s.done) for s in said
    ]
    assert not any(row.problems for row in rows)
