"""Whether a rhythm is kept is told by what was held."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from vedette.cooperation.actions import close, void
from vedette.cooperation.models import Kind, Matter
from vedette.cooperation.queries import contacts_by_quarter, rhythms_missed
from vedette.cooperation.rhythm import gaps, rhythm_of
from vedette.cooperation.tests import stage
from vedette.deadlines.queries import add_months


def rhythm(cast):
    (row,) = Matter.objects.visible_to(cast.wang).of_kind(Kind.MECHANISM).with_last_held()
    return rhythm_of(row)


def test_a_quarterly_rhythm_runs_from_the_agreement(cast):
    stage.mechanism(cast, on=date(2020, 6, 1))
    assert (rhythm(cast).due, rhythm(cast).is_kept) == (date(2020, 9, 1), False)
    assert [row.ref for row, _ in rhythms_missed(Matter.objects.all())] == ["J-2020-0001"]


def test_what_is_held_under_it_keeps_it_until_that_is_void(cast):
    mechanism = stage.mechanism(cast, on=date(2020, 3, 1))
    held = stage.consultation(cast, on=date(2020, 8, 20), under=mechanism)
    assert (rhythm(cast).due, rhythm(cast).is_kept) == (date(2020, 11, 20), True)
    void(held, reason="误登", by=cast.li)
    assert not rhythm(cast).is_kept


def test_a_mechanism_that_ended_misses_nothing(cast):
    mechanism = stage.mechanism(cast, on=date(2020, 3, 1))
    close(mechanism, result="机构改革", by=cast.wang)
    assert rhythm(cast).is_kept
    assert rhythms_missed(Matter.objects.all()) == []


def test_without_a_rhythm_nothing_is_due(cast):
    stage.mechanism(cast, months=None)
    assert rhythm(cast) is None


def test_a_pause_of_seven_months_misses_two_quarters():
    agreed = date(2020, 1, 1)
    assert gaps(agreed, 3, [date(2020, 3, 1), date(2020, 10, 1)], date(2020, 12, 31)) == 2
    assert gaps(agreed, 3, [], date(2020, 4, 1)) == 0
    assert gaps(agreed, 3, [], date(2020, 4, 2)) == 1


days = st.dates(date(2020, 1, 1), date(2022, 12, 31))


@given(st.integers(1, 12), st.lists(days), days)
def test_nothing_more_held_ever_misses_more(months, held, extra):
    agreed, until = date(2020, 1, 1), date(2022, 12, 31)
    assert gaps(agreed, months, [*held, extra], until) <= gaps(agreed, months, held, until)
    regular = [add_months(agreed, months * n) for n in range(37 // months)]
    assert gaps(agreed, months, regular, regular[-1]) == 0


def test_contacts_are_counted_by_quarter_the_present_one_last(cast):
    for day in (date(2020, 4, 2), date(2020, 7, 1), date(2020, 9, 3), date(2017, 1, 1)):
        stage.called(cast, on=day)
    void(stage.called(cast), reason="重复", by=cast.li)
    quarters = contacts_by_quarter(Matter.objects.all(), quarters=3)
    assert [(q.start, q.number) for q in quarters] == [
        (date(2020, 1, 1), 0),
        (date(2020, 4, 1), 1),
        (date(2020, 7, 1), 2),
    ]
