"""A log of some length, and someone at the database."""

from collections.abc import Callable

import pytest
from django.db import connection, transaction

from tests.cast import Cast
from vedette.journal.actions import SYSTEM, Act, record_all, sequence
from vedette.journal.verify import verify

Found = set[tuple[str, str, int | None]]


class Hand:
    """Someone who can do anything to the database, and has no key."""

    def sql(self, statement: str, *values: object) -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement, values)

    def value(self, statement: str, *values: object) -> object:
        with connection.cursor() as cursor:
            cursor.execute(statement, values)
            row = cursor.fetchone()
        return bytes(row[0]) if isinstance(row[0], memoryview) else row[0]

    def place_of(self, key: str, subject: str) -> int:
        """The place of the first entry of a kind about a subject."""
        place = self.value(
            'SELECT min("index") FROM journal_entry WHERE key = %s AND subject = %s', key, subject
        )
        assert isinstance(place, int)
        return place

    def cut(self, count: int) -> int:
        """Delete the last entries with their digests; return the size that is left."""
        size = self.value('SELECT max("index") + 1 FROM journal_entry')
        assert isinstance(size, int)
        left = size - count
        self.sql(
            "DELETE FROM journal_rowdigest WHERE entry_id IN"
            ' (SELECT id FROM journal_entry WHERE "index" >= %s)',
            left,
        )
        self.sql('DELETE FROM journal_entry WHERE "index" >= %s', left)
        return left


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def log(cast: Cast) -> Cast:
    """The cast, and a log of more than one tile under several checkpoints, all clean."""
    sequence()
    for _ in range(3):
        acts = [Act("organisation.person_added", cast.li, {"n": n}) for n in range(100)]
        with transaction.atomic():
            record_all(acts, by=SYSTEM)
        sequence()
    assert verify().ok
    return cast


@pytest.fixture
def found() -> Callable[[], Found]:
    """What verification finds now: kind, subject and index of each problem."""

    def find() -> Found:
        return {
            (problem.kind.value, problem.subject, problem.index) for problem in verify().problems
        }

    return find
