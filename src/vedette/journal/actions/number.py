"""Give the next number of a series."""

from django.db.models import F

from vedette.journal.models import Counter
from vedette.kernel.rows import require_transaction


def next_number(series: str) -> int:
    """Take the next number of a series, such as `"finding:2020"`; the first is 1.

    Gap-free by construction: the counter grows in the caller's transaction, so a number is spent
    only if what bears it is kept. Takers of one series therefore wait for each other.
    """
    return next_numbers(series, 1)[0]


def next_numbers(series: str, many: int) -> range:
    """Take the next numbers of a series at once, as a load of thousands of rows needs it."""
    require_transaction()
    if not Counter.objects.filter(pk=series).update(last=F("last") + many):
        Counter.objects.bulk_create([Counter(series=series)], ignore_conflicts=True)
        Counter.objects.filter(pk=series).update(last=F("last") + many)
    last = Counter.objects.values_list("last", flat=True).get(pk=series)
    return range(last - many + 1, last + 1)
