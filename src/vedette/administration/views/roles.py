"""Roles, standing aside, standing in: what decides who may do what."""

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from vedette.access import actions
from vedette.access.gate import StaffRequest, may
from vedette.access.models import Delegation, Grant, Recusal
from vedette.administration.forms.roles import AsideForm, AwayForm, RoleForm
from vedette.administration.forms.units import EndForm
from vedette.administration.views.filling import fill_in, to_person
from vedette.journal.actions import Actor
from vedette.organisation.models import Person


@may("access.grant")
def give(request: StaffRequest, ref: str) -> HttpResponse:
    person = get_object_or_404(Person, ref=ref)

    def act(*, by: Actor, role: Any, unit: Any, **more: Any) -> None:
        actions.give_role(person, role, unit, by=by, **more)

    return fill_in(
        request,
        RoleForm(request.POST or None),
        act,
        title=_("Give a role"),
        submit=_("Give it"),
        done=_("The role is given."),
        trail=to_person(person),
    )


@may("access.grant")
def end(request: StaffRequest, pk: int) -> HttpResponse:
    grant = get_object_or_404(Grant.objects.select_related("person", "unit"), pk=pk)

    def act(*, by: Actor, on: date) -> None:
        actions.end_grant(grant, by=by, on=on)

    role = {"role": grant.get_role_display(), "unit": grant.unit}
    return fill_in(
        request,
        EndForm(request.POST or None),
        act,
        title=_("End the role “%(role)s” on %(unit)s") % role,
        submit=_("End it"),
        done=_("Recorded."),
        trail=to_person(grant.person),
    )


@may("access.recuse")
def set_aside(request: StaffRequest, ref: str) -> HttpResponse:
    person = get_object_or_404(Person, ref=ref)

    def act(*, by: Actor, **aside: Any) -> None:
        actions.recuse(person, by=by, **aside)

    return fill_in(
        request,
        AsideForm(request.POST or None),
        act,
        title=_("Record that they stand aside"),
        intro=_("They no longer see the records of this unit, nor of those below it."),
        done=_("Recorded."),
        trail=to_person(person),
    )


@may("access.recuse")
def take_part_again(request: StaffRequest, pk: int) -> HttpResponse:
    recusal = get_object_or_404(Recusal.objects.select_related("person", "unit"), pk=pk)

    def act(*, by: Actor, on: date) -> None:
        actions.end_recusal(recusal, by=by, on=on)

    return fill_in(
        request,
        EndForm(request.POST or None),
        act,
        title=_("End standing aside from %(unit)s") % {"unit": recusal.unit},
        submit=_("End it"),
        done=_("Recorded."),
        trail=to_person(recusal.person),
    )


@may("access.delegate")
def lend(request: StaffRequest, ref: str) -> HttpResponse:
    person = get_object_or_404(Person, ref=ref)

    def act(*, by: Actor, taker: Person, reason: str, **period: date) -> None:
        actions.delegate(person, taker, reason, by=by, **period)

    return fill_in(
        request,
        AwayForm(request.POST or None, giver=person),
        act,
        title=_("Someone to stand in"),
        intro=_("Normally people do this themselves. Do it for one who can't."),
        done=_("Recorded."),
        trail=to_person(person),
    )


@may("access.delegate")
def end_lending(request: StaffRequest, pk: int) -> HttpResponse:
    lent = get_object_or_404(Delegation.objects.select_related("giver", "taker"), pk=pk)

    def act(*, by: Actor, on: date) -> None:
        actions.end_delegation(lent, by=by, on=on)

    return fill_in(
        request,
        EndForm(request.POST or None),
        act,
        title=_("%(taker)s no longer stands in") % {"taker": lent.taker},
        submit=_("End it"),
        done=_("Recorded."),
        trail=to_person(lent.giver),
    )
