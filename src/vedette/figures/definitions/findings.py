"""Figures about findings. States are those at the end of the `as_of` day, told by the steps."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from vedette.figures.figure import Adds, Figure, TraceRow
from vedette.figures.register import declare
from vedette.figures.scope import Scope
from vedette.findings.models import Finding, FindingTheme, RootCause, Step
from vedette.findings.models.querysets import FindingQuerySet
from vedette.kernel.counts import CountUnit

FILTERS = ("theme", "category", "source", "severity")


def _narrow(rows: FindingQuerySet, scope: Scope) -> FindingQuerySet:
    """Apply the filters that say which findings are meant."""
    for name in ("category", "source", "severity"):
        if name in scope.filters:
            rows = rows.filter(**{name: scope.filters[name]})
    if theme := scope.filters.get("theme"):
        links = FindingTheme.objects.filter(finding=OuterRef("pk"), theme__name_zh=theme)
        rows = rows.filter(Exists(links))
    return rows


def _raised(scope: Scope) -> FindingQuerySet:
    """Findings raised in the period."""
    rows = scope.limit(Finding.objects.all())
    return _narrow(rows.filter(raised_on__range=(scope.start, scope.last_day)), scope)


def _cohort(scope: Scope) -> FindingQuerySet:
    """Of these, all that still counted at `as_of`: withdrawn, merged, superseded left out."""
    return _raised(scope).counted_on(scope.as_of)


def _line(row: Any) -> TraceRow:
    return TraceRow(on=row.raised_on, title=row.title, subject=row.subject)


def _unit_line(row: Any) -> TraceRow:
    return TraceRow(
        on=row.raised_on, title=row.title, subject=row.subject, identity=str(row.unit_id)
    )


def _causes(scope: Scope) -> QuerySet[Any]:
    findings = scope.limit(Finding.objects.counted_on(scope.as_of))
    rows = RootCause.objects.filter(
        finding__in=findings.order_by().values("pk"),
        identified_on__range=(scope.start, scope.last_day),
    )
    if kind := scope.filters.get("kind"):
        rows = rows.filter(kind=kind)
    match scope.filters.get("state"):
        case "addressed":
            rows = rows.filter(addressed_on__lte=scope.as_of)
        case "identified":
            rows = rows.exclude(addressed_on__lte=scope.as_of)
    return rows


def _cause_line(row: Any) -> TraceRow:
    return TraceRow(on=row.identified_on, title=row.text, subject=row.finding.subject)


def _theme_links(scope: Scope) -> QuerySet[Any]:
    rows = FindingTheme.objects.filter(finding__in=_cohort(scope).order_by().values("pk"))
    name = scope.filters.get("name")
    return rows.filter(theme__name_zh=name) if name else rows


def _theme_line(row: Any) -> TraceRow:
    finding = row.finding
    return TraceRow(
        on=finding.raised_on,
        title=f"{row.theme.name} · {finding.title}",
        subject=finding.subject,
        identity=str(row.theme_id),
    )


def _steps(scope: Scope, *names: str) -> QuerySet[Any]:
    findings = scope.limit(_narrow(Finding.objects.all(), scope))
    return Step.objects.filter(
        name__in=names,
        on__range=(scope.start, scope.last_day),
        finding__in=findings.order_by().values("pk"),
    )


def _step_line(row: Any) -> TraceRow:
    return TraceRow(on=row.on, title=row.finding.title, subject=row.finding.subject)


def _values(name: str) -> Any:
    def occurring(scope: Scope) -> Iterable[str]:
        return _cohort(scope).order_by(name).values_list(name, flat=True).distinct()

    return occurring


def _theme_names(scope: Scope) -> Iterable[str]:
    links = FindingTheme.objects.filter(finding__in=_cohort(scope).order_by().values("pk"))
    names = links.order_by("theme__name_zh").values_list("theme__name_zh", flat=True)
    return names.distinct()


PARTS = {
    "theme": _theme_names,
    "category": _values("category"),
    "source": _values("source"),
    "severity": _values("severity"),
}

declare(
    Figure(
        key="findings.raised",
        name=_("Findings raised"),
        unit=CountUnit.FINDING,
        definition=_("Findings raised in the period; withdrawn, merged or superseded left out."),
        rows=_cohort,
        line=_line,
        filters=FILTERS,
        parts=PARTS,
    ),
    Figure(
        key="findings.signed_off",
        name=_("Findings signed off"),
        unit=CountUnit.FINDING,
        definition=_("Of those raised in the period, verified and signed off by the as-of day."),
        rows=lambda scope: _raised(scope).cleared_on(scope.as_of),
        line=_line,
        filters=FILTERS,
        parts=PARTS,
    ),
    Figure(
        key="findings.open",
        name=_("Findings open"),
        unit=CountUnit.FINDING,
        definition=_("Of those raised in the period, not yet signed off at the as-of day."),
        rows=lambda scope: _raised(scope).open_on(scope.as_of),
        line=_line,
        filters=FILTERS,
        parts=PARTS,
    ),
    Figure(
        key="findings.overdue",
        name=_("Findings overdue"),
        unit=CountUnit.FINDING,
        definition=_("Of those open at the as-of day, with a step that was due before it."),
        rows=lambda scope: _raised(scope).overdue_on(scope.as_of),
        line=_line,
        filters=FILTERS,
        parts=PARTS,
    ),
    Figure(
        key="findings.sent_back",
        name=_("Rectifications sent back"),
        unit=CountUnit.TIMES,
        definition=_("Times in the period that a submitted rectification was sent back."),
        rows=lambda scope: _steps(scope, "send_back"),
        line=_step_line,
        filters=FILTERS,
        related=("finding",),
        team="finding__team_id",
    ),
    Figure(
        key="findings.relapses",
        name=_("Relapses"),
        unit=CountUnit.TIMES,
        definition=_("Times in the period that a finding was reopened after its sign-off."),
        rows=lambda scope: _steps(scope, "reopen"),
        line=_step_line,
        filters=FILTERS,
        related=("finding",),
        team="finding__team_id",
    ),
    Figure(
        key="findings.ledgers",
        name=_("Units with a ledger"),
        unit=CountUnit.BOOK,
        definition=_("Distinct units with a finding raised in the period: each keeps a ledger."),
        rows=_cohort,
        line=_unit_line,
        adds=Adds.DISTINCT,
        measure="unit_id",
        filters=FILTERS,
    ),
    Figure(
        key="findings.themes",
        name=_("Themes of findings"),
        unit=CountUnit.FINDING,
        definition=_("Distinct themes under which findings raised in the period stand."),
        rows=_theme_links,
        line=_theme_line,
        adds=Adds.DISTINCT,
        measure="theme_id",
        filters=("name",),
        related=("finding", "theme"),
        team="finding__team_id",
    ),
    Figure(
        key="findings.root_causes",
        name=_("Root causes"),
        unit=CountUnit.POINT,
        definition=_("Root causes identified in the period, by kind and by whether addressed."),
        rows=_causes,
        line=_cause_line,
        filters=("kind", "state"),
        related=("finding",),
        team="finding__team_id",
    ),
)
