"""Put a change of a deadline on the record, and tell the areas upstairs."""

from collections.abc import Iterable, Mapping
from typing import Any

from vedette.deadlines.events import DueChanged
from vedette.deadlines.models import Deadline
from vedette.journal.actions import Actor, record
from vedette.kernel.events import publish
from vedette.kernel.rows import Row
from vedette.kernel.subjects import Subject


def tell(
    key: str,
    deadline: Deadline,
    *,
    by: Actor,
    data: Mapping[str, Any] | None = None,
    row: Row | None = None,
    rows: Iterable[Row] = (),
) -> None:
    """Write the entry, after listeners have brought their own rows up to date.

    `row` is the record upstairs, where the caller holds it; the entry vouches for it as well.
    """
    stands = deadline.is_open and deadline.paused_on is None
    changed = DueChanged(
        subject=Subject(deadline.subject),
        code=deadline.code,
        due=deadline.due if stands else None,
        outcome=deadline.outcome,
        row=row,
    )
    publish(changed)
    about = row if row is not None else deadline
    written = [deadline, *rows, *changed.touched]
    record(key, about, by=by, data={**named(deadline), **(data or {})}, rows=written)


def named(deadline: Deadline) -> dict[str, Any]:
    """What every sentence about a deadline says of it; the name in the reader's language."""
    return {"code": deadline.code, "part": deadline.part, "rule": deadline.rule["label"]}
