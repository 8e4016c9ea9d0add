"""Putting down what was done."""

from datetime import date

import pytest

from vedette.activities.actions import (
    Details,
    hold_symposium,
    inspect,
    inspect_in_the_field,
    observe_meeting,
    reach_out,
    read_documents,
    record_activity,
    research,
    talk,
    visit,
    visit_firm,
)
from vedette.activities.models import Activity, Channel, FirmKind, GuestGroup, Kind, Purpose
from vedette.activities.tests.conftest import TODAY
from vedette.journal.models import Entry, RowDigest
from vedette.kernel.counts import CountUnit
from vedette.kernel.errors import NotAllowed, Unacceptable
from vedette.organisation.models import Rank

TOMORROW = date(2020, 9, 4)


def refused(call) -> dict[str, str]:
    with pytest.raises(Unacceptable) as refusal:
        call()
    return {name: str(reason) for name, reason in refusal.value.fields.items()}


def test_a_visit_is_done_counted_once_and_on_the_record(cast):
    activity = visit(
        cast.transport_team, "城东出租汽车站走访", unit=cast.taxi_bureau, on=TODAY, by=cast.li
    )
    assert (activity.ref, activity.state, activity.amount) == ("A-2020-0001", "done", 1)
    assert activity.count_unit == CountUnit.TIMES
    entry = Entry.objects.get(subject="activity:A-2020-0001")
    assert (entry.key, entry.actor) == ("activities.recorded", "person:li")
    assert entry.data == {"kind": "visit", "on": "2020-09-03", "amount": 1}


def test_every_row_of_it_has_its_digest(cast):
    activity = inspect(
        cast.transport_team,
        "冷库检查",
        purposes=[Purpose.BUSINESS, Purpose.POLITICAL],
        partners=[cast.fifth_office],
        takers=[cast.li, cast.zhou],
        checklist=[("冷库容量有多大？", "三百吨"), ("运营管理情况如何？", "")],
        on=TODAY,
        by=cast.li,
    )
    digests = RowDigest.objects.filter(entry__subject=activity.subject)
    tables = sorted(digest.table for digest in digests)
    assert tables == [
        "activities_activity",
        *["activities_aspect"] * 2,
        *["activities_checklistitem"] * 2,
        "activities_partner",
        *["activities_taker"] * 2,
    ]


def test_whoever_writes_was_there_unless_others_are_named(cast):
    alone = visit(cast.transport_team, "走访", on=TODAY, by=cast.li)
    others = visit(cast.transport_team, "走访", on=TODAY, by=cast.li, takers=[cast.sun, cast.sun])
    assert [taker.person for taker in alone.takers.all()] == [cast.li]
    assert [taker.person for taker in others.takers.all()] == [cast.sun]


def test_a_colleague_of_a_partner_may_be_named_a_stranger_not(cast):
    team, office = cast.transport_team, cast.fifth_office
    joint = visit(team, "走访", partners=[office], takers=[cast.zhou], on=TODAY, by=cast.li)
    assert [taker.person for taker in joint.takers.all()] == [cast.zhou]
    problem = refused(
        lambda: visit(cast.transport_team, "走访", on=TODAY, by=cast.li, takers=[cast.zhao])
    )
    assert set(problem) == {"takers"}


def test_a_day_to_come_is_refused_for_work_that_is_done(cast):
    problem = refused(lambda: visit(cast.transport_team, "走访", on=TOMORROW, by=cast.li))
    assert "plan it" in problem["on"]


def test_a_day_to_come_can_be_planned_and_a_past_one_cannot(cast):
    details = Details(title="走访", on=TOMORROW)
    planned = record_activity(Kind.VISIT, cast.transport_team, details, by=cast.li, planned=True)
    assert (planned.state, planned.done_at) == ("planned", None)
    assert Entry.objects.get(subject=planned.subject).key == "activities.planned"
    past = Details(title="走访", on=date(2020, 9, 2))
    problem = refused(
        lambda: record_activity(Kind.VISIT, cast.transport_team, past, by=cast.li, planned=True)
    )
    assert set(problem) == {"on"}


def test_the_last_day_must_come_after_the_first(cast):
    problem = refused(lambda: visit(cast.transport_team, "走访", on=TODAY, until=TODAY, by=cast.li))
    assert set(problem) == {"until"}


