"""Make a plan: read the ledger row by row, and say of each what would become of it."""

import json
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from vedette.interchange.ledger.mapping import Mapping, find_sheet
from vedette.interchange.ledger.rows import LedgerReader, LedgerRow
from vedette.interchange.plan.compare import mark_known
from vedette.interchange.plan.store import (
    BATCH,
    Store,
    Verdict,
    as_cell,
    problems_as_data,
)
from vedette.interchange.plan.top import top_of
from vedette.interchange.plan.understand import Understanding
from vedette.interchange.plan.units import UnitFinder
from vedette.interchange.reading import Book
from vedette.interchange.reading.ahead import ahead
from vedette.interchange.values.problems import Problem, shown
from vedette.kernel.bulk import few_collections
from vedette.organisation.models import Unit

Tell = Callable[[int], None]
"""Told how many rows have been read."""


@few_collections()
def make_plan(
    store: Store, book: Book, mapping: Mapping, team: Unit, *, tell: Tell = lambda done: None
) -> None:
    """Fill a plan's file from a ledger. Raises Unreadable, or Unacceptable for a bad mapping."""
    mapping.check()
    units = UnitFinder(team, mapping.units)
    default = next((unit for unit in units.units if unit.ref == mapping.unit), None)
    sheet = find_sheet(book, mapping.sheet)
    reader = LedgerReader(ahead(book, sheet), mapping)
    understanding = Understanding(mapping, units, default)
    rows = reader.rows()
    done = 0
    while batch := list(islice(rows, BATCH)):
        store.add(_stored(understanding, batch))
        done += len(batch)
        tell(done)
    store.tell("passed_over", reader.passed_over[:1000])
    store.tell("passed_over_count", len(reader.passed_over))
    store.tell("mapping", mapping.as_data())
    store.tell("top", top_of(sheet, mapping))
    refuse_doubles(store)
    mark_known(store, team)


def _stored(understanding: Understanding, rows: list[LedgerRow]) -> Iterator[tuple[Any, ...]]:
    encode = json.JSONEncoder(
        ensure_ascii=False, check_circular=False, separators=(",", ":"), default=as_cell
    ).encode
    for row in rows:
        draft = understanding.draft(row)
        verdict = Verdict.REFUSED if draft.problems else Verdict.NEW
        yield (
            row.line,
            verdict.value,
            draft.number,
            draft.text,
            draft.rest,
            shown(row.what, 120),
            encode(draft.values) if draft.values else "",
            encode(row.lines),
            encode(problems_as_data(draft.problems)) if draft.problems else "[]",
        )


def refuse_doubles(store: Store) -> None:
    """Refuse every row whose number another has, and rows without one that say the same."""
    db = store.db
    doubled = db.execute(
        "SELECT number, group_concat(line, '、'), count(*) FROM"
        " (SELECT number, line FROM planned WHERE number <> '' ORDER BY line)"
        " GROUP BY number HAVING count(*) > 1"
    ).fetchall()
    for number, lines, _many in doubled:
        problem = Problem("number-twice", None, {"text": number, "rows": lines})
        store.refuse(problem, "number = ?", number)
    same = db.execute(
        "SELECT text, min(line) FROM planned WHERE number = '' AND text <> ''"
        " GROUP BY text HAVING count(*) > 1"
    ).fetchall()
    for text, first in same:
        problem = Problem("same-twice", None, {"first": first})
        store.refuse(problem, "number = '' AND text = ? AND line > ?", text, first)
