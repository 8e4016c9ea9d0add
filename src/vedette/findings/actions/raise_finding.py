"""Raise a finding."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.findings.actions import steps
from vedette.findings.checks import filled, refuse
from vedette.findings.models import Category, Finding, FindingTheme, Severity, Source, Theme
from vedette.journal.actions import next_number, record
from vedette.kernel import clock, sealed
from vedette.organisation.models import Person, Unit
from vedette.organisation.queries import overseen_by


@transaction.atomic
def raise_finding(
    *,
    by: Person,
    team: Unit,
    unit: Unit,
    title: str,
    criteria: str = "",
    condition: str = "",
    cause: str = "",
    effect: str = "",
    category: str = Category.ORDINARY,
    severity: str = Severity.MEDIUM,
    source: str = Source.INSPECTION,
    source_subject: str = "",
    affects_people: bool = False,
    affects_money: bool = False,
    themes: tuple[Theme, ...] = (),
) -> Finding:
    """Put a finding about a unit into the ledger of the team that oversees it.

    The unit does not see it yet: see `notify`. Raises NotAllowed for another team's ledger, and
    Unacceptable for a unit that the team does not oversee today.
    """
    today = clock.today()
    # The unit reads its finding, and proves it by a bundle: neither may name a clue.
    source_subject = "" if sealed.is_sealed(source_subject) else source_subject
    finding = Finding(
        team=team,
        unit=unit,
        title=title,
        criteria=criteria.strip(),
        condition=condition.strip(),
        cause=cause.strip(),
        effect=effect.strip(),
        category=Category(category),
        severity=Severity(severity),
        source=Source(source),
        source_subject=source_subject,
        affects_people=affects_people,
        affects_money=affects_money,
        raised_on=today,
        raised_by=by,
    )
    require(by, "findings.raise", finding)
    finding.title = filled("title", title)
    if not overseen_by(team, on=today).filter(pk=unit.pk).exists():
        raise refuse("unit", _("The team does not oversee this unit."))
    number = next_number(f"finding:{today.year}")
    finding.ref = f"F-{today.year}-{number:04d}"
    finding.save(force_insert=True)
    step = steps.write(finding, "raise", "", by=by)
    links = [FindingTheme.objects.create(finding=finding, theme=theme) for theme in themes]
    data = {"unit": unit.ref, "source": source_subject or finding.source}
    record("findings.raised", finding, by=by, data=data, rows=[step, *links])
    return finding
