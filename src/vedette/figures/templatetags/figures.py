"""Numbers that open onto their rows."""

from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString

from vedette.figures.figure import Figure, Value
from vedette.figures.filters import write
from vedette.figures.scope import Scope
from vedette.kernel import counts
from vedette.kernel.counts import CountUnit
from vedette.kernel.money import yuan
from vedette.web.templatetags.face import live

register = template.Library()


@register.simple_tag
def alive(value: Value) -> SafeString:
    """The number, as a link to its rows; a small count says how many, where that differs."""
    return live(shown(value), trace_url(value.figure, value.scope), value.trace)


@register.filter
def shown(value: Value) -> str:
    """The number as it is written: with thousands; money in yuan."""
    if value.figure.unit is CountUnit.YUAN:
        return yuan(value.number)
    return f"{value.number:,}"


@register.filter
def counted(value: Value) -> str:
    """The number with what it counts, in its singular or plural."""
    return counts.said(value.number, value.figure.unit, shown(value))


@register.simple_tag
def trace_url(figure: Figure, scope: Scope, first: int = 0, page: str = "trace") -> str:
    """The address of the rows behind a figure in a scope."""
    asked = {"start": scope.start.isoformat(), "end": scope.end.isoformat()}
    asked["as_of"] = scope.as_of.isoformat()
    if scope.unit is not None:
        asked["unit"] = scope.unit.ref
    if scope.filters:
        asked["filter"] = write(dict(scope.filters))
    if first:
        asked["first"] = str(first)
    return f"{reverse(f'figures:{page}', args=[figure.key])}?{urlencode(asked)}"
