"""The first page: what there is, and what needs a hand."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from vedette.access.gate import StaffRequest, may
from vedette.access.models import Account
from vedette.administration import queries
from vedette.kernel import clock
from vedette.organisation.models import Person, Region, Unit


@dataclass(frozen=True)
class Concern:
    """Something to put right, and where."""

    said: str
    number: int
    url: str


@may("organisation.manage")
def home(request: StaffRequest) -> HttpResponse:
    page = {
        "title": _("Administration"),
        "units": Unit.objects.filter(closed_on=None).count(),
        "people": Person.objects.count(),
        "accounts": Account.objects.filter(is_active=True).count(),
        "regions": Region.objects.count(),
        "concerns": _concerns(),
    }
    return render(request, "administration/home.html", page)


def _concerns() -> list[Concern]:
    day, people = clock.today(), reverse("administration:people")
    asked: list[tuple[str, QuerySet[Any], str]] = [
        (_("hold a role and can't log in"), queries.without_account(day), f"{people}?locked=1"),
        (
            _("log in with a password alone"),
            queries.with_password_alone(day),
            f"{people}?password=1",
        ),
        (_("lose a role within thirty days"), queries.losing_a_role(day), f"{people}?ending=1"),
        (
            _("can log in and hold no role"),
            queries.without_a_role(day),
            f"{people}?idle=1",
        ),
    ]
    found = [Concern(said, rows.count(), url) for said, rows, url in asked]
    return [concern for concern in found if concern.number]
