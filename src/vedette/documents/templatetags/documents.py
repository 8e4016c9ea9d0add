"""`{% documents_of finding.subject finding %}`: the documents of a record, on its own page."""

from typing import Any

from django import template

from vedette.access.permissions import why_not
from vedette.documents.queries import documents_about, drafts_about, offers

register = template.Library()


@register.inclusion_tag("documents/panel.html", takes_context=True)
def documents_of(context: template.Context, subject: str, row: Any) -> dict[str, Any]:
    """What was issued about a record, what is being drafted, and what can be written."""
    person = context["request"].person
    writes = why_not(person, "documents.draft") is None
    return {
        "issued": documents_about(subject, person),
        "drafts": drafts_about(subject, person) if writes else [],
        "offers": offers(subject, row, person) if writes else [],
    }
