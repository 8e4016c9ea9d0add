"""Rows that stand behind a number, and of which the reader may know nothing but that."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from vedette.figures.figure import TraceRow
from vedette.kernel import records, sealed
from vedette.kernel.records import Described
from vedette.organisation.models import Person


def told(lines: Iterable[TraceRow], person: Person) -> list[tuple[TraceRow, Described | None]]:
    """Each line with the record that it links to; a sealed one says only that it counts."""
    rows = list(lines)
    known = records.describe_all((line.subject for line in rows), person)
    return [(_shown(line, line.subject in known), known.get(line.subject)) for line in rows]


def _shown(line: TraceRow, is_known: bool) -> TraceRow:
    if is_known or not sealed.is_sealed(line.subject):
        return line
    title = _("A sealed record that you are not named on")
    return TraceRow(on=None, title=title, subject="", quantity=line.quantity)
