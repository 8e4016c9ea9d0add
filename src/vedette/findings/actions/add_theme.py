"""Open a theme."""

from django.db import transaction

from vedette.access.permissions import require
from vedette.findings.checks import filled
from vedette.findings.models import Theme
from vedette.journal.actions import record
from vedette.organisation.models import Person


@transaction.atomic
def add_theme(ref: str, name_zh: str, *, by: Person, name_en: str = "") -> Theme:
    """Open a theme under which findings can be counted together."""
    require(by, "findings.keep_themes")
    theme = Theme.objects.create(
        ref=ref, name_zh=filled("name_zh", name_zh), name_en=name_en.strip()
    )
    record("findings.theme_added", theme, by=by)
    return theme
