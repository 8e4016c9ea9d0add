"""A long workbook is read by a second process, with nothing lost and no process left."""

import subprocess
from collections.abc import Generator

import pytest

from vedette.interchange.reading import Unreadable, ahead, open_book
from vedette.interchange.samples import chinese_ledger
from vedette.interchange.tests.books import raw_book, raw_sheet


@pytest.fixture(autouse=True)
def every_book_is_long(monkeypatch):
    monkeypatch.setattr(ahead, "LONG", 0)


@pytest.fixture
def started(monkeypatch):
    """The processes begun by a test."""
    begun = []

    class Noted(subprocess.Popen[bytes]):
        def __init__(self, *arguments, **named):
            super().__init__(*arguments, **named)
            begun.append(self)

    monkeypatch.setattr(subprocess, "Popen", Noted)
    return begun


def test_the_rows_are_those_that_one_process_reads(tmp_path, started):
    path = chinese_ledger(tmp_path / "l.xlsx", ["省公路局"], count=450)
    with open_book(path) as book:
        for sheet in book.sheets:
            other = ahead.ahead(book, sheet)
            assert list(other.lines()) == list(sheet.lines())
            assert (other.name, other.merges()) == (sheet.name, sheet.merges())
    assert None not in [process.poll() for process in started]
    assert len(started) == 2


def test_what_is_wrong_with_the_file_is_told_as_ever(tmp_path, started):
    path = raw_book(tmp_path / "l.xlsx", raw_sheet('<row r="7"><c r="ZZ7"><v>1</v></c></row>'))
    with open_book(path) as book, pytest.raises(Unreadable) as caught:
        list(ahead.ahead(book, book.sheets[0]).lines())
    assert caught.value.code == "too-many-columns"
    assert caught.value.details["row"] == 7
    assert "7" in str(caught.value)


def test_a_reader_that_nobody_listens_to_ends(tmp_path, started):
    path = chinese_ledger(tmp_path / "l.xlsx", ["省公路局"], count=5_000)
    with open_book(path) as book:
        lines = ahead.ahead(book, book.sheets[0]).lines()
        next(lines)
        assert isinstance(lines, Generator)
        lines.close()
    assert started[0].poll() is not None


def test_a_reader_that_was_killed_is_no_end_of_the_ledger(tmp_path, started):
    path = chinese_ledger(tmp_path / "l.xlsx", ["省公路局"], count=5_000)
    with open_book(path) as book:
        lines = ahead.ahead(book, book.sheets[0]).lines()
        next(lines)
        started[0].kill()
        with pytest.raises(RuntimeError, match="too early"):
            list(lines)


def test_a_short_workbook_needs_no_second_process(tmp_path, started, monkeypatch):
    monkeypatch.setattr(ahead, "LONG", 10**9)
    with open_book(chinese_ledger(tmp_path / "l.xlsx", ["省公路局"])) as book:
        assert ahead.ahead(book, book.sheets[0]) is book.sheets[0]
    assert started == []
