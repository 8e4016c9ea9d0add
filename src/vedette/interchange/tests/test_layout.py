"""A ledger is found on its sheet among titles, merged headings and notes."""

import openpyxl
import pytest

from vedette.interchange.ledger.fields import Field
from vedette.interchange.ledger.layout import Filler, choose_sheet, find_layout
from vedette.interchange.reading import Line, Range, open_book
from vedette.interchange.samples import chinese_ledger, english_ledger
from vedette.interchange.tests.books import write_book

F = Field


def layout_of(path):
    with open_book(path) as book:
        return choose_sheet(book)[1]


def test_a_merged_title_and_headings_in_two_rows(tmp_path):
    layout = layout_of(chinese_ledger(tmp_path / "l.xlsx", ["省公路局"], count=3))
    assert (layout.sheet, layout.first, layout.last, layout.year) == ("问题台账", 3, 4, 2020)
    assert [column.guess.field for column in layout.columns] == [
        *(F.NUMBER, F.THEME, F.CONDITION, F.UNIT, F.LEADER, F.OWNER, F.MEASURES, F.GOAL),
        *(F.DUE, F.PROGRESS, F.DONE, F.SIGNED_OFF, F.SIGNED_OFF_ON, F.REMARKS),
    ]
    assert all(column.is_sure for column in layout.columns)
    assert layout.columns[8].heading == "整改情况 / 整改时限"


def test_headings_in_one_row_at_the_top(tmp_path):
    layout = layout_of(english_ledger(tmp_path / "l.xlsx", ["Road Bureau"], count=3))
    assert (layout.first, layout.last, layout.title, layout.year) == (1, 1, "", None)
    assert all(column.is_sure for column in layout.columns)


def test_the_first_row_of_the_ledger_is_never_taken_for_a_heading(tmp_path):
    rows = [["序号", "问题", "责任单位"], [1, "问题", "单位"], [2, "乙", "省公路局"]]
    layout = layout_of(write_book(tmp_path / "l.xlsx", rows))
    assert (layout.first, layout.last) == (1, 1)


def test_headings_in_two_rows_of_a_text_fill_each_others_gaps(tmp_path):
    path = tmp_path / "l.csv"
    path.write_text("序号,问题,整改情况,\n,,措施,时限\n1,甲,乙,2020.5.3\n", encoding="utf-8")
    layout = layout_of(path)
    assert (layout.first, layout.last) == (1, 2)
    assert [column.guess.field for column in layout.columns] == [
        F.NUMBER,
        F.CONDITION,
        F.MEASURES,
        F.DUE,
    ]


def test_the_sheet_that_looks_most_like_a_ledger_is_chosen(tmp_path):
    book = openpyxl.Workbook()
    book.worksheets[0].title = "填表说明"
    book.worksheets[0].append(["说明", "本表每月报送一次"])
    hidden = book.create_sheet("旧台账")
    hidden.sheet_state = "hidden"
    hidden.append(["序号", "问题描述", "责任单位", "整改措施", "整改时限", "备注"])
    book.create_sheet("台账").append(["序号", "问题描述", "责任单位"])
    book.save(tmp_path / "s.xlsx")
    assert layout_of(tmp_path / "s.xlsx").sheet == "台账"


def test_a_sheet_without_headings_has_no_merit(tmp_path):
    layout = layout_of(write_book(tmp_path / "n.xlsx", [["你好", 1], ["再见", 2]]))
    assert (layout.merit, layout.columns) == (0.0, ())


def test_a_title_with_two_years_names_none(tmp_path):
    rows = [["2019年和2020年问题台账"], ["序号", "问题", "责任单位"]]
    assert layout_of(write_book(tmp_path / "y.xlsx", rows)).year is None


def test_headings_far_down_are_not_looked_for(tmp_path):
    rows = [*([["说明"]] * 40), ["序号", "问题", "责任单位"]]
    with open_book(write_book(tmp_path / "d.xlsx", rows)) as book:
        assert find_layout(book.sheets[0]).merit == 0


@pytest.mark.parametrize("merge", [Range(1, 0, 3, 0), Range(1, 0, 3, 1)])
def test_cells_merged_downwards_are_filled_from_their_top(merge):
    filler = Filler([merge])
    assert filler.fill(Line(1, ["甲", None, 1])) == (["甲", None, 1], frozenset())
    assert filler.fill(Line(3, [None, None, 3])) == (["甲", None, 3], frozenset({0}))
    assert filler.fill(Line(4, [None, None, 4])) == ([None, None, 4], frozenset())
