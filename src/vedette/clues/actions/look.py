"""Put on the record that somebody looked."""

from collections.abc import Iterable

from django.db import transaction

from vedette.clues.models import Clue
from vedette.journal.actions import Act, record, record_all
from vedette.organisation.models import Person


@transaction.atomic
def look_at(clue: Clue, *, by: Person, what: str = "page") -> None:
    """Record that a person saw a clue's page, or a file or letter of it; `what` says which."""
    record("clues.viewed", clue, by=by, data={"what": what})


@transaction.atomic
def export(clues: Iterable[Clue], *, by: Person) -> None:
    """Record for each clue that it left the house in a list."""
    record_all((Act("clues.exported", clue) for clue in clues), by=by)
