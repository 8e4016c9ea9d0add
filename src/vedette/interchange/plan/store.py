"""A plan on disk: one small SQLite file of its own, apart from the instance's database.

So memory stays the same however long the ledger, and a plan can be looked at page by page. The
file holds no record of anything: it is thrown away once the plan is carried out, or given up.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, Self

from vedette.interchange.reading import Broken, Line
from vedette.interchange.values.problems import Problem

BATCH = 500

_TABLES = """
CREATE TABLE planned (
    line INTEGER PRIMARY KEY,
    verdict TEXT NOT NULL,
    number TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL DEFAULT '',
    rest TEXT NOT NULL DEFAULT '',
    what TEXT NOT NULL DEFAULT '',
    draft TEXT NOT NULL DEFAULT '',
    cells TEXT NOT NULL DEFAULT '',
    problems TEXT NOT NULL DEFAULT '[]',
    finding INTEGER
);
CREATE TABLE here (finding INTEGER PRIMARY KEY, number TEXT, text TEXT, rest TEXT);
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""


class Verdict(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    HERE = "here"
    """Entered before, and the ledger still says the same."""
    DIFFERS = "differs"
    """Entered before, but the ledger says something else now."""
    REFUSED = "refused"


@dataclass(slots=True)
class Planned:
    """One row of the plan."""

    line: int
    verdict: Verdict
    number: str
    text: str
    rest: str
    what: str
    draft: dict[str, Any]
    cells: str
    """Its rows as they stood, as JSON: needed only where it is refused."""
    problems: list[Problem]
    finding: int | None
    """The finding that is here already, by its key in the database."""

    @property
    def lines(self) -> list[Line]:
        return [Line(number, values) for number, values in json.loads(self.cells or "[]")]

    @property
    def key(self) -> str:
        """What tells the row again at the next loading; fits 80 characters."""
        return f"{self.number}|{self.text}|{self.rest}"


class Store:
    """The file of a plan."""

    def __init__(self, path: Path) -> None:
        self.path = path
        # Autocommit off the books: a plan lost in a crash is simply made again.
        self.db = sqlite3.connect(path, isolation_level=None)
        self.db.execute("PRAGMA synchronous=OFF")
        self.db.execute("PRAGMA journal_mode=OFF")

    @classmethod
    def make(cls, path: Path) -> Self:
        """A fresh file, in the place of an older one."""
        path.unlink(missing_ok=True)
        store = cls(path)
        store.db.executescript(_TABLES)
        return store

    def close(self) -> None:
        self.db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def tell(self, name: str, value: Any) -> None:
        """Keep a fact about the plan."""
        self.db.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, json.dumps(value)))

    def fact(self, name: str) -> Any:
        found = self.db.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return json.loads(found[0]) if found else None

    def counts(self) -> dict[Verdict, int]:
        """How many rows have each verdict."""
        found = dict(self.db.execute("SELECT verdict, count(*) FROM planned GROUP BY verdict"))
        return {verdict: found.get(verdict.value, 0) for verdict in Verdict}

    def rows(self, *verdicts: Verdict, after: int = 0, limit: int = -1) -> Iterator[Planned]:
        """The rows with any of these verdicts, by their place on the sheet."""
        places = ",".join("?" * len(verdicts))
        cursor = self.db.execute(
            f"SELECT * FROM planned WHERE verdict IN ({places}) AND line > ?"  # noqa: S608
            " ORDER BY line LIMIT ?",
            (*(verdict.value for verdict in verdicts), after, limit),
        )
        for row in cursor:
            yield _planned(row)

    def row(self, line: int) -> Planned:
        """The row that begins on a line. Raises KeyError if there is none."""
        found = self.db.execute("SELECT * FROM planned WHERE line = ?", (line,)).fetchone()
        if found is None:
            raise KeyError(line)
        return _planned(found)

    def unknown_names(self, limit: int) -> list[tuple[str, int]]:
        """Names that no unit has, each with the number of its rows, the most frequent first."""
        return self.db.execute(
            "SELECT json_extract(value, '$[2].text') AS name, count(*) FROM planned,"
            " json_each(planned.problems) WHERE verdict = 'refused'"
            " AND json_extract(value, '$[0]') IN ('unknown-unit', 'similar-unit')"
            " GROUP BY name ORDER BY count(*) DESC, name LIMIT ?",
            (limit,),
        ).fetchall()

    def refuse(self, problem: Problem, which: str, *values: Any) -> None:
        """Refuse the rows for which a condition holds (SQL of ours, with places for values)."""
        data = json.dumps(problems_as_data([problem])[0], ensure_ascii=False)
        change = "verdict = 'refused', problems = json_insert(problems, '$[#]', json(?))"
        self.db.execute(f"UPDATE planned SET {change} WHERE {which}", (data, *values))  # noqa: S608

    def add(self, rows: Iterable[tuple[Any, ...]]) -> None:
        """Add rows: line, verdict, number, text, rest, what, draft, cells, problems."""
        self.db.execute("BEGIN")
        self.db.executemany(
            "INSERT INTO planned (line, verdict, number, text, rest, what, draft, cells, problems)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            rows,
        )
        self.db.execute("COMMIT")


def _planned(row: tuple[Any, ...]) -> Planned:
    line, verdict, number, text, rest, what, draft, cells, problems, finding = row
    return Planned(
        line=line,
        verdict=Verdict(verdict),
        number=number,
        text=text,
        rest=rest,
        what=what,
        draft=json.loads(draft) if draft else {},
        cells=cells,
        problems=problems_from_data(json.loads(problems)) if problems != "[]" else [],
        finding=finding,
    )


def problems_as_data(problems: Iterable[Problem]) -> list[list[Any]]:
    return [[problem.code, problem.column, dict(problem.details)] for problem in problems]


def problems_from_data(data: Iterable[list[Any]]) -> list[Problem]:
    return [Problem(code, column, details) for code, column, details in data]


def lines_as_data(lines: Iterable[Line]) -> list[list[Any]]:
    """Rows as they stood, for the workbook of refused rows: days as ISO text."""
    return [
        [
            line.number,
            [c if isinstance(c, str | int | float | None) else as_cell(c) for c in line.cells],
        ]
        for line in lines
    ]


def as_cell(cell: Broken | date) -> str:
    """A cell that JSON has no form for."""
    return cell.text if isinstance(cell, Broken) else cell.isoformat()
