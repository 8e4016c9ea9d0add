"""What deadlines tell the areas upstairs."""

from dataclasses import dataclass, field
from datetime import date

from vedette.kernel.rows import Row
from vedette.kernel.subjects import Subject


@dataclass(frozen=True)
class DueChanged:
    """A deadline of a record was opened, moved, paused, resumed or closed.

    A listener that keeps the date on its own row writes to `row` if that is given (the caller goes
    on working with this very object), and puts every row that it wrote into `touched`: the entry
    about the deadline then vouches for them too.
    """

    subject: Subject
    code: str
    due: date | None
    """When this one is due now; None: closed, or its clock stands still."""
    outcome: str = ""
    """How it ended, an `Outcome`; empty while it is open."""
    row: Row | None = None
    touched: list[Row] = field(default_factory=list)
