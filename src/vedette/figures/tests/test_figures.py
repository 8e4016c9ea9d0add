"""A number is what its rows add up to, of a period, as known on a day, of a unit."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db.models import F

from vedette.activities.actions import read_documents, talk, visit_firm, void
from vedette.activities.models import Activity, FirmKind
from vedette.figures import register
from vedette.figures.figure import Adds, Figure
from vedette.figures.filters import parse, write
from vedette.figures.scope import Scope
from vedette.findings.actions import raise_finding, withdraw
from vedette.kernel import clock
from vedette.kernel.counts import CountUnit
from vedette.kernel.errors import Unacceptable
from vedette.organisation.models import Rank

TODAY = date(2026, 9, 3)
YEAR = Scope(start=date(TODAY.year, 1, 1), end=TODAY, as_of=TODAY)


@pytest.fixture(autouse=True)
def noon(time_machine):
    """It is the middle of that day, so that no run crosses into the next."""
    time_machine.move_to("2026-09-03T04:00:00Z")


def number(key: str, scope: Scope = YEAR, **filters: str) -> int:
    value = register.named(key).value(replace(scope, filters=filters))
    assert value.holds
    return value.number


def test_volumes_are_summed_and_the_trace_lists_each_sitting(cast):
    for volumes in (12, 7):
        read_documents(cast.transport_team, "会议记录", volumes, on=TODAY, by=cast.li)
    value = register.named("activities.documents_read").value(YEAR)
    assert (value.number, value.trace, value.holds) == (19, 2, True)


def test_a_firm_visited_twice_is_one_firm(cast):
    for name in ("陇原律师事务所", "陇原律师事务所", "黄河律师事务所"):
        visit_firm(cast.transport_team, name, FirmKind.LAW_FIRM, on=TODAY, by=cast.li)
    assert number("activities.firms_visited", kind="law-firm") == 2
    assert number("activities.firms_visited", kind="company") == 0


def test_figures_of_a_unit_leave_out_those_of_another_team(cast):
    raise_finding(by=cast.li, team=cast.transport_team, unit=cast.road_bureau, title="甲")
    raise_finding(by=cast.zhao, team=cast.court_team, unit=cast.high_court, title="乙")
    assert number("findings.raised") == 2
    for unit in (cast.transport_team, cast.road_bureau, cast.transport_department):
        assert number("findings.raised", replace(YEAR, unit=unit)) == 1
    assert number("findings.raised", replace(YEAR, unit=cast.fifth_office)) == 2
    assert number("findings.raised", replace(YEAR, unit=cast.taxi_bureau)) == 0


def test_each_reader_gets_the_number_of_the_rows_that_they_may_see(cast):
    raise_finding(by=cast.li, team=cast.transport_team, unit=cast.road_bureau, title="甲")
    assert number("findings.raised", replace(YEAR, seen_by=cast.wang)) == 1
    assert number("findings.raised", replace(YEAR, seen_by=cast.zhao)) == 0
    assert number("findings.raised", replace(YEAR, seen_by=cast.admin)) == 0


def test_what_was_withdrawn_later_still_counts_as_of_an_earlier_day(cast, time_machine):
    finding = raise_finding(by=cast.li, team=cast.transport_team, unit=cast.road_bureau, title="甲")
    time_machine.move_to(clock.now() + timedelta(days=3))
    withdraw(finding, by=cast.wang, reason="重复")
    later = replace(YEAR, end=clock.today(), as_of=clock.today())
    assert number("findings.raised", later) == 0
    assert number("findings.raised", replace(later, as_of=TODAY)) == 1


def test_a_void_activity_counts_until_the_day_it_was_voided(cast, time_machine):
    activity = talk(cast.transport_team, cast.road_bureau, Rank.STAFF, on=TODAY, by=cast.li)
    time_machine.move_to(clock.now() + timedelta(days=2))
    void(activity, by=cast.wang, reason="重复登记")
    later = replace(YEAR, end=clock.today(), as_of=clock.today())
    assert number("talks.person_times", later) == 0
    assert number("talks.person_times", replace(later, as_of=TODAY)) == 1


def test_a_figure_whose_rows_do_not_add_up_is_found_out(cast):
    read_documents(cast.transport_team, "会议记录", 5, on=TODAY, by=cast.li)
    honest = register.named("activities.documents_read")
    wrong = Figure(
        key="test.wrong",
        name="",
        unit=CountUnit.VOLUME_READ,
        definition="",
        rows=lambda scope: Activity.objects.annotate(twice=F("amount") * 2),
        line=honest.line,
        adds=Adds.SUM,
        measure="twice",
    )
    assert honest.value(YEAR).holds
    assert not wrong.value(YEAR).holds


@pytest.mark.parametrize("key", [figure.key for figure in register.every()])
def test_every_figure_tells_the_same_by_team_as_team_by_team(cast, key):
    raise_finding(by=cast.li, team=cast.transport_team, unit=cast.road_bureau, title="甲")
    talk(cast.court_team, cast.high_court, Rank.STAFF, on=TODAY, by=cast.zhao)
    figure = register.named(key)
    divided = {team: value.number for team, value in figure.by_team(YEAR).items()}
    for team in (cast.transport_team, cast.court_team):
        assert divided.get(team.pk, 0) == figure.number(replace(YEAR, unit=team))


def test_an_unknown_filter_is_refused_with_those_that_are_known():
    with pytest.raises(Unacceptable, match="theme, category, source, severity"):
        number("findings.raised", them="四个落实")


def test_an_unknown_figure_names_the_nearest():
    with pytest.raises(Unacceptable, match=r"findings\.raised"):
        register.named("finding.raised")


def test_filters_read_as_they_are_written():
    filters = {"theme": "四个落实", "source": "campaign"}
    assert parse(write(filters)) == filters
    assert parse("") == {}
    with pytest.raises(Unacceptable):
        parse("theme")
