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
from vedette.findings.forms import ActForm
from vedette.findings.models import Finding
from vedette.findings.queries import measures_of
from vedette.findings.states import FINDING
from vedette.kernel.errors import Denial, NotAllowed, OversightError, type_text
from vedette.organisation.models import Person
from vedette.web.fetch import fetch_or_404


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

    def denial(self, finding: Finding, person: Person) -> Denial | None:
        """Why this person can't do it now."""
        if self.step:
            return why_not_step(FINDING, finding, self.step, person)
        return why_not(person, self.right, finding)


def page_of(verb: Verb) -> Callable[..., HttpResponseBase]:
    """The view of a verb."""

    @may(verb.right)
    def page(request: StaffRequest, ref: str) -> HttpResponse:
        finding = fetch_or_404(Finding, ref, seen_by=request.person)
        form = verb.form(
            request.POST or None, request.FILES or None, finding=finding, person=request.person
        )
        return answer(request, finding, verb, form)

    return page


def answer(
    request: StaffRequest, finding: Finding, verb: Verb, form: ActForm, **context: Any
) -> HttpResponse:
    """Do the act, or show the form: at first, with its faults, or beside what changed meanwhile."""
    status = 200
    denial = None if request.method == "POST" else verb.denial(finding, request.person)
    if request.method == "POST" and form.is_valid():
        try:
            verb.act(finding, by=request.person, **form.values())
        except NotAllowed as problem:
            status, denial = 403, problem.denial
        except OversightError as problem:
            form.refuse(problem)
        else:
            messages.success(request, str(verb.done))
            return redirect(finding)
        finding = Finding.objects.visible_to(request.person).get(pk=finding.pk)
    page = {
        "title": verb.title,
        "verb": verb,
        "finding": finding,
        "form": form,
        "measures": measures_of(finding),
        "denial": denial,
        "back": finding.get_absolute_url(),
        **context,
    }
    status = 409 if form.is_stale else status
    return render(request, "findings/act.html", page, status=status)
