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


def keys_about(subject: str, area: str = "") -> list[str]:
    """The keys of the entries about a subject, in order; those of one area alone, if named."""
    found = Entry.objects.filter(subject=subject, key__startswith=area).order_by("pk")
    return list(found.values_list("key", flat=True))
