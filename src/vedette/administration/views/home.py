"""The first page: what there is, and what needs a hand."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from vedette.access.gate import StaffRequest, may
from vedette.access.models import Account
from vedette.administration.concerns import concerns
from vedette.kernel import clock
from vedette.organisation.models import Person, Region, Unit


@may("organisation.manage")
def home(request: StaffRequest) -> HttpResponse:
    page = {
        "title": _("Administration"),
        "units": Unit.objects.filter(closed_on=None).count(),
        "people": Person.objects.count(),
        "accounts": Account.objects.filter(is_active=True).count(),
        "regions": Region.objects.count(),
        "concerns": concerns(clock.today()),
    }
    return render(request, "administration/home.html", page)
