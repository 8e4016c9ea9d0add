"""Days as people write them, from 2020.5.3 to 二〇二〇年五月底前."""

import calendar
import re
from collections.abc import Callable
from datetime import date, datetime

from vedette.interchange.reading.cells import Cell
from vedette.interchange.reading.styles import from_serial
from vedette.interchange.values.numerals import with_digits
from vedette.interchange.values.problems import BadValue
from vedette.interchange.values.texts import read_text, simplified

YEARS = range(1949, 2101)
SERIALS = range(18_264, 73_051)
"""1950 to 2099: a bare number of this size in a date column is a day that lost its format."""

_ENGLISH = (  # not calendar.month_name, which speaks the language of the machine
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
MONTHS = {
    name: number for number, full in enumerate(_ENGLISH, start=1) for name in (full, full[:3])
}
_MONTH = "(?P<name>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")t?\.?"
_SEP = r"\s*[-/.年]\s*"
_PART = r"(?P<part>月?[底末初]|上旬|中旬|下旬)?"
_LAST_DAY_OF_PART = {"初": 10, "上旬": 10, "中旬": 20}

_PATTERNS: list[tuple[str, "Callable[[re.Match[str], int | None], date]"]] = []

_FILLERS = re.compile(
    r"^(?:截至|截止|截止到|计划|预计|拟|力争|争取|确保|于|在|by|before|until|due|nolaterthan|endof(?=q))+"
    r"|(?:之前|以前|前|止|完成|整改完成|完成整改|整改到位|整改|落实|取得成效|实现|并|且|[,，;；。、:：()])+$"
)
_TIME = re.compile(r"[t\s]*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|\+\d{2}:?\d{2})?$")
_SPAN = re.compile(r"(?<=[\d日月年底末旬号])(?:至|到|—+|–|~|～|-{2}|(?<=[日月年底])-)(?=\d|今)")


def read_day(cell: Cell, *, year: int | None = None) -> date | None:
    """The day in a cell; None if it is empty. Raises BadValue for what can't be told for sure.

    Of a span (2020年5月, 上半年) the last day counts: by then it had happened, or has to. `year` is
    the year of a date that names none (5月底前).
    """
    match cell:
        case datetime():
            return _likely(cell.date(), cell)
        case date():
            return _likely(cell, cell)
        case bool():
            raise BadValue("not-a-date", read_text(cell))
        case int() | float():
            return _likely(_from_number(cell), cell)
    text = read_text(cell)
    if not text.strip("-—/／－无 "):
        return None
    if len(text) == 5 and text.isdecimal() and int(text) in SERIALS:
        return read_day(int(text))
    return _likely(parse(text, year), text)


def _likely(day: date, said: object) -> date:
    if day.year not in YEARS:
        raise BadValue("unlikely-date", said)
    return day


def _from_number(number: float | int) -> date:
    if number in SERIALS or int(number) in SERIALS:
        day = from_serial(number)
        if isinstance(day, datetime):
            return day.date()
        if isinstance(day, date):
            return day
    if isinstance(number, int):
        return parse(str(number), None)
    text = format(number, ".15g")
    if text.endswith(".1") and int(number) in YEARS:
        # Typed as 2020.10, and the spreadsheet threw the nought away? Nobody can tell.
        raise BadValue("january-or-october", text)
    return parse(text, None)


def parse(text: str, year: int | None) -> date:
    """The day that a text names. Raises BadValue."""
    plain = with_digits(simplified(_TIME.sub("", text.strip().lower())))
    plain = _FILLERS.sub("", plain)
    start, end = _span(plain)
    if end:
        stated = re.match(r"\d{4}", start)
        return _one(end, int(stated[0]) if stated else year, text)
    return _one(plain, year, text)


def _span(plain: str) -> tuple[str, str]:
    """The two ends of 2020年5月至8月; the second is empty where there is only one."""
    ends = _SPAN.split(plain)
    if len(ends) == 2:
        return ends[0], ends[1]
    full = re.fullmatch(r"(\d{4}[./]\d{1,2}[./]\d{1,2})-(\d.+)", plain)
    return (full[1], full[2]) if full else (plain, "")


