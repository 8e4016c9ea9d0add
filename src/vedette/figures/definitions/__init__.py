"""The figures of this house, one file an area. Importing them makes them known."""

from vedette.figures.definitions import (
    activities,
    clues,
    cooperation,
    custody,
    dispositions,
    findings,
    meetings,
    organisation,
)

__all__ = [
    "activities",
    "clues",
    "cooperation",
    "custody",
    "dispositions",
    "findings",
    "meetings",
    "organisation",
]
