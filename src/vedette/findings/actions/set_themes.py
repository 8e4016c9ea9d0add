"""Put a finding under themes."""

from collections.abc import Iterable

from django.db import transaction

from vedette.access.permissions import require
from vedette.findings.models import Finding, FindingTheme, Theme
from vedette.journal.actions import record
from vedette.organisation.models import Person


@transaction.atomic
def set_themes(finding: Finding, themes: Iterable[Theme], *, by: Person) -> None:
    """Put a finding under exactly these themes."""
    require(by, "findings.set_themes", finding)
    wanted = {theme.pk: theme for theme in themes}
    links = {link.theme_id: link for link in finding.theme_links.all()}
    gone = [link for theme, link in links.items() if theme not in wanted]
    new = [
        FindingTheme.objects.create(finding=finding, theme=theme)
        for pk, theme in wanted.items()
        if pk not in links
    ]
    if not gone and not new:
        return
    data = {"themes": sorted(theme.ref for theme in wanted.values())}
    record("findings.themes_set", finding, by=by, data=data, rows=new, removed=gone)
    FindingTheme.objects.filter(pk__in=[link.pk for link in gone]).delete()
