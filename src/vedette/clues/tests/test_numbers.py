"""Sixteen at once, each registering clues, and some of them failing: no gap, no number twice."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection, transaction

from tests.cast import Cast, assemble
from vedette.clues.models import Clue
from vedette.clues.tests import stage
from vedette.kernel import clock
from vedette.organisation.models import Person

WRITERS, EACH = 16, 6


class Changed(Exception):
    """Whoever registers thinks better of it, after the number was given."""


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_numbers_have_no_gap_under_many_writers():
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has one writer anyway.")
    cast = assemble()
    start = Barrier(WRITERS)

    def write(turn: int) -> list[str]:
        own = Person.objects.get(pk=cast.ma.pk)
        start.wait(timeout=30)
        try:
            return [ref for n in range(EACH) if (ref := _register(cast, own, turn + n))]
        finally:
            connection.close()

    with ThreadPoolExecutor(WRITERS) as pool:
        given = [ref for refs in pool.map(write, range(WRITERS)) for ref in refs]
    year = clock.today().year
    assert len(given) == WRITERS * EACH - _GIVEN_UP
    assert sorted(given) == [f"C-{year}-{n:04d}" for n in range(1, len(given) + 1)]
    assert Clue.objects.count() == len(given)


_GIVEN_UP = sum((turn + n) % 5 == 4 for turn in range(WRITERS) for n in range(EACH))


def _register(cast: Cast, own: Person, turn: int) -> str:
    """Every fifth is given up after its number was taken: the number must come again."""
    try:
        with transaction.atomic():
            clue = stage.registered(cast, by=own)
            if turn % 5 == 4:
                raise Changed
    except Changed:
        return ""
    return clue.ref
