"""What a list can be narrowed by. A value that can't be taken is said, and left out."""

from collections.abc import Callable, Iterable
from dataclasses import KW_ONLY, dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any, ClassVar

from django.db.models import Q, QuerySet
from django.http import HttpRequest, QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _

from vedette.kernel.errors import type_text
from vedette.web.forms import DATES

Rows = QuerySet[Any]
Options = Iterable[tuple[Any, type_text]]


@dataclass
class Reading:
    """What one filter found in the address."""

    value: Any = None
    """None: doesn't narrow."""
    typed: Any = ""
    """What the field shows again."""
    problem: str = ""
    options: list[tuple[str, str]] = field(default_factory=list)
    said: str = ""
    """The value in words, for the head of an export."""


@dataclass(frozen=True)
class Filter:
    """One field above a list, with the name it has in addresses."""

    key: str
    label: type_text
    _: KW_ONLY
    more: bool = False
    """Stands behind "More filters"."""

    kind: ClassVar[str] = ""

    @property
    def template(self) -> str:
        return f"web/lists/{self.kind}.html"

    @property
    def names(self) -> tuple[str, ...]:
        return (self.key,)

    def read(self, data: QueryDict, request: HttpRequest) -> Reading:
        raise NotImplementedError

    def narrow(self, rows: Rows, value: Any, request: HttpRequest) -> Rows:
        raise NotImplementedError

    def unknown(self, value: str) -> str:
        return _("“%(value)s” is no choice for “%(label)s”, so it was left out.") % {
            "value": value[:60],
            "label": self.label,
        }


def _text(data: QueryDict, name: str) -> str:
    """What was typed, without what no database takes."""
    return data.get(name, "").replace("\x00", "").strip()[:200]


@dataclass(frozen=True)
class TextFilter(Filter):
    """Rows that hold every word typed in one of the fields."""

    _: KW_ONLY
    fields: tuple[str, ...]
    kind = "text"

    def read(self, data: QueryDict, request: HttpRequest) -> Reading:
        typed = _text(data, self.key)
        return Reading(typed.split() or None, typed, said=typed)

    def narrow(self, rows: Rows, value: list[str], request: HttpRequest) -> Rows:
        for word in value[:8]:
            found = Q()
            for name in self.fields:
                found |= Q(**{f"{name}__icontains": word})
            rows = rows.filter(found)
        return rows


@dataclass(frozen=True)
class ChoiceFilter(Filter):
    """One of some values, or several where `many`."""

    choices: Options | Callable[[HttpRequest], Options]
    _: KW_ONLY
    field: str = ""
    """The field compared; `key` without it."""
    where: Callable[[list[str]], Q] | None = None
    """For values that are no field: a condition from the keys chosen."""
    many: bool = False
    kind = "choice"

    def read(self, data: QueryDict, request: HttpRequest) -> Reading:
        given = self.choices(request) if callable(self.choices) else self.choices
        options = [(str(key), str(label)) for key, label in given if str(key)]
        labels = dict(options)
        typed = [value for value in data.getlist(self.key) if value]
        typed = typed if self.many else typed[-1:]
        known = [value for value in typed if value in labels]
        return Reading(
            known or None,
            known,
            " ".join(self.unknown(value) for value in typed if value not in labels),
            options,
            ", ".join(labels[value] for value in known),
        )

    def narrow(self, rows: Rows, value: list[str], request: HttpRequest) -> Rows:
        if self.where is not None:
            return rows.filter(self.where(value))
        return rows.filter(**{f"{self.field or self.key}__in": value})


@dataclass(frozen=True)
class BoolFilter(Filter):
    """A box to tick: `BoolFilter("overdue", _("Overdue"), lambda rows, request: …)`."""

    apply: Callable[[Any, HttpRequest], Rows]
    kind = "yes"

    def read(self, data: QueryDict, request: HttpRequest) -> Reading:
        typed = data.get(self.key, "")
        if typed in {"", "1"}:
            return Reading(True if typed else None, typed, said=_("yes") if typed else "")
        return Reading(problem=self.unknown(typed))

    def narrow(self, rows: Rows, value: bool, request: HttpRequest) -> Rows:
        return self.apply(rows, request)


@dataclass(frozen=True)
class DateRangeFilter(Filter):
    """From one day to another, both included, either of them open."""

    _: KW_ONLY
    field: str = ""
    moment: bool = False
    """The field holds a moment, not a day."""
    kind = "dates"

    @property
    def names(self) -> tuple[str, ...]:
        return (f"{self.key}_from", f"{self.key}_to")

    def read(self, data: QueryDict, request: HttpRequest) -> Reading:
        typed = [_text(data, name) for name in self.names]
        days = [_day(text) for text in typed]
        wrong = [text for text, day in zip(typed, days, strict=True) if text and day is None]
        reading = Reading(typed=["" if text in wrong else text for text in typed])
        if wrong:
            reading.problem = " ".join(
                _("“%(value)s” is no date, so it was left out.") % {"value": text[:60]}
                for text in wrong
            )
        first, last = days
        if first and last and first > last:
            reading.problem = _("“%(label)s”: the first day is after the last.") % {
                "label": self.label
            }
        elif first or last:
            reading.value = (first, last)
            reading.said = f"{first or ''} – {last or ''}"
        return reading

    def narrow(
        self, rows: Rows, value: tuple[date | None, date | None], request: HttpRequest
    ) -> Rows:
        name = self.field or self.key
        first, last = value
        if first:
            rows = rows.filter(**{f"{name}__gte": _midnight(first) if self.moment else first})
        if last and self.moment:
            rows = rows.filter(**{f"{name}__lt": _midnight(last + timedelta(days=1))})
        elif last:
            rows = rows.filter(**{f"{name}__lte": last})
        return rows


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def _day(text: str) -> date | None:
    for shape in DATES:
        try:
            day = datetime.strptime(text, shape).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
        return day if date.min < day < date.max - timedelta(days=1) else None
    return None


@dataclass(frozen=True)
class UnitFilter(Filter):
    """A unit with all that stands below it.

    A list to choose from while there are few; beyond, a field to type a name or a reference into.
    """

    _: KW_ONLY
    units: Callable[[HttpRequest], QuerySet[Any]]
    """The units to choose from, each with `ref` and `name`."""
    below: Callable[[str], Q]
    """The condition for a unit's reference."""
    named: Callable[[str], Q]
    """The condition for a part of a name."""
    kind = "unit"

    MANY: ClassVar[int] = 120

    def read(self, data: QueryDict, request: HttpRequest) -> Reading:
        typed = _text(data, self.key)
        units = list(self.units(request)[: self.MANY + 1])
        if len(units) > self.MANY:
            return Reading(typed or None, typed, said=typed)
        options = [(str(unit.ref), str(unit.name)) for unit in units]
        labels = dict(options)
        if typed and typed not in labels:
            return Reading(problem=self.unknown(typed), options=options)
        return Reading(typed or None, typed, options=options, said=labels.get(typed, ""))

    def narrow(self, rows: Rows, value: str, request: HttpRequest) -> Rows:
        return rows.filter(self.below(value) | self.named(value))
