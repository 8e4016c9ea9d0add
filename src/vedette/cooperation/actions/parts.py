"""The rows that hang on a joint matter: written with it, and stated anew when it is corrected."""

from collections.abc import Iterable, Sequence
from typing import Any

from vedette.cooperation.actions.details import Details, Line
from vedette.cooperation.models import Feature, Item, Matter, Party
from vedette.kernel.rows import Row, require_transaction


def write_parts(matter: Matter, details: Details) -> list[Row]:
    """Write with whom, what for, and who does what."""
    require_transaction()
    return [
        *Party.objects.bulk_create(
            Party(matter=matter, unit=unit) for unit in dict.fromkeys(details.parties)
        ),
        *write_features(matter, details),
        *write_lines(matter, details.items),
    ]


def write_features(matter: Matter, details: Details) -> list[Feature]:
    require_transaction()
    return Feature.objects.bulk_create(
        Feature(matter=matter, kind=kind, value=value) for kind, value in details.features()
    )


def write_lines(matter: Matter, lines: Iterable[Line]) -> list[Item]:
    """Add numbered lines after those that there are."""
    require_transaction()
    tasks = matter.shape.items == "tasks"
    first = matter.items.count() + 1
    return Item.objects.bulk_create(
        Item(
            matter=matter,
            place=place,
            text=line.text.strip(),
            owner=(line.owner or matter.team) if tasks else None,
            who=line.who.strip(),
            due=line.due,
        )
        for place, line in enumerate(lines, first)
    )


def restate_features(matter: Matter, details: Details) -> tuple[Sequence[Row], Sequence[Row]]:
    """Take the features away and write them anew; return both, for the record."""
    require_transaction()
    taken: list[Any] = list(matter.features.all())
    matter.features.all().delete()
    return write_features(matter, details), taken


def restate_parties(matter: Matter, details: Details) -> tuple[Sequence[Row], Sequence[Row]]:
    """Add parties and take away those no longer named; a party that signed has to stay."""
    require_transaction()
    wanted = dict.fromkeys(details.parties)
    known: list[Any] = list(matter.parties.select_related("unit"))
    gone = [party for party in known if party.unit not in wanted]
    matter.parties.filter(pk__in=[party.pk for party in gone]).delete()
    there = {party.unit for party in known}
    new = Party.objects.bulk_create(
        Party(matter=matter, unit=unit) for unit in wanted if unit not in there
    )
    return new, gone
