"""The number of a row, as the ledger's keeper wrote it: 1, （1）, 3-2, 一、, GS-017."""

import re

from vedette.interchange.reading.cells import Cell
from vedette.interchange.values.problems import BadValue
from vedette.interchange.values.texts import read_text

LONGEST = 40
_WRAPPING = re.compile(r"^[(（\[【第]+|[)）\]】项条、.．:：号]+$")


def read_number(cell: Cell) -> str:
    """The number as text, without its wrapping; empty for none. Raises BadValue if too long."""
    text = _WRAPPING.sub("", read_text(cell)).strip()
    if len(text) > LONGEST:
        raise BadValue("too-long", len(text), limit=LONGEST)
    return text.removesuffix(".0")
