"""One page for each verb: a form that keeps what was typed, and says why it was refused."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render

from vedette.access.gate import StaffRequest, may
from vedette.access.permissions import why_not, why_not_step
from vedette.clues.forms import ActForm
from vedette.clues.models import Clue
from vedette.clues.states import CLUE
from vedette.clues.views.fetch import open_clue
from vedette.kernel.errors import Denial, NotAllowed, OversightError, type_text
from vedette.organisation.models import Person


@dataclass(frozen=True)
class Verb:
    """An act that takes a form: where it stands, who may, what is asked, what is done."""

    name: str
    """The last part of its address."""
    form: type[ActForm]
    act: Callable[..., Any]
    title: type_text
    done: type_text
    """What is said when it is done."""
    right: str
    step: str = ""
    """The step of the lifecycle that it takes; empty: it takes none."""
    intro: type_text = ""
    grave: bool = False

    def denial(self, clue: Clue, person: Person) -> Denial | None:
        """Why this person can't do it now."""
        if self.step:
            return why_not_step(CLUE, clue, self.step, person)
        return why_not(person, self.right, clue)


def page_of(verb: Verb) -> Callable[..., HttpResponseBase]:
    """The view of a verb."""

    @may(verb.right)
    def page(request: StaffRequest, ref: str) -> HttpResponse:
        clue = open_clue(request, ref, verb.name)
        form = verb.form(
            request.POST or None, request.FILES or None, clue=clue, person=request.person
        )
        return answer(request, clue, verb, form)

    return page


def answer(
    request: StaffRequest, clue: Clue, verb: Verb, form: ActForm, **context: Any
) -> HttpResponse:
    """Do the act, or show the form: at first, with its faults, or beside what changed meanwhile."""
    status = 200
    denial = None if request.method == "POST" else verb.denial(clue, request.person)
    if request.method == "POST" and form.is_valid():
        try:
            verb.act(clue, by=request.person, **form.values())
        except NotAllowed as problem:
            status, denial = 403, problem.denial
        except OversightError as problem:
            form.refuse(problem)
        else:
            messages.success(request, str(verb.done))
            seen = Clue.objects.visible_to(request.person).filter(pk=clue.pk).exists()
            return redirect(clue) if seen else redirect("clues:list")
        clue = Clue.objects.visible_to(request.person).get(pk=clue.pk)
    page = {
        "title": verb.title,
        "verb": verb,
        "clue": clue,
        "concerned": clue.concerned.select_related("unit"),
        "form": form,
        "denial": denial,
        "back": clue.get_absolute_url(),
        **context,
    }
    status = 409 if form.is_stale else status
    return render(request, "clues/act.html", page, status=status)