def _one(plain: str, year: int | None, said: str) -> date:
    for pattern, make in _PATTERNS:
        found = re.fullmatch(pattern, plain)
        if found:
            try:
                return make(found, year)
            except ValueError as problem:
                if isinstance(problem, BadValue):
                    raise BadValue(problem.code, said) from None
                raise BadValue("no-such-day", said) from None
    raise BadValue("not-a-date", said)


def _as(pattern: str) -> Callable[[Callable[..., date]], Callable[..., date]]:
    def take(make: Callable[..., date]) -> Callable[..., date]:
        _PATTERNS.append((pattern, make))
        return make

    return take


def _year(found: "re.Match[str]", year: int | None) -> int:
    stated = found.groupdict().get("y")
    if stated is None and year is None:
        raise BadValue("which-year")
    return int(stated) if stated is not None else int(year or 0)


def _last(year: int, month: int, part: str = "") -> date:
    last = calendar.monthrange(year, month)[1] if 1 <= month <= 12 else 0
    return date(year, month, _LAST_DAY_OF_PART.get(part.removeprefix("月"), last))


@_as(rf"(?P<y>\d{{4}}){_SEP}(?P<m>\d{{1,2}})(?:[-/.]|月)(?P<d>\d{{1,2}})[日号]?")
@_as(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})")
@_as(r"(?P<m>\d{1,2})月(?P<d>\d{1,2})[日号]?")
def _day(found: "re.Match[str]", year: int | None) -> date:
    return date(_year(found, year), int(found["m"]), int(found["d"]))


@_as(rf"(?P<y>\d{{4}}){_SEP}(?P<m>\d{{1,2}})月?份?{_PART}")
@_as(rf"(?P<y>\d{{4}})(?P<m>0[1-9]|1[0-2]){_PART}")
@_as(rf"(?P<m>\d{{1,2}})月份?{_PART}")
def _month(found: "re.Match[str]", year: int | None) -> date:
    return _last(_year(found, year), int(found["m"]), found["part"] or "")


@_as(r"(?:(?P<y>\d{4})年?)?第?(?P<q>[1-4])季度[底末]?")
@_as(r"q(?P<q>[1-4])(?P<y>\d{4})")
@_as(r"(?P<y>\d{4})q(?P<q>[1-4])")
def _quarter(found: "re.Match[str]", year: int | None) -> date:
    return _last(_year(found, year), int(found["q"]) * 3)


@_as(r"(?:(?P<y>\d{4})年?)?(?P<half>上半年|下半年)[底末]?")
@_as(r"(?P<y>\d{4})年?(?P<half>)(?:年?[底末]|年内|全年)?")
@_as(r"(?:今年)?(?P<half>)(?:年[底末]|年内|底)")
@_as(r"(?:the)?endof(?P<half>)(?P<y>\d{4})")
def _year_or_half(found: "re.Match[str]", year: int | None) -> date:
    return _last(_year(found, year), 6 if found["half"] == "上半年" else 12)


@_as(rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?-?{_MONTH}[-,]?(?P<y>\d{{4}})?")
@_as(rf"{_MONTH}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?(?P<y>\d{{4}})")
def _english_day(found: "re.Match[str]", year: int | None) -> date:
    return date(_year(found, year), MONTHS[found["name"]], int(found["d"]))


@_as(rf"(?:(?:the)?endof)?{_MONTH},?(?P<y>\d{{4}})?")
def _english_month(found: "re.Match[str]", year: int | None) -> date:
    return _last(_year(found, year), MONTHS[found["name"]])


@_as(r"(?P<a>\d{1,2})[-/.](?P<b>\d{1,2})[-/.](?P<y>\d{4})")
def _either(found: "re.Match[str]", _year: int | None) -> date:
    """3/5/2020 may be May or March; 13/5/2020 and 5/5/2020 can't be mistaken."""
    first, second = int(found["a"]), int(found["b"])
    if first != second and max(first, second) <= 12:
        raise BadValue("which-month")
    month, day = (second, first) if first > 12 else (first, second)
    return date(int(found["y"]), month, day)
