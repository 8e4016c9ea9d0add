"""Days are understood in every manner in which they are written, and never guessed."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vedette.interchange.reading import Broken
from vedette.interchange.values.days import read_day
from vedette.interchange.values.limits import Limit, LimitKind, read_limit
from vedette.interchange.values.problems import BadValue

DAYS = st.dates(date(1950, 1, 1), date(2099, 12, 31))
ENGLISH = "January February March April May June July August September October November December"
CHINESE = "〇一二三四五六七八九"


def in_chinese(number):
    if number < 10:
        return CHINESE[number]
    tens, ones = divmod(number, 10)
    return ("" if tens == 1 else CHINESE[tens]) + "十" + (CHINESE[ones] if ones else "")


MANNERS = [
    lambda d: d,
    lambda d: datetime(d.year, d.month, d.day, 8, 30),  # noqa: DTZ001
    lambda d: d.isoformat(),
    lambda d: f"{d.isoformat()} 00:00:00",
    lambda d: f"{d.isoformat()}T09:15:00Z",
    lambda d: f"{d.year}.{d.month}.{d.day}",
    lambda d: f"{d.year}.{d.month:02}.{d.day:02}",
    lambda d: f" {d.year}/{d.month}/{d.day} ",
    lambda d: f"{d.year}年{d.month}月{d.day}日",
    lambda d: f"{d.year} 年 {d.month} 月 {d.day} 日前",
    lambda d: f"{d.year}年{d.month}月{d.day}号之前完成整改",
    lambda d: f"{d:%Y%m%d}",
    lambda d: int(f"{d:%Y%m%d}"),
    lambda d: (d - date(1899, 12, 30)).days,
    lambda d: (d - date(1899, 12, 30)).days + 0.5,
    lambda d: str((d - date(1899, 12, 30)).days),
    lambda d: f"{d.day} {ENGLISH.split()[d.month - 1]} {d.year}",
    lambda d: f"{ENGLISH.split()[d.month - 1][:3]} {d.day}, {d.year}",
    lambda d: f"by {d.day} {ENGLISH.split()[d.month - 1]} {d.year}",
    lambda d: (
        "".join(CHINESE[int(n)] for n in str(d.year))
        + f"年{in_chinese(d.month)}月{in_chinese(d.day)}日"
    ),
    lambda d: "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in d.isoformat()),
    lambda d: f"{d.year}年1月1日至{d.year}年{d.month}月{d.day}日",
    lambda d: f"{d.year}.1.1-{d.month}月{d.day}日",
]


@pytest.mark.parametrize("manner", range(len(MANNERS)))
@given(day=DAYS)
def test_a_day_is_read_whatever_the_manner(manner, day):
    assert read_day(MANNERS[manner](day)) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2020年6月底", date(2020, 6, 30)),
        ("2020年6月底前", date(2020, 6, 30)),
        ("2020年2月末", date(2020, 2, 29)),
        ("2020年6月", date(2020, 6, 30)),
        ("2020.6", date(2020, 6, 30)),
        ("2020-06", date(2020, 6, 30)),
        ("202006", date(2020, 6, 30)),
        (2020.5, date(2020, 5, 31)),
        (2020.12, date(2020, 12, 31)),
        ("2020年5月上旬", date(2020, 5, 10)),
        ("2020年5月中旬前", date(2020, 5, 20)),
        ("2020年5月初", date(2020, 5, 10)),
        ("2020年第三季度", date(2020, 9, 30)),
        ("2020年三季度末", date(2020, 9, 30)),
        ("2020年上半年", date(2020, 6, 30)),
        ("2020年底前", date(2020, 12, 31)),
        ("2020年年底", date(2020, 12, 31)),
        ("2020年", date(2020, 12, 31)),
        (2020, date(2020, 12, 31)),
        ("2020年5月—8月", date(2020, 8, 31)),
        ("2020年5月1日至6月30日", date(2020, 6, 30)),
        ("2020.5.1-2020.6.30", date(2020, 6, 30)),
        ("二〇二〇年六月底前", date(2020, 6, 30)),
        ("二零二零年十二月三十一日", date(2020, 12, 31)),
        ("2020年長期整改完成", None),
        ("13/5/2020", date(2020, 5, 13)),
        ("5/13/2020", date(2020, 5, 13)),
        ("5/5/2020", date(2020, 5, 5)),
        ("end of June 2020", date(2020, 6, 30)),
        ("June 2020", date(2020, 6, 30)),
        ("Q3 2020", date(2020, 9, 30)),
        ("end of 2020", date(2020, 12, 31)),
        ("no later than 30 June 2020", date(2020, 6, 30)),
        ("30th June 2020", date(2020, 6, 30)),
    ],
)
def test_spans_end_on_their_last_day(text, day):
    if day is None:
        with pytest.raises(BadValue):
            read_day(text)
    else:
        assert read_day(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("5月底前", date(2020, 5, 31)),
        ("5月3日", date(2020, 5, 3)),
        ("年底前", date(2020, 12, 31)),
        ("第二季度", date(2020, 6, 30)),
        ("上半年", date(2020, 6, 30)),
        ("30 June", date(2020, 6, 30)),
    ],
)
def test_a_date_without_a_year_takes_that_of_the_ledger_or_is_refused(text, day):
    assert read_day(text, year=2020) == day
    with pytest.raises(BadValue) as caught:
        read_day(text)
    assert caught.value.code == "which-year"


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("2020年2月30日", "no-such-day"),
        ("2020.13.1", "no-such-day"),
        (20201301, "no-such-day"),
        ("3/5/2020", "which-month"),
        (2020.1, "january-or-october"),
        ("1520年5月3日", "unlikely-date"),
        (date(1900, 1, 1), "unlikely-date"),
        ("尽快", "not-a-date"),
        (True, "not-a-date"),
        (12, "not-a-date"),
        (Broken("no-value", "#REF!"), "no-value"),
        (Broken("formula"), "formula"),
    ],
)
def test_what_can_not_be_told_for_sure_is_refused(cell, code):
    with pytest.raises(BadValue) as caught:
        read_day(cell)
    assert caught.value.code == code
    assert caught.value.at(3).reason


@pytest.mark.parametrize("cell", [None, "", " ", "—", "/", "无", "-"])
def test_empty_and_dashes_are_no_day(cell):
    assert read_day(cell) is None


@pytest.mark.parametrize(
    ("cell", "kind", "day"),
    [
        ("立行立改", LimitKind.IMMEDIATE, None),
        ("即知即改", LimitKind.IMMEDIATE, None),
        ("立即整改", LimitKind.IMMEDIATE, None),
        ("長期堅持", LimitKind.STANDING, None),
        ("长期坚持", LimitKind.STANDING, None),
        ("立行立改，长期坚持", LimitKind.STANDING, None),
        ("持续整改", LimitKind.STANDING, None),
        ("ongoing", LimitKind.STANDING, None),
        ("已完成", LimitKind.DONE, None),
        ("2020年6月底前完成并长期坚持", LimitKind.DAY, date(2020, 6, 30)),
        ("2020年6月底前，持续推进", LimitKind.DAY, date(2020, 6, 30)),
        ("5月底前", LimitKind.DAY, date(2020, 5, 31)),
        (date(2020, 6, 30), LimitKind.DAY, date(2020, 6, 30)),
        (44012, LimitKind.DAY, date(2020, 6, 30)),
    ],
)
def test_time_limits(cell, kind, day):
    limit = read_limit(cell, year=2020)
    assert limit is not None
    assert (limit.kind, limit.day) == (kind, day)


def test_no_time_limit_is_none_and_nonsense_is_refused():
    assert read_limit(None) is None
    assert read_limit(" ") is None
    with pytest.raises(BadValue):
        read_limit("尽快安排")


@given(text=st.text(max_size=30))
def test_no_text_whatever_crashes_the_reader_of_days(text):
    try:
        limit = read_limit(text, year=2020)
    except BadValue:
        return
    assert limit is None or isinstance(limit, Limit)
