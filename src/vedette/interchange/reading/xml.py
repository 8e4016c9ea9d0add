"""XML read as a stream of events; a document type, and with it every entity attack, is refused."""

import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import IO, Any
from xml.parsers import expat

from vedette.interchange.reading.faults import Unreadable

BLOCK = 64 * 1024

OnStart = Callable[[str, Mapping[str, str]], None]


def refuse_doctype(*_: object) -> None:
    raise Unreadable("entities")


def parser() -> "expat.XMLParserType":
    """A parser that takes no document type."""
    made = expat.ParserCreate()
    made.StartDoctypeDeclHandler = refuse_doctype
    made.buffer_text = True
    return made


def feed(source: IO[bytes], made: "expat.XMLParserType", part: str) -> Iterator[None]:
    """Parse a part block by block, pausing after each. Raises Unreadable for damage."""
    try:
        while block := source.read(BLOCK):
            made.Parse(block, False)
            yield
        made.Parse(b"", True)
    except (expat.ExpatError, zipfile.BadZipFile, zlib.error, EOFError, OSError) as problem:
        raise Unreadable("damaged", part=part) from problem


def starts(source: IO[bytes], part: str, on_start: OnStart) -> None:
    """Call back for the start of each element, its prefix cut off; texts are passed over."""
    made = parser()

    def start(name: str, attributes: dict[str, Any]) -> None:
        on_start(local(name), attributes)

    made.StartElementHandler = start
    for _ in feed(source, made, part):
        pass


def local(name: str) -> str:
    """A name without its prefix: writers choose prefixes as they like."""
    return name.rpartition(":")[2]
