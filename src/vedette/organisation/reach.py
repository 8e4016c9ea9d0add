"""Derive `Reach` from the placements."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from vedette.organisation.models import Placement, Reach, Unit

BEGINNING = date(1, 1, 1)
Span = tuple[date, date | None]
Above = dict[int, list[tuple[int, Span]]]


def rebuild() -> None:
    """Derive anew which unit lay below which, and when, for the whole tree."""
    _derive(set(Unit.objects.values_list("pk", flat=True)))


def rebuild_below(unit: Unit) -> None:
    """Derive anew for a unit whose place changed, and for all that ever stood below it."""
    _derive({unit.pk, *Reach.objects.filter(top=unit).values_list("unit", flat=True)})


def _derive(units: set[int]) -> None:
    above = _placed_above(units)
    for some in _chunks(units):
        Reach.objects.filter(unit__in=some).delete()
    Reach.objects.bulk_create(
        (
            Reach(top_id=top, unit_id=unit, depth=depth, valid_from=span[0], valid_to=span[1])
            for unit in sorted(units)
            for top, depth, span in _climb(unit, 0, (BEGINNING, None), above)
        ),
        batch_size=1000,
    )


def _placed_above(units: Iterable[int]) -> Above:
    """The placements of these units, of the units above those, and so on up: a query a storey."""
    above: Above = defaultdict(list)
    known: set[int] = set()
    storey = set(units)
    while storey:
        known |= storey
        parents: set[int] = set()
        for some in _chunks(storey):
            for unit, parent, start, end in Placement.objects.filter(unit__in=some).values_list(
                "unit", "parent", "valid_from", "valid_to"
            ):
                above[unit].append((parent, (start, end)))
                parents.add(parent)
        storey = parents - known
    return above


def _chunks(ids: Iterable[int], size: int = 500) -> Iterator[list[int]]:
    """Ids in portions that a statement's parameters can hold."""
    ordered = sorted(ids)
    for start in range(0, len(ordered), size):
        yield ordered[start : start + size]


def _climb(unit: int, depth: int, span: Span, above: Above) -> Iterator[tuple[int, int, Span]]:
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
