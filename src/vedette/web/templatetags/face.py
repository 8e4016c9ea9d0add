"""Template tags that every page has at hand."""

from typing import Any

from django import template
from django.utils.safestring import mark_safe

from vedette.kernel import slots

register = template.Library()


@register.simple_tag(takes_context=True)
def slot(context: template.Context, name: str, subject: Any = None) -> str:
    """Show what areas upstairs have to say here: `{% slot "finding.aside" finding %}`."""
    request = context["request"]
    return mark_safe("".join(panel(request, subject) for panel in slots.panels(name)))  # noqa: S308
