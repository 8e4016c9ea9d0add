"""Posts: given and ended."""

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from vedette.access.gate import StaffRequest, may
from vedette.administration.forms.people import PostForm
from vedette.administration.forms.units import EndForm
from vedette.administration.views.filling import fill_in, to_person
from vedette.journal.actions import Actor
from vedette.organisation import actions
from vedette.organisation.models import Person, Post


@may("organisation.manage")
def appoint_to(request: StaffRequest, ref: str) -> HttpResponse:
    person = get_object_or_404(Person, ref=ref)

    def act(*, by: Actor, **post: Any) -> None:
        actions.appoint(person, by=by, **post)

    return fill_in(
        request,
        PostForm(request.POST or None),
        act,
        title=_("Record a post"),
        intro=_("A post says what someone is. What they may do here comes from roles."),
        done=_("Recorded."),
        trail=to_person(person),
    )


@may("organisation.manage")
def end(request: StaffRequest, pk: int) -> HttpResponse:
    post = get_object_or_404(Post.objects.select_related("person", "unit"), pk=pk)

    def act(*, by: Actor, on: date) -> None:
        actions.end_post(post, by=by, on=on)

    return fill_in(
        request,
        EndForm(request.POST or None),
        act,
        title=_("End the post “%(post)s”") % {"post": post},
        submit=_("End it"),
        done=_("Recorded."),
        trail=to_person(post.person),
    )
