"""What stands above a ledger on its sheet."""

from itertools import islice
from typing import Any

from vedette.interchange.ledger.mapping import Mapping
from vedette.interchange.plan.store import lines_as_data
from vedette.interchange.reading import Sheet


def top_of(sheet: Sheet, mapping: Mapping) -> dict[str, Any]:
    """The rows above the ledger and what is merged there, as JSON."""
    lines = [line for line in islice(sheet.lines(), mapping.below) if line.number <= mapping.below]
    merges = [merge for merge in sheet.merges() if merge.bottom <= mapping.below]
    return {"lines": lines_as_data(lines), "merges": [list(merge) for merge in merges]}
