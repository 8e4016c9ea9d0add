"""Time limits of rectification: a day, or a word that stands for none (立行立改, 长期坚持)."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vedette.interchange.reading.cells import Cell
from vedette.interchange.values.days import read_day
from vedette.interchange.values.problems import BadValue
from vedette.interchange.values.texts import read_text, simplified


class LimitKind(StrEnum):
    DAY = "day"
    IMMEDIATE = "immediate"
    """立行立改: at once."""
    STANDING = "standing"
    """长期坚持: for good."""
    DONE = "done"
    """已完成, where a time limit should stand."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit; `day` is None unless one was named."""

    kind: LimitKind
    day: date | None
    text: str
    """As it was written."""


_IMMEDIATE = re.compile(
    r"立行立改|立查立改|即知即改|立即|立整立改|边查边改|马上|immediate|atonce|asap"
)
_STANDING = re.compile(
    r"(?:并|且)?(?:长期|持续|常态化?|一直|永久)(?:坚持|整改|推进|保持|执行|落实|开展)?(?:、|,|，)?"
    r"|ongoing|continuous(?:ly)?|standing|permanent(?:ly)?"
)
_DONE = re.compile(r"已(?:经|全部)?(?:完成|整改|办结|落实|销号)(?:完成|到位)?|done|completed")


def read_limit(cell: Cell, *, year: int | None = None) -> Limit | None:
    """The time limit in a cell; None if it is empty. Raises BadValue for what says no time.

    A day counts before a word: 2020年6月底前完成并长期坚持 has to be done by 30 June.
    """
    text = read_text(cell)
    if not isinstance(cell, str):
        day = read_day(cell, year=year)
        return Limit(LimitKind.DAY, day, text) if day else None
    plain = simplified(text)
    for pattern, kind in (
        (_DONE, LimitKind.DONE),
        (_STANDING, LimitKind.STANDING),
        (_IMMEDIATE, LimitKind.IMMEDIATE),
    ):
        if pattern.search(plain):
            return _word_or_day(kind, text, pattern.sub("", plain), year)
    day = read_day(cell, year=year)
    return Limit(LimitKind.DAY, day, text) if day else None


def _word_or_day(kind: LimitKind, text: str, rest: str, year: int | None) -> Limit:
    try:
        day = read_day(rest.strip(",，、;；。()（）/并") or None, year=year)
    except BadValue:
        day = None
    return Limit(LimitKind.DAY if day else kind, day, text)
