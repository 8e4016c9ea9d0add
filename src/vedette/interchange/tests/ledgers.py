"""Shortcuts of these tests: from rows to a plan, and from a plan to an import."""

from contextlib import contextmanager
from dataclasses import replace

from vedette.interchange.actions import FileFacts, take
from vedette.interchange.plan.begin import begin
from vedette.interchange.plan.make import make_plan
from vedette.interchange.plan.store import Store, Verdict
from vedette.interchange.reading import open_book
from vedette.interchange.tests.books import write_book

HEADINGS = ("序号", "问题", "责任单位", "责任人", "整改措施", "整改时限", "是否销号", "销号时间")


@contextmanager
def plan(tmp_path, team, rows, *, headings=HEADINGS, **more):
    """The plan for these rows; `more` changes the mapping."""
    path = write_book(tmp_path / "ledger.xlsx", [headings, *rows])
    with planned(path, tmp_path, team, **more) as store:
        yield store


@contextmanager
def planned(path, tmp_path, team, **more):
    """The plan for a file."""
    with open_book(path) as book, Store.make(tmp_path / "plan.sqlite3") as store:
        mapping = replace(begin(book, team).mapping, **more)
        make_plan(store, book, mapping, team)
        yield store


def load(tmp_path, team, by, rows, **more):
    """Import these rows; return the run."""
    with plan(tmp_path, team, rows, **more) as store:
        return take(store, team=team, by=by, file=FileFacts("ledger.xlsx", "0" * 64, 1))


def verdicts(store):
    """{row: verdict}."""
    return {row.line: row.verdict.value for row in store.rows(*Verdict)}


def problems(store):
    """[(row, code, column)]."""
    return [
        (row.line, problem.code, problem.column)
        for row in store.rows(Verdict.REFUSED, Verdict.DIFFERS)
        for problem in row.problems
    ]
