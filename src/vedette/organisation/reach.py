"""Make `Reach` anew from the placements."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from vedette.organisation.models import Placement, Reach, Unit

BEGINNING = date(1, 1, 1)
Span = tuple[date, date | None]


def rebuild() -> None:
    """Derive which unit lay below which, and when, from all placements."""
    above: dict[int, list[tuple[int, Span]]] = defaultdict(list)
    for unit, parent, start, end in Placement.objects.values_list(
        "unit", "parent", "valid_from", "valid_to"
    ):
        above[unit].append((parent, (start, end)))
    Reach.objects.all().delete()
    Reach.objects.bulk_create(
        (
            Reach(top_id=top, unit_id=unit, depth=depth, valid_from=span[0], valid_to=span[1])
            for unit in Unit.objects.values_list("pk", flat=True)
            for top, depth, span in _climb(unit, 0, (BEGINNING, None), above)
        ),
        batch_size=1000,
    )


def _climb(
    unit: int, depth: int, span: Span, above: dict[int, list[tuple[int, Span]]]
) -> Iterator[tuple[int, int, Span]]:
    yield unit, depth, span
    for parent, placed in above[unit]:
        common = _overlap(span, placed)
        if common is not None:
            yield from _climb(parent, depth + 1, common, above)


def _overlap(one: Span, other: Span) -> Span | None:
    start = max(one[0], other[0])
    ends = [end for end in (one[1], other[1]) if end is not None]
    end = min(ends) if ends else None
    return None if end is not None and end <= start else (start, end)
