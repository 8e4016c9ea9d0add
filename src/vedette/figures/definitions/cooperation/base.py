"""What the figures about working together share. The period is that of the entry's day."""

from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import Q, QuerySet
from django.db.models import TextChoices as Words
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from vedette.cooperation.models import Duties, Item, Kind, Matter, MatterQuerySet, Reminded
from vedette.figures.figure import Adds, Figure, TraceRow
from vedette.figures.scope import Scope
from vedette.kernel.counts import CountUnit
from vedette.kernel.errors import Unacceptable, type_text

Narrow = Callable[[MatterQuerySet, Scope], MatterQuerySet]
REMINDERS = {
    "talk": (Reminded.TALK,),
    "bulletin": (Reminded.BULLETIN,),
    "reminder": (Reminded.LETTER, Reminded.CARD),
}
"""The three ways of `kinds=talk+bulletin+reminder`."""


def keys_of(words: Iterable[str], choices: type[Words]) -> list[str]:
    """Words of a filter as keys: a report names them in Chinese, a command as it likes."""
    with translation.override("zh-hans"):
        labels = {str(choice.label): str(choice.value) for choice in choices}
    return [labels.get(word, word) for word in words]


def known(scope: Scope, *kinds: Kind) -> MatterQuerySet:
    """What stood by `as_of`, of the unit and the kinds."""
    rows: MatterQuerySet = scope.limit(Matter.objects.known_at(scope.known_by))
    return rows.of_kind(*kinds)


def matters(scope: Scope, *kinds: Kind) -> MatterQuerySet:
    """Of these, what lies in the period, narrowed by every filter."""
    rows = known(scope, *kinds).in_period(scope.start, scope.last_day)
    for name, narrow in _FILTERS.items():
        if name in scope.filters:
            rows = narrow(rows, scope)
    return rows


def _reminded(rows: MatterQuerySet, scope: Scope) -> MatterQuerySet:
    forms: list[Reminded] = []
    for word in scope.words("kinds"):
        if word not in REMINDERS:
            known = ", ".join(REMINDERS)
            raise Unacceptable("filter", _("Of kinds, only these are known: %s.") % known)
        forms += REMINDERS[word]
    return rows.filter(form__in=forms)


_FILTERS: dict[str, Narrow] = {
    "with": lambda rows, scope: rows.with_body(scope.filters["with"]),
    "title": lambda rows, scope: rows.filter(title__contains=scope.filters["title"]),
    "topic": lambda rows, scope: rows.filter(topic=scope.filters["topic"]),
    "topics": lambda rows, scope: rows.filter(topic__in=scope.words("topics")),
    "form": lambda rows, scope: rows.filter(form=scope.filters["form"]),
    "origin": lambda rows, scope: rows.filter(form=scope.filters["origin"]),
    "kinds": _reminded,
    "issuer": lambda rows, scope: rows.filter(
        Q(issuer=scope.filters["issuer"]) | Q(unit__name_zh=scope.filters["issuer"])
    ),
}


def line(row: Any) -> TraceRow:
    return TraceRow(on=row.on, title=row.heading, subject=row.subject, quantity=row.amount)


def of_matter(row: Any, title: str, identity: str = "") -> TraceRow:
    matter = row.matter
    return TraceRow(on=matter.on, title=title, subject=matter.subject, identity=identity)


def items(scope: Scope, kind: Kind, *forms: Duties) -> QuerySet[Any]:
    rows = matters(scope, kind)
    if forms:
        rows = rows.filter(form__in=forms)
    return Item.objects.filter(matter__in=rows.order_by().values("pk"))


def count(
    key: str,
    name: type_text,
    unit: CountUnit,
    definition: type_text,
    kind: Kind,
    *forms: Words,
    filters: tuple[str, ...] = (),
    adds: Adds = Adds.ROWS,
    measure: str = "",
) -> Figure:
    """A figure over entries of one kind, or of some of its forms."""

    def rows(scope: Scope) -> QuerySet[Any]:
        found = matters(scope, kind)
        return found.filter(form__in=forms) if forms else found

    return Figure(
        key=key,
        name=name,
        unit=unit,
        definition=definition,
        rows=rows,
        line=line,
        adds=adds,
        measure=measure,
        filters=filters,
    )
