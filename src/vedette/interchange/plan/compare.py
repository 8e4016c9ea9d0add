"""Compare a plan with what the team's ledger holds here already."""

import json
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher

from vedette.findings.models import Finding
from vedette.interchange.plan.store import BATCH, Planned, Store, problems_as_data
from vedette.interchange.values.problems import Problem
from vedette.organisation.models import Unit

LIKE = 0.6
"""How much two texts under one number must share to be one finding, reworded.

Below it they are two findings that only share a number: next year's ledger begins at 1 again.
"""
COMPARED = ("title", "condition", "criteria", "cause", "effect", "severity", "remarks")


def mark_known(store: Store, team: Unit) -> None:
    """Mark the rows of a plan that are here already: the same, or with other words.

    Called when the plan is made, and once more when it is carried out, since others may have
    loaded the same ledger in between.
    """
    _fetch_here(store, team)
    db = store.db
    if not db.execute("SELECT 1 FROM here LIMIT 1").fetchone():
        return
    db.execute("CREATE INDEX IF NOT EXISTS here_text ON here (text)")
    db.execute("CREATE INDEX IF NOT EXISTS here_number ON here (number)")
    db.execute("CREATE INDEX IF NOT EXISTS planned_finding ON planned (finding)")
    db.execute(
        "UPDATE planned SET finding = (SELECT min(here.finding) FROM here"
        " WHERE here.text = planned.text AND here.number = planned.number)"
        " WHERE verdict = 'new'"
    )
    _claim(store, "USING (text)", _same_words)
    db.execute(
        "UPDATE planned SET verdict = 'here' WHERE verdict = 'new' AND rest ="
        " (SELECT here.rest FROM here WHERE here.finding = planned.finding)"
    )
    _claim(store, "USING (number)", _like_words)
    _mark_changed(store)


def _fetch_here(store: Store, team: Unit) -> None:
    store.db.execute("DELETE FROM here")
    keys = Finding.objects.filter(team=team, is_history=True).order_by()
    found = keys.values_list("pk", "history_key").iterator(chunk_size=2_000)
    store.db.execute("BEGIN")
    store.db.executemany(
        "INSERT INTO here VALUES (?, ?, ?, ?)",
        (
            (pk, *key.split("|"))
            for pk, key in found
            if key.count("|") == 2  # others were entered by other ways than a ledger
        ),
    )
    store.db.execute("COMMIT")


def _claim(store: Store, join: str, agree: Callable[[Planned, Finding], bool]) -> None:
    """Give rows without a finding one that no other row has, where the two agree."""
    free = "NOT EXISTS (SELECT 1 FROM planned AS other WHERE other.finding = here.finding)"
    pairs = store.db.execute(
        f"SELECT planned.line, here.finding FROM planned JOIN here {join}"  # noqa: S608
        " WHERE planned.verdict = 'new' AND planned.finding IS NULL"
        f" AND planned.text <> '' AND (planned.number <> '' OR {int('text' in join)}) AND {free}"
        " ORDER BY planned.line"
    ).fetchall()
    for chunk in _chunks(pairs):
        there = Finding.objects.in_bulk([finding for _line, finding in chunk])
        for line, finding in chunk:
            if agree(store.row(line), there[finding]):
                store.db.execute(
                    "UPDATE planned SET finding = ?1 WHERE line = ?2 AND finding IS NULL"
                    " AND NOT EXISTS (SELECT 1 FROM planned AS other WHERE other.finding = ?1)",
                    (finding, line),
                )


def _same_words(_row: Planned, _known: Finding) -> bool:
    """They have the same fingerprint: the row was only renumbered."""
    return True


def _like_words(row: Planned, known: Finding) -> bool:
    """The same number, the same unit, and words that are nearly the same."""
    said = row.draft["condition"] or row.draft["title"]
    matcher = SequenceMatcher(None, said, known.condition or known.title)
    return bool(row.draft["unit"] == known.unit_id and matcher.ratio() >= LIKE)


def _mark_changed(store: Store) -> None:
    """Rows that are here, but say something else than when they were loaded."""
    changed = store.db.execute(
        "SELECT line, finding FROM planned WHERE verdict = 'new' AND finding IS NOT NULL"
    ).fetchall()
    for chunk in _chunks(changed):
        there = Finding.objects.in_bulk([finding for _line, finding in chunk])
        for line, finding in chunk:
            known = there[finding]
            draft = store.row(line).draft
            fields = [n for n in COMPARED if n in draft and draft[n] != getattr(known, n)]
            problem = Problem("differs", None, {"ref": known.ref, "fields": fields})
            store.db.execute(
                "UPDATE planned SET verdict = 'differs', problems = ? WHERE line = ?",
                (json.dumps(problems_as_data([problem])), line),
            )


def _chunks(pairs: Sequence[tuple[int, int]]) -> Iterator[Sequence[tuple[int, int]]]:
    for start in range(0, len(pairs), BATCH):
        yield pairs[start : start + BATCH]
