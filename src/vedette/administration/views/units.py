"""One unit: what it is, where it stands, who oversees whom."""

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from vedette.access.gate import StaffRequest, may
from vedette.access.models import Grant
from vedette.administration.forms.units import EndForm, MoveForm, NameForm, OverseeForm, UnitForm
from vedette.administration.views.filling import fill_in, to_unit, to_units
from vedette.journal.actions import Actor
from vedette.journal.queries import timeline
from vedette.kernel import clock
from vedette.organisation import actions
from vedette.organisation.models import Embedding, Placement, Post, Unit, UnitKind
from vedette.organisation.models.period import holds_on


@may("organisation.manage")
def unit(request: StaffRequest, ref: str) -> HttpResponse:
    unit = get_object_or_404(Unit.objects.select_related("region"), ref=ref)
    day = clock.today()
    overseen = Embedding.objects.select_related("team", "unit").order_by("-valid_from")
    page = {
        "title": unit.name,
        "unit": unit,
        "today": day,
        "is_team": unit.kind == UnitKind.TEAM,
        "placements": unit.placements.select_related("parent").order_by("-valid_from"),
        "below": Unit.objects.filter(
            pk__in=Placement.objects.filter(holds_on(day), parent=unit).values("unit")
        ),
        "embeddings": overseen.filter(team=unit) | overseen.filter(unit=unit),
        "through": overseen.filter(
            holds_on(day), holds_on(day, "unit__reaches__"), unit__reaches__unit=unit
        ).exclude(unit=unit),
        "posts": Post.objects.filter(holds_on(day), unit=unit).select_related("person"),
        "grants": Grant.objects.filter(holds_on(day), unit=unit).select_related("person"),
        "events": timeline(unit.subject, limit=30),
    }
    return render(request, "administration/units/unit.html", page)


@may("organisation.manage")
def add(request: StaffRequest) -> HttpResponse:
    above = Unit.objects.filter(ref=request.GET.get("under", "")).first()
    form = UnitForm(request.POST or None, initial={"parent": above})
    return fill_in(
        request,
        form,
        actions.add_unit,
        title=_("Add a unit"),
        done=_("The unit is added."),
        trail=to_units(),
    )


@may("organisation.manage")
def rename(request: StaffRequest, ref: str) -> HttpResponse:
    unit = get_object_or_404(Unit, ref=ref)

    def act(*, by: Actor, **names: str) -> None:
        actions.rename_unit(unit, by=by, **names)

    return fill_in(
        request,
        NameForm(request.POST or None, row=unit),
        act,
        title=_("Rename"),
        done=_("Renamed. The old name stays on the record."),
        trail=to_unit(unit),
    )


@may("organisation.manage")
def move(request: StaffRequest, ref: str) -> HttpResponse:
    unit = get_object_or_404(Unit, ref=ref)

    def act(*, by: Actor, under: Unit, since: date) -> None:
        actions.place_unit(unit, under=under, by=by, since=since)

    return fill_in(
        request,
        MoveForm(request.POST or None, unit=unit),
        act,
        title=_("Move"),
        done=_("Moved, with all that stands below it."),
        trail=to_unit(unit),
    )


@may("organisation.manage")
def close(request: StaffRequest, ref: str) -> HttpResponse:
    unit = get_object_or_404(Unit, ref=ref)

    def act(*, by: Actor, on: date) -> None:
        actions.close_unit(unit, by=by, on=on)

    return fill_in(
        request,
        EndForm(request.POST or None),
        act,
        title=_("Dissolve"),
        intro=_(
            "Its place in the tree, its oversight, the posts and the roles in it end on that day. "
            "Its records stay."
        ),
        submit=_("Dissolve"),
        done=_("The unit is dissolved."),
        trail=to_unit(unit),
    )


@may("organisation.manage")
def oversee(request: StaffRequest, ref: str) -> HttpResponse:
    """Put a team over a unit, from the page of either."""
    unit = get_object_or_404(Unit, ref=ref)

    def act(*, by: Actor, other: Unit, **more: Any) -> None:
        team, under = (unit, other) if unit.kind == UnitKind.TEAM else (other, unit)
        actions.embed(team, under, by=by, **more)

    return fill_in(
        request,
        OverseeForm(request.POST or None, unit=unit),
        act,
        title=_("Oversight"),
        done=_("Recorded."),
        trail=to_unit(unit),
    )


@may("organisation.manage")
def end_oversight(request: StaffRequest, pk: int) -> HttpResponse:
    embedding = get_object_or_404(Embedding.objects.select_related("team", "unit"), pk=pk)

    def act(*, by: Actor, on: date) -> None:
        actions.end_embedding(embedding, by=by, on=on)

    return fill_in(
        request,
        EndForm(request.POST or None),
        act,
        title=_("End the oversight of %(unit)s") % {"unit": embedding.unit},
        submit=_("End it"),
        done=_("Recorded."),
        trail=to_unit(embedding.team),
    )
