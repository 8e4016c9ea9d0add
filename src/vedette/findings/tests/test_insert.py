"""Rows that are written in bulk are the rows that the ORM would have written."""

from datetime import date

import pytest

from vedette.findings.models import Finding, Step
from vedette.kernel import clock
from vedette.kernel.bulk import fresh, insert


def loose(cast, number, **more):
    return fresh(
        Finding,
        ref=f"F-2020-{number:04d}",
        team_id=cast.transport_team.pk,
        unit_id=cast.road_bureau.pk,
        title="制度不全",
        raised_on=date(2020, 3, 2),
        **more,
    )


def test_what_is_not_named_has_its_default():
    made, ordinary = fresh(Finding, title="甲"), Finding(title="甲")
    columns = [field.attname for field in Finding._meta.concrete_fields]
    assert [getattr(made, name) for name in columns] == [
        getattr(ordinary, name) for name in columns
    ]
    assert made._state.adding


def test_rows_do_not_share_what_they_hold():
    one, two = fresh(Finding, title="甲"), fresh(Finding, title="乙")
    one.title = "丙"
    assert two.title == "乙"
    assert one._state is not two._state


def test_a_name_that_is_no_column_is_refused():
    with pytest.raises(KeyError, match="unit_name"):
        fresh(Finding, unit_name="省公路局")


def test_inserted_rows_are_read_back_as_they_were(cast):
    rows = [loose(cast, number, due_on=date(2020, 6, 30)) for number in range(1, 1_300)]
    insert(rows)
    assert len({row.pk for row in rows}) == len(rows)
    for row in (rows[0], rows[700], rows[-1]):
        stored = Finding.objects.get(pk=row.pk)
        columns = [field.attname for field in Finding._meta.concrete_fields]
        assert [getattr(stored, n) for n in columns] == [getattr(row, n) for n in columns]


def test_moments_keep_their_microseconds(cast):
    finding = loose(cast, 1)
    insert([finding])
    now = clock.now()
    step = fresh(
        Step, finding_id=finding.pk, name="raise", to_state="raised", on=date(2020, 3, 2), at=now
    )
    insert([step])
    assert Step.objects.get().at == now


def test_nothing_to_insert_is_no_statement(db, django_assert_num_queries):
    with django_assert_num_queries(0):
        insert([])
