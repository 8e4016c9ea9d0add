"""/figures/<key>/: the rows behind one number."""

import csv
from collections.abc import Iterator
from itertools import islice

from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from vedette.access.gate import StaffRequest, may
from vedette.figures import register
from vedette.figures.figure import Adds, Figure
from vedette.figures.forms import ScopeForm
from vedette.figures.scope import Scope
from vedette.figures.sealed import told
from vedette.kernel.errors import Unacceptable
from vedette.organisation.models import Person
from vedette.web.lists.export import harmless

ROWS = 50
CHUNK = 500


@may("figures.view")
def trace(request: StaffRequest, key: str) -> HttpResponse:
    figure = _figure(key)
    form = ScopeForm(request.GET, person=request.person)
    page: dict[str, object] = {"title": figure.name, "form": form, "figure": figure}
    if not form.is_valid():
        return render(request, "figures/trace.html", page)
    try:
        scope = form.scope(request.GET.get("filter", ""))
        value = figure.value(scope)
    except Unacceptable as problem:
        page["problem"] = problem.denial
        return render(request, "figures/trace.html", page, status=400)
    first = _first(request.GET.get("first", ""))
    rows = figure.trace(scope).order_by("pk")[first : first + ROWS + 1]
    lines = told(map(figure.line, rows), request.person)
    page |= {
        "scope": scope,
        "value": value,
        "lines": lines[:ROWS],
        "sums": figure.adds is Adds.SUM,
        "first": first + 1,
        "last": first + len(lines[:ROWS]),
        "before": max(first - ROWS, 0) if first else None,
        "after": first + ROWS if len(lines) > ROWS else None,
    }
    return render(request, "figures/trace.html", page)


@may("figures.view")
def export_trace(request: StaffRequest, key: str) -> HttpResponseBase:
    """All rows behind a number, as csv. An address that asks for nothing sensible is 404."""
    figure = _figure(key)
    form = ScopeForm(request.GET, person=request.person)
    if not form.is_valid():
        raise Http404
    scope = form.scope(request.GET.get("filter", ""))
    figure.check_filters(scope)
    lines = _csv(figure, scope, request.person)
    answer = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{figure.key}-{scope.as_of}.csv"'
    answer["Cache-Control"] = "no-store"
    return answer


class _Echo:
    """A file that hands each line back instead of keeping it."""

    def write(self, text: str) -> str:
        return text


def _csv(figure: Figure, scope: Scope, person: Person) -> Iterator[bytes]:
    writer = csv.writer(_Echo())
    yield b"\xef\xbb\xbf"  # without it, Excel takes UTF-8 for the local code page
    yield writer.writerow(
        [_("Reference"), _("Date"), pgettext("figure", "Row"), _("Quantity")]
    ).encode()
    rows = figure.trace(scope).order_by("pk").iterator(chunk_size=CHUNK)
    while part := list(islice(rows, CHUNK)):
        for line, _record in told(map(figure.line, part), person):
            ref = line.subject.partition(":")[2]
            cells = [harmless(ref), line.on or "", harmless(line.title), line.quantity]
            yield writer.writerow(cells).encode()


def _figure(key: str) -> Figure:
    if not register.known(key):
        raise Http404
    return register.named(key)


def _first(text: str) -> int:
    """The row that a page begins with; anything odd is the first."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 0
