"""One form, one act, and back: what nearly every page here is."""

from collections.abc import Callable, Sequence
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from vedette.access.gate import StaffRequest
from vedette.kernel.errors import OversightError
from vedette.organisation.models import Person, Unit

Trail = Sequence[tuple[str, str]]


def to_units() -> Trail:
    return [*_to_administration(), (_("Units"), reverse("administration:units"))]


def to_people() -> Trail:
    return [*_to_administration(), (_("People"), reverse("administration:people"))]


def _to_administration() -> Trail:
    return [(_("Administration"), reverse("administration:home"))]


def to_unit(unit: Unit) -> Trail:
    return [*to_units(), (unit.name, reverse("administration:unit", args=[unit.ref]))]


def to_person(person: Person) -> Trail:
    return [*to_people(), (person.name, reverse("administration:person", args=[person.ref]))]


def fill_in(
    request: StaffRequest,
    form: Any,
    act: Callable[..., object],
    *,
    title: str,
    done: str,
    trail: Trail,
    **more: Any,
) -> HttpResponse:
    """Show a form; once it is filled in, act with what was typed, say so and go back.

    What the act refuses stands in the form, with all that was typed.
    """
    back = trail[-1][1]
    if form.is_valid():
        try:
            act(by=request.person, **form.cleaned_data)
        except OversightError as problem:
            form.refuse(problem)
        else:
            messages.success(request, done)
            return redirect(back)
    page = {"title": title, "form": form, "back": back, "trail": trail, **more}
    return render(request, "administration/form.html", page)


class Sure(forms.Form):
    """Nothing to fill in: the button is the answer."""

    def refuse(self, problem: OversightError) -> None:
        self.add_error(None, str(problem.denial.reason))
