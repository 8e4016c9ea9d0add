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
from vedette.custody.forms import ActForm
from vedette.custody.states import TRANSFER
from vedette.custody.views.fetch import open_case_file, open_transfer
from vedette.kernel.errors import Denial, NotAllowed, OversightError, Stale, type_text
from vedette.organisation.models import Person


@dataclass(frozen=True)
class Verb:
    """An act that takes a form: where it stands, who may, what is asked, what is done."""

    name: str
    form: type[ActForm]
    act: Callable[..., Any]
    title: type_text
    done: type_text
    right: str
    step: str = ""
    intro: type_text = ""
    of_clue: bool = False
    """Is the right held over the clue, rather than over the row itself?"""
    grave: bool = False

    def denial(self, row: Any, person: Person) -> Denial | None:
        """Why this person can't do it now."""
        if self.step:
            return why_not_step(TRANSFER, row, self.step, person)
        return why_not(person, self.right, row.clue if self.of_clue else row)


def file_page_of(verb: Verb) -> Callable[..., HttpResponseBase]:
    @may(verb.right)
    def page(request: StaffRequest, ref: str) -> HttpResponse:
        file = open_case_file(request, ref)
        return answer(request, verb, file)

    return page


def transfer_page_of(verb: Verb) -> Callable[..., HttpResponseBase]:
    @may(verb.right)
    def page(request: StaffRequest, ref: str, transfer: str) -> HttpResponse:
        return answer(request, verb, open_transfer(request, ref, transfer))

    return page


def answer(
    request: StaffRequest, verb: Verb, row: Any, template: str = "custody/act.html", **context: Any
) -> HttpResponse:
    """Do the act, or show the form: at first, or with its faults."""
    post = request.method == "POST"
    form = verb.form(
        request.POST if post else None,
        request.FILES if post else None,
        person=request.person,
        about=row,
    )
    status = 200
    denial = None if post else verb.denial(row, request.person)
    if post and form.is_valid():
        try:
            verb.act(row, by=request.person, **form.values())
        except NotAllowed as problem:
            status, denial = 403, problem.denial
        except OversightError as problem:
            status = 409 if isinstance(problem, Stale) else 200
            form.refuse(problem)
        else:
            messages.success(request, str(verb.done))
            return redirect(context.get("back") or row.get_absolute_url())
    page = {
        "title": verb.title,
        "verb": verb,
        "file": getattr(row, "file", row),
        "form": form,
        "denial": denial,
        "back": row.get_absolute_url() if hasattr(row, "get_absolute_url") else "",
        **context,
    }
    return render(request, template, page, status=status)