def test_a_quantity_is_at_least_one(cast):
    problem = refused(lambda: read_documents(cast.transport_team, "账册", 0, on=TODAY, by=cast.li))
    assert problem == {"amount": "At least 1."}


def test_a_unit_outside_the_teams_oversight_is_refused(cast):
    problem = refused(
        lambda: visit(cast.transport_team, "走访", unit=cast.high_court, on=TODAY, by=cast.li)
    )
    assert set(problem) == {"unit"}


def test_everything_that_is_wrong_is_said_at_once(cast):
    details = Details(on=TOMORROW, amount=0, purposes=["idle"], title="长" * 201)
    problem = refused(lambda: record_activity(Kind.VISIT, cast.transport_team, details, by=cast.li))
    assert set(problem) == {"on", "amount", "purposes", "title"}


def test_what_a_kind_needs_cannot_be_left_out(cast):
    for kind in Kind:
        needed = kind.shape.needs
        problem = refused(
            lambda kind=kind: record_activity(
                kind, cast.transport_team, Details(on=TODAY), by=cast.li
            )
        )
        assert set(problem) == needed


def test_what_a_kind_has_no_place_for_is_refused(cast):
    details = Details(on=TODAY, title="走访", channels=[Channel.PRESS])
    problem = refused(lambda: record_activity(Kind.VISIT, cast.transport_team, details, by=cast.li))
    assert set(problem) == {"channels"}


def test_a_talk_keeps_whom_by_rank_and_nothing_of_what_was_said(cast):
    activity = talk(
        cast.transport_team, cast.road_bureau, Rank.MIDDLE, people=3, on=TODAY, by=cast.li
    )
    assert (activity.amount, activity.count_unit) == (3, CountUnit.PERSON_TIMES)
    said = Details(on=TODAY, unit=cast.road_bureau, rank=Rank.STAFF, summary="他说……")
    problem = refused(lambda: record_activity(Kind.TALK, cast.transport_team, said, by=cast.li))
    assert set(problem) == {"summary"}


def test_a_talk_is_never_shown_to_the_unit(cast):
    shown = Details(on=TODAY, unit=cast.road_bureau, rank=Rank.STAFF, shown_to_unit=True)
    problem = refused(lambda: record_activity(Kind.TALK, cast.transport_team, shown, by=cast.li))
    assert set(problem) == {"shown_to_unit"}


def test_two_spellings_of_a_firm_are_one_firm(cast):
    visit_firm(cast.transport_team, "陇原 律师事务所", FirmKind.LAW_FIRM, on=TODAY, by=cast.li)
    visit_firm(cast.transport_team, "陇原律师事务所", FirmKind.LAW_FIRM, on=TODAY, by=cast.li)
    assert Activity.objects.all().firms().count() == 1
    assert Entry.objects.filter(key="activities.firm_added").count() == 1


def test_each_kind_has_its_own_short_way_in(cast, regions):
    team, li = cast.transport_team, cast.li
    made = [
        inspect_in_the_field(team, regions["longnan"], "复工复产", on=TODAY, by=li),
        hold_symposium(team, "座谈", [GuestGroup.DEPUTIES], on=TODAY, by=li),
        read_documents(team, "账册", 12, on=TODAY, by=li),
        observe_meeting(team, cast.road_bureau, "局长办公会", advice=["公开招标"], on=TODAY, by=li),
        research(team, ["“十四五”规划编制"], on=TODAY, by=li),
        reach_out(team, "检举控告网上宣传", [Channel.ONLINE], on=TODAY, by=li),
    ]
    assert [activity.kind for activity in made] == [
        "field-inspection",
        "symposium",
        "documents",
        "meeting",
        "research",
        "outreach",
    ]
    assert [activity.ref for activity in made] == [f"A-2020-{n:04d}" for n in range(1, 7)]
    assert str(made[4]) == "A-2020-0005 “十四五”规划编制"


@pytest.mark.parametrize("who", ["zhao", "chen", "zhou", "gao", "admin"])
def test_only_the_team_itself_records_its_work(cast, who):
    with pytest.raises(NotAllowed):
        visit(cast.transport_team, "走访", on=TODAY, by=getattr(cast, who))
    assert not Activity.objects.exists()
