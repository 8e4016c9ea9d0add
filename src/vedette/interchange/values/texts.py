"""Texts: as they are kept, and as they are compared."""

import re
import unicodedata
from datetime import date
from functools import lru_cache
from hashlib import sha256

from opencc import OpenCC

from vedette.interchange.reading.cells import MAX_CELL, Broken, Cell
from vedette.interchange.values.problems import BadValue

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_EDGE_SPACES = re.compile(r"[ \t\u00a0\u3000]*\n[ \t\u00a0\u3000]*")
_NOT_COMPARED = re.compile(r"[\W_]+")


def read_text(cell: Cell, limit: int = MAX_CELL) -> str:
    """A cell as text, its line ends made one kind. Raises BadValue for a broken or long one."""
    if cell is None:
        return ""
    if isinstance(cell, Broken):
        raise BadValue(cell.code, cell.text, limit=MAX_CELL)
    if isinstance(cell, date):
        return cell.isoformat()
    text = cell if isinstance(cell, str) else _number(cell)
    if text.isprintable():  # nearly every cell: no line ends, no control characters
        return _fitting(text.strip(), limit)
    text = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _fitting(_EDGE_SPACES.sub("\n", text).strip(), limit)


def _fitting(text: str, limit: int) -> str:
    if len(text) > limit:
        raise BadValue("too-long", len(text), limit=limit)
    return text


def _number(value: float | int | bool) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    return format(value, ".15g") if isinstance(value, float) else str(value)


@lru_cache(maxsize=1)
def _simplifier() -> OpenCC:
    return OpenCC("t2s")


@lru_cache(maxsize=20_000)
def simplified(text: str) -> str:
    """Simplified characters, narrow digits and letters, no spaces: for recognising short words."""
    narrow = "".join(unicodedata.normalize("NFKC", text).split()).lower()
    return str(_simplifier().convert(narrow)) if not narrow.isascii() else narrow


def comparable(text: str) -> str:
    """A text without what a second typing would change: spaces, punctuation, width, case."""
    return _NOT_COMPARED.sub("", unicodedata.normalize("NFKC", text)).lower()


def fingerprint(*texts: str) -> str:
    """128 bits, in hex, of texts that are compared."""
    return exact_print(*(comparable(text) for text in texts))


def exact_print(*texts: str) -> str:
    """128 bits, in hex, of texts as they are."""
    return sha256("\x1f".join(texts).encode("utf-8", "replace")).hexdigest()[:32]
