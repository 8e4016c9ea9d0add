"""A csv text is read whatever program saved it."""

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vedette.interchange.reading import Line, Unreadable, open_book
from vedette.interchange.reading.text import find_delimiter

LEDGER = "序号{0}问题{0}责任单位\r\n1{0}“制度”不全{0}省公路局\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_encoding_and_delimiter_are_found_out(tmp_path, encoding, delimiter):
    path = tmp_path / "tmp123"
    path.write_bytes(LEDGER.format(delimiter).encode(encoding))
    with open_book(path, name="问题台账.csv") as book:
        assert book.kind == "csv"
        assert book.sheets[0].name == "问题台账"
        assert list(book.sheets[0].lines()) == [
            Line(1, ["序号", "问题", "责任单位"]),
            Line(2, ["1", "“制度”不全", "省公路局"]),
        ]


def test_line_ends_inside_quotes_stay_in_the_cell(tmp_path):
    path = tmp_path / "l.csv"
    path.write_text('序号,措施\n1,"一、\n二、"\n2,三\n', encoding="utf-8")
    with open_book(path) as book:
        assert list(book.sheets[0].lines())[1:] == [
            Line(2, ["1", "一、\n二、"]),
            Line(3, ["2", "三"]),
        ]


def test_empty_rows_keep_their_numbers(tmp_path):
    path = tmp_path / "l.csv"
    path.write_text("a,b\n,\n\n1,\n", encoding="utf-8")
    with open_book(path) as book:
        assert list(book.sheets[0].lines()) == [Line(1, ["a", "b"]), Line(4, ["1"])]


def test_a_comma_inside_the_text_does_not_mislead():
    sample = ["序号\t问题\n", "1\t甲,乙,丙\n", "2\t丁,戊\n"]
    assert find_delimiter(sample) == "\t"


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=400))
def test_no_bytes_whatever_crash_the_reader(tmp_path, content):
    path = tmp_path / "any"
    path.write_bytes(content)
    with suppress(Unreadable), open_book(path) as book:
        assert all(line.cells for line in book.sheets[0].lines())
