"""Figures of clues count what one is named on; some get the number of all, and never the rows."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from vedette.clues import actions
from vedette.clues.tests import stage
from vedette.figures import register
from vedette.figures.scope import Scope

TODAY = date(2026, 9, 3)
YEAR = Scope(start=date(TODAY.year, 1, 1), end=TODAY, as_of=TODAY)


@pytest.fixture(autouse=True)
def noon(time_machine):
    time_machine.move_to("2026-09-03T04:00:00Z", tick=False)


def number(key, scope=YEAR, seen_by=None, **filters):
    value = register.named(f"clues.{key}").value(replace(scope, filters=filters, seen_by=seen_by))
    assert value.holds
    return value.number


def test_clues_received_by_source_and_group(cast):
    stage.registered(cast)
    stage.registered(cast, source_group=14)
    stage.own_find(cast)
    assert number("received") == 3
    assert number("received", source="central-inspection", group="15") == 1
    assert number("received", source="own-find") == 1
    assert number("received", group="x") == 0


def test_the_number_is_of_all_for_those_who_may_count_and_of_ones_own_for_others(cast):
    stage.accepted(cast)
    stage.own_find(cast)
    assert [number("received", seen_by=who) for who in (cast.ma, cast.gao, cast.jiang)] == [2, 2, 2]
    assert number("received", seen_by=cast.wang) == 2
    assert number("received", seen_by=cast.li) == 0
    assert number("received", seen_by=cast.zhou) == 0


def test_the_trace_says_nothing_of_a_clue_that_one_is_not_named_on(cast):
    clue = stage.accepted(cast)
    browser = Client()
    browser.force_login(cast.gao.account)
    address = "/figures/clues.received/{}?start=2026-01-01&end=2026-09-03"
    page = browser.get(address.format("")).content.decode()
    sent: Any = browser.get(address.format("export.csv"))
    export = b"".join(sent.streaming_content).decode()
    for text in (page, export):
        assert clue.ref not in text
        assert clue.title not in text
        assert "您不知悉的涉密记录" in text


def test_the_backlog_is_told_as_of_any_day(cast, time_machine):
    clue = stage.registered(cast)
    actions.add_to_circle(clue, cast.lu, by=cast.ma, reason="审批")
    time_machine.move_to("2026-09-08T04:00:00Z", tick=False)
    actions.void(clue, by=cast.lu, reason="重复")
    stage.registered(cast)
    actions.register_passed_up(by=cast.ma)
    later = replace(YEAR, end=TODAY + timedelta(days=5), as_of=TODAY + timedelta(days=5))
    assert number("backlog") == 1
    assert number("backlog", later) == 1
    assert number("received", later) == 2
    assert number("passed_up", later) == 1


def test_differences_of_a_shared_library(cast):
    clue = stage.distributed(cast)
    office = {"with": cast.fifth_office.name_zh}
    scope = replace(YEAR, unit=cast.transport_team)
    assert number("library_differences", scope, **office) == 0
    late = replace(scope, end=TODAY + timedelta(days=20), as_of=TODAY + timedelta(days=20))
    assert number("library_differences", late, **office) == 1
    assert number("library_differences", late, **{"with": "没有的室"}) == 0
    assert clue.state == "distributed"
