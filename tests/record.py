"""What the record says, for tests of every area: only the journal itself may open its tables."""

from vedette.journal.models import Entry


def entries(key: str) -> list[Entry]:
    """The entries with a key, in order."""
    return list(Entry.objects.filter(key=key).order_by("pk"))


def entry(key: str) -> Entry:
    """The one entry with a key."""
    return Entry.objects.get(key=key)


def vouched_for(entry: Entry) -> set[tuple[str, str]]:
    """The rows that an entry vouches for, as (table, key)."""
    return set(entry.digests.values_list("table", "row"))
