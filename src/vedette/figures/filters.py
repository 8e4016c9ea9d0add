"""Filters of figures as text, and the parts that a filter divides a figure into."""

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from vedette.figures.figure import Figure
from vedette.figures.scope import Scope
from vedette.kernel.errors import Unacceptable


def parse(text: str) -> dict[str, str]:
    """Read "theme=四个落实;source=campaign". Raises Unacceptable for a part without "="."""
    filters = {}
    for part in filter(None, text.split(";")):
        name, sign, value = part.partition("=")
        if not sign or not name.strip() or not value.strip():
            raise Unacceptable("filter", _("Write a filter as name=value, not “%s”.") % part)
        filters[name.strip()] = value.strip()
    return filters


def write(filters: dict[str, str]) -> str:
    """The inverse of `parse`."""
    return ";".join(f"{name}={value}" for name, value in filters.items())


def expand(figure: Figure, scope: Scope) -> Iterator[Scope]:
    """The scope narrowed by each single value that occurs, for filters that can list theirs."""
    for name, values in figure.parts.items():
        for value in values(scope):
            yield replace(scope, filters={name: value})
