"""Figures about working together, where they are more than a count."""

from dataclasses import replace
from datetime import date

import pytest

from vedette.cooperation.actions import (
    close,
    contact,
    list_duties,
    note_outcome,
    note_policy,
    remind,
    void,
)
from vedette.cooperation.actions.details import Line
from vedette.cooperation.models import Duties, Form, Paper, Reminded, Taken
from vedette.cooperation.tests import stage
from vedette.figures import register
from vedette.figures.scope import Scope
from vedette.kernel.errors import Unacceptable
from vedette.organisation.models import Region

YEAR = Scope(start=date(2020, 1, 1), end=date(2020, 12, 31), as_of=date(2026, 1, 1))


@pytest.fixture(autouse=True)
def _in_2021(time_machine):
    time_machine.move_to("2021-01-04T02:00:00Z", tick=False)


def number(key: str, scope: Scope = YEAR, **filters: str) -> int:
    value = register.named(key).value(replace(scope, filters=filters))
    assert value.holds
    return value.number


def called(cast, *days: date) -> None:
    for day in days:
        contact(cast.transport_team, cast.fifth_office, "日常监督", on=day, by=cast.li)


def test_the_trend_is_the_last_quarter_less_the_first(cast):
    called(cast, date(2020, 1, 6), date(2020, 3, 31), date(2020, 5, 1), date(2020, 10, 1))
    assert number("contacts.quarterly_trend") == -1
    called(cast, date(2020, 12, 31), date(2020, 11, 2))
    assert number("contacts.quarterly_trend") == 1
    quarter = replace(YEAR, start=date(2020, 1, 1), end=date(2020, 3, 31))
    assert number("contacts.quarterly_trend", quarter) == 0


def test_a_prefecture_counts_where_every_topic_has_its_document(cast):
    gansu = Region.objects.create(code="620000", level=1, name_zh="甘肃省")
    places = [
        Region.objects.create(code=code, level=2, parent=gansu, name_zh=name)
        for code, name in (("621200", "陇南市"), ("620600", "武威市"))
    ]
    county = Region.objects.create(code="621221", level=3, parent=places[0], name_zh="成县")
    for place, topic in ((places[0], "意见"), (county, "细则"), (places[1], "意见")):
        note_policy(
            cast.transport_team, Paper.RULES, topic, topic, region=place, issuer="市政府",
            on=date(2020, 6, 1), by=cast.li,
        )  # fmt: skip
    assert number("policies.regions") == 2
    assert number("policies.regions", topics="意见+细则") == 1
    assert number("policies.issued", issuer="市政府") == 3


def test_a_mechanism_counts_while_it_is_in_force_by_its_chinese_words(cast):
    mechanism = stage.mechanism(cast, on=date(2019, 6, 1))
    assert number("mechanisms.kinds", set="定期会商+双向通报") == 2
    assert number("mechanisms.kinds", set="定期会商+联合监督") == 1
    close(mechanism, result="机构改革", on=date(2019, 12, 31), by=cast.wang)
    assert number("mechanisms.kinds") == 0


def test_reminders_are_counted_by_their_ways_and_an_unknown_way_is_refused(cast):
    for form in (Reminded.CARD, Reminded.TALK):
        remind(cast.transport_team, form, cast.road_bureau, "提醒", on=date(2020, 4, 1), by=cast.li)
    assert number("reminders.total", kinds="talk+bulletin") == 1
    assert number("reminders.total", kinds="reminder") == number("reminders.cards") == 1
    with pytest.raises(Unacceptable, match="talk, bulletin, reminder"):
        number("reminders.total", kinds="letter")


def test_people_are_summed_and_a_void_outcome_counts_no_more(cast):
    day = date(2020, 3, 2)
    team, by = cast.transport_team, cast.li
    note_outcome(team, Form.FIRST, [Taken.TALK], 3, on=day, by=by)
    slip = note_outcome(team, Form.SECOND, [Taken.PARTY], 2, on=day, by=by)
    assert number("outcomes.persons") == 5
    void(slip, reason="重复", by=by)
    assert number("outcomes.persons") == 3


def test_heads_are_those_of_the_co_ordination_and_lists_the_other_two(cast):
    for form, title in ((Duties.COORDINATION, "六责协同机制"), (Duties.PRIMARY, "主体责任清单")):
        items = [Line(text=f"{title}{n}") for n in (1, 2, 3)]
        list_duties(
            cast.transport_team, form, title, items=items, on=date(2020, 4, 1), by=cast.wang
        )
    assert number("duties.heads", title="六责协同") == 3
    assert number("duties.lists") == 1
