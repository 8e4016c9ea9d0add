"""Dates, money and counts as people say them."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils.translation import override

from vedette.kernel.counts import CountUnit
from vedette.web import when
from vedette.web.templatetags import words

NOW = datetime(2020, 9, 3, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
TODAY = NOW.date()


@pytest.mark.parametrize(
    ("due", "working_days", "said", "tone"),
    [
        (NOW.replace(hour=17, minute=30), None, "今天 17:30 到期", "soon"),
        (NOW.replace(hour=9), None, "今天 09:00 已到期", "late"),
        (TODAY, None, "今天到期", "soon"),
        (TODAY - timedelta(days=1), None, "超 1 日", "late"),
        (TODAY - timedelta(days=4), -2, "超 2 个工作日", "late"),
        (TODAY + timedelta(days=1), None, "明天到期", "soon"),
        (TODAY + timedelta(days=3), None, "还有 3 天", "soon"),
        (TODAY + timedelta(days=9), 7, "还有 7 个工作日", ""),
        (date(2020, 9, 30), None, "9月30日到期", ""),
        (date(2021, 1, 5), None, "2021年1月5日到期", ""),
    ],
)
def test_a_due_date_is_said_as_people_say_it(
    due: date, working_days: int | None, said: str, tone: str
):
    with override("zh-hans"):
        assert when.due(due, NOW, working_days) == when.Said(said, tone)


def test_a_due_date_in_english_minds_its_plural():
    with override("en"):
        assert when.due(TODAY - timedelta(days=1), NOW).text == "1 day over"
        assert when.due(TODAY - timedelta(days=2), NOW).text == "2 days over"
        assert when.due(date(2020, 9, 30), NOW).text == "due 30 September"


def test_the_day_of_a_moment_is_the_day_where_the_instance_stands():
    late_evening_in_utc = datetime(2020, 9, 2, 20, 0, tzinfo=ZoneInfo("UTC"))
    assert when.day_of(late_evening_in_utc) == TODAY


def test_the_exact_and_the_original_date_are_never_hidden():
    with override("zh-hans"):
        shown = words.due(TODAY, NOW, original=date(2020, 8, 31))
    assert 'title="2020-09-03"' in shown
    assert "原定 2020-08-31" in shown


@pytest.mark.parametrize(
    ("language", "prose"),
    [("zh-hans", "2020年9月3日"), ("zh-hant", "2020年9月3日"), ("en", "3 September 2020")],
)
def test_dates_are_prose_in_sentences_and_plain_in_tables(language: str, prose: str):
    with override(language):
        assert words.day(TODAY) == prose
        assert ">2020-09-03<" in words.iso(TODAY)


def test_money_is_said_in_the_reader_s_way():
    with override("zh-hans"):
        assert words.wan(722_650_000) == "722.65 万元"
        assert words.money(86_300_000) == "863,000.00 元"
    with override("en"):
        assert words.wan(722_650_000) == "7,226,500 yuan"


def test_a_number_goes_with_what_it_counts():
    with override("zh-hans"):
        assert words.count(1331, CountUnit.PERSON_TIMES) == "1,331 人次"
        assert words.count(97, "%") == "97%"
    with override("en"):
        assert words.count(1, CountUnit.PERSON) == "1 person"
        assert words.count(1, CountUnit.PERSON_TIMES) == "1 person-time"
        assert words.count(2, CountUnit.PERSON) == "2 people"
        assert words.unit_word(1, CountUnit.TIMES) == "time"
        assert words.unit_word(2, CountUnit.TIMES) == "times"
