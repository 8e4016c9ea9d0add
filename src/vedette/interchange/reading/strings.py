"""The table of shared strings, kept on disk once it is large: memory stays the same."""

import re
import tempfile
from array import array
from typing import IO

from vedette.interchange.reading.cells import MAX_CELL, Broken
from vedette.interchange.reading.xml import feed, local, parser

IN_MEMORY = 2 * 1024 * 1024
"""Bytes of text held in memory before the table moves to a temporary file."""
REMEMBERED = 4_096
"""Strings kept decoded: the names of units and the yes-or-no words come again and again."""

ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class SharedStrings:
    """Texts by number."""

    def __init__(self) -> None:
        # The file has no name and goes away with the process, even if it is killed.
        self._texts = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115
        self._ends = array("Q", [0])
        self._too_long: dict[int, int] = {}
        self._known: dict[int, str] = {}

    def __len__(self) -> int:
        return len(self._ends) - 1

    def add(self, text: str, length: int) -> None:
        """Add a text; `length` says how long it was before it was cut."""
        if length > MAX_CELL:
            self._too_long[len(self)] = length
        self._texts.write(text.encode("utf-8", "surrogatepass"))
        self._ends.append(self._texts.tell())

    def get(self, number: int) -> str | Broken:
        """A text by its number; a Broken one where it is too long or there is none."""
        known = self._known.get(number)
        if known is not None:
            return known
        if not 0 <= number < len(self):
            return Broken("no-value")
        if number in self._too_long:
            return Broken("too-long", str(self._too_long[number]))
        start, end = self._ends[number], self._ends[number + 1]
        self._texts.seek(start)
        text = self._texts.read(end - start).decode("utf-8", "surrogatepass")
        if len(self._known) >= REMEMBERED:
            self._known.clear()
        self._known[number] = text
        return text

    def close(self) -> None:
        self._texts.close()


def read_strings(source: IO[bytes], part: str) -> SharedStrings:
    """Read a shared-strings part. Raises Unreadable for damage."""
    reader = _Reader()
    made = parser()
    made.StartElementHandler = reader.start
    made.EndElementHandler = reader.end
    made.CharacterDataHandler = reader.text
    for _ in feed(source, made, part):
        pass
    return reader.table


class _Reader:
    """Takes the parser's events; whole strings go into `table`."""

    def __init__(self) -> None:
        self.table = SharedStrings()
        self.pieces: list[str] = []
        self.length = 0
        self.inside = False
        self.phonetic = 0

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        match local(name):
            case "si":
                self.pieces.clear()
                self.length = 0
            case "t":
                self.inside = not self.phonetic
            case "rPh":  # how a name is pronounced; not part of the text
                self.phonetic += 1

    def text(self, data: str) -> None:
        if self.inside:
            if self.length <= MAX_CELL:  # the rest is only counted, never kept
                self.pieces.append(data)
            self.length += len(data)

    def end(self, name: str) -> None:
        match local(name):
            case "si":
                self.table.add(unescape("".join(self.pieces)), self.length)
            case "t":
                self.inside = False
            case "rPh":
                self.phonetic -= 1


def unescape(text: str) -> str:
    """Undo `_x000D_`: how workbooks write characters that XML can't hold (ECMA-376 22.9.2.19)."""
    if "_x" not in text:
        return text
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
