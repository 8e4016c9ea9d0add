"""Mechanisms, contacts, consultations, secondments."""

from typing import Any

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When
from django.utils.translation import gettext_lazy as _

from vedette.cooperation.models import Feature, FeatureKind, Kind, Way
from vedette.cooperation.queries import MONTHS_A_QUARTER, quarter_of
from vedette.deadlines.queries import add_months
from vedette.figures.definitions.cooperation.base import count, keys_of, known, matters, of_matter
from vedette.figures.figure import Adds, Figure, TraceRow
from vedette.figures.register import declare
from vedette.figures.scope import Scope
from vedette.kernel.counts import CountUnit

FUNCTIONS = (Kind.CONSULTATION, Kind.CONTACT, Kind.REMINDER, Kind.BULLETIN, Kind.RISK)


def _ways(scope: Scope) -> QuerySet[Any]:
    """What the mechanisms in force at some time of the period provide for."""
    rows = known(scope, Kind.MECHANISM).filter(on__lte=scope.last_day)
    rows = rows.filter(Q(closed_on__isnull=True) | Q(closed_on__gte=scope.start))
    ways = Feature.objects.filter(kind=FeatureKind.WAY, matter__in=rows.order_by().values("pk"))
    wanted = scope.words("set")
    return ways.filter(value__in=keys_of(wanted, Way)) if wanted else ways


def _functions(scope: Scope) -> QuerySet[Any]:
    rows = matters(scope, *FUNCTIONS)
    wanted = scope.words("set")
    return rows.filter(kind__in=keys_of(wanted, Kind)) if wanted else rows


def _function_line(row: Any) -> TraceRow:
    return TraceRow(on=row.on, title=row.heading, subject=row.subject, identity=row.kind)


def _trend(scope: Scope) -> QuerySet[Any]:
    """Contacts of the first and the last quarter, each with what it weighs."""
    first, last = quarter_of(scope.start), quarter_of(scope.last_day)
    second = add_months(first, MONTHS_A_QUARTER)
    weight = Case(
        When(on__gte=last, on__lt=second, then=Value(0)),
        When(on__gte=last, then=Value(1)),
        default=Value(-1),
        output_field=IntegerField(),
    )
    rows = matters(scope, Kind.CONTACT).filter(Q(on__lt=second) | Q(on__gte=last))
    return rows.annotate(weight=weight)


def _trend_line(row: Any) -> TraceRow:
    return TraceRow(on=row.on, title=row.heading, subject=row.subject, quantity=row.weight)


declare(
    Figure(
        key="mechanisms.kinds",
        name=_("Kinds of mechanism"),
        unit=CountUnit.KIND,
        definition=_(
            "Distinct ways of working together for which mechanisms in force in the period provide."
        ),
        rows=_ways,
        line=lambda row: of_matter(row, f"{row} · {row.matter.heading}", row.value),
        adds=Adds.DISTINCT,
        measure="value",
        filters=("set",),
        related=("matter",),
        team="matter__team_id",
    ),
    Figure(
        key="mechanisms.functions",
        name=_("Functions exercised"),
        unit=CountUnit.POINT,
        definition=_(
            "Of consultation, contact, reminder, bulletin and risk note: those of which there is"
            " at least one in the period."
        ),
        rows=_functions,
        line=_function_line,
        adds=Adds.DISTINCT,
        measure="kind",
        filters=("set", "with"),
    ),
    count(
        "contacts.total",
        _("Contacts"),
        CountUnit.TIMES,
        _("Contacts with other bodies in the period."),
        Kind.CONTACT,
        filters=("with", "topic", "form"),
    ),
    Figure(
        key="contacts.quarterly_trend",
        name=_("Trend of contacts"),
        unit=CountUnit.TIMES_A_QUARTER,
        definition=_(
            "Contacts of the period's last quarter less those of its first: 0 or more means that"
            " they did not become fewer."
        ),
        rows=_trend,
        line=_trend_line,
        adds=Adds.SUM,
        measure="weight",
        filters=("with",),
    ),
    count(
        "consultations.total",
        _("Consultations"),
        CountUnit.TIMES,
        _("Consultations held with other bodies in the period."),
        Kind.CONSULTATION,
        filters=("with", "topic"),
    ),
    count(
        "secondments.total",
        _("Secondments"),
        CountUnit.PERSON_TIMES,
        _("Times that somebody was lent to another body, begun in the period."),
        Kind.SECONDMENT,
        filters=("with", "form"),
    ),
    count(
        "secondments.person_days",
        _("Days of secondment"),
        CountUnit.PERSON_DAYS,
        _("Person-days of the secondments begun in the period."),
        Kind.SECONDMENT,
        filters=("with", "form"),
        adds=Adds.SUM,
        measure="amount",
    ),
)
