"""Canonical bytes are RFC 8785, whatever the route, and the same after a trip to the database."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from uuid import UUID

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from vedette.journal import canon

texts = st.text(st.characters(exclude_categories=["Cs"]))
numbers = st.integers(-(2**53) + 1, 2**53 - 1) | st.floats(allow_nan=False, allow_infinity=False)
values = st.recursive(
    st.none() | st.booleans() | numbers | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=20,
)


@given(values)
def test_the_fast_route_writes_what_rfc_8785_says(value):
    assert canon.canonical(value) == rfc8785.dumps(value)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (2**53 - 1, b"9007199254740991"),
        (2**53, b'"9007199254740992"'),
        (1.0, b"1"),
        (Decimal("1.500"), b'"1.5"'),
        (Decimal("-0.00"), b'"0"'),
        (date(2020, 5, 11), b'"2020-05-11"'),
        (UUID(int=1), b'"00000000000000000000000000000001"'),
        (b"\x01\xff", b'"01ff"'),
        ({"𐀀": 1, "\ufb33": 2}, '{"𐀀":1,"\ufb33":2}'.encode()),  # UTF-16 order, not code points
        ({"责任单位": ["省公路局"]}, '{"责任单位":["省公路局"]}'.encode()),
    ],
)
def test_each_kind_of_value_has_one_form(value, written):
    assert canon.canonical(value) == written


def test_a_moment_is_the_same_in_every_time_zone():
    noon = datetime(2020, 5, 11, 4, tzinfo=UTC)
    assert canon.canonical(noon) == b'"2020-05-11T04:00:00.000000+00:00"'
    assert canon.canonical(noon.astimezone(timezone(timedelta(hours=8)))) == canon.canonical(noon)


@pytest.mark.parametrize("value", [object(), {1, 2}, float("nan")])
def test_what_has_no_form_is_refused(value):
    with pytest.raises((TypeError, ValueError)):
        canon.canonical(value)


def test_a_row_reads_back_from_the_database_as_it_was_digested(cast):
    for row in (cast.road_bureau, cast.wang, cast.transport_team.embeddings.get()):
        columns = canon.columns(type(row))
        stored = type(row).objects.values_list(*columns.names).get(pk=row.pk)
        assert columns.bytes(stored) == columns.of(row)


def test_values_not_yet_in_their_column_s_type_digest_as_they_will_be_stored(cast):
    kind = type(cast.transport_team.embeddings.get())
    loose = kind(pk="7", team_id="1", unit_id=2, kind="host", valid_from="2020-01-01")
    exact = kind(pk=7, team_id=1, unit_id=2, kind="host", valid_from=date(2020, 1, 1))
    assert canon.columns(kind).of(loose) == canon.columns(kind).of(exact)


def test_showing_one_part_s_salt_opens_no_other_part():
    salt = b"s" * 16
    parts = {canon.salt_for(salt, "data"), canon.row_salt(salt, "t", "1"), salt}
    assert len(parts | {canon.row_salt(salt, "t", "2")}) == 4


@given(texts, texts, texts, st.binary(), st.binary(), st.datetimes(timezones=st.just(UTC)))
def test_an_entry_is_written_as_rfc_8785_has_it(key, subject, actor, data, rows, at):
    written = canon.entry_bytes(key=key, subject=subject, actor=actor, at=at, data=data, rows=rows)
    told = {"key": key, "subject": subject, "actor": actor, "at": at, "data": data, "rows": rows}
    assert written == canon.canonical(told | {"v": 1})


@given(st.lists(st.tuples(texts, texts, st.integers(0, 2**31), st.binary()), max_size=4))
def test_the_rows_of_an_entry_are_written_as_rfc_8785_has_it(marks):
    assert canon.rows_bytes(marks) == canon.canonical(sorted(marks))
