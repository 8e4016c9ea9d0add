"""Which cell styles show a date. A date in a workbook is a number that looks like a date."""

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import IO

from vedette.interchange.reading.cells import Broken
from vedette.interchange.reading.xml import starts

BUILT_IN_DATES = {*range(14, 18), 22, *range(27, 37), *range(50, 59)}
"""ECMA-376 18.8.30; 27-36 and 50-58 are the date formats of Chinese, Japanese and Korean."""

_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]')
"""Literal text, padding, colours and locales inside a number format."""
_DATE_LETTERS = re.compile(r"[yd年月日]|mmm", re.IGNORECASE)

SECONDS_PER_DAY = 86_400
LAST_SERIAL = 2_958_465
"""9999-12-31."""


def is_date_format(code: str) -> bool:
    """Does a number format show a day? Times of day alone, such as `h:mm`, are no dates."""
    shown = _NOT_SHOWN.sub("", code.partition(";")[0])
    return "general" not in shown.lower() and bool(_DATE_LETTERS.search(shown))


def date_styles(source: IO[bytes], part: str) -> frozenset[str]:
    """The numbers of the cell styles that show a date. Raises Unreadable for damage."""
    custom: dict[int, bool] = {}
    formats: list[int] = []
    section = ""

    def start(name: str, attributes: Mapping[str, str]) -> None:
        nonlocal section
        match name:
            case "numFmt":
                custom[_whole(attributes.get("numFmtId"))] = is_date_format(
                    attributes.get("formatCode", "")
                )
            case "cellXfs" | "cellStyleXfs" | "cellStyles" | "dxfs":
                section = name
            case "xf" if section == "cellXfs":
                formats.append(_whole(attributes.get("numFmtId")))

    starts(source, part, start)
    return frozenset(
        str(style)
        for style, number in enumerate(formats)
        if custom.get(number, number in BUILT_IN_DATES)
    )


def from_serial(serial: float, *, since_1904: bool = False) -> date | datetime | Broken:
    """The day (and time) that a serial number stands for.

    Excel counts 1900-02-29, a day that never was: serials below 60 lie one day later. Times are
    rounded to the second.
    """
    if not 0 <= serial <= LAST_SERIAL:
        return Broken("not-a-date", str(serial))
    epoch = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30)  # noqa: DTZ001
    if not since_1904 and serial < 60:
        epoch += timedelta(days=1)
    days, seconds = divmod(round(serial * SECONDS_PER_DAY), SECONDS_PER_DAY)
    moment = epoch + timedelta(days=days, seconds=seconds)
    return moment if seconds else moment.date()


def _whole(text: str | None) -> int:
    try:
        return int(text or 0)
    except ValueError:
        return 0
