"""A person's account: opened, shut, helped back in."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from vedette.access import actions
from vedette.access.gate import StaffRequest, may
from vedette.access.models import Account
from vedette.administration.forms.people import AccountForm
from vedette.administration.views.filling import fill_in, to_person
from vedette.journal.actions import Actor
from vedette.organisation.models import Person


def _account(ref: str) -> Account:
    return get_object_or_404(Account, person__ref=ref)


@may("access.accounts")
def open_one(request: StaffRequest, ref: str) -> HttpResponse:
    person = get_object_or_404(Person, ref=ref)

    def act(*, by: Actor, username: str) -> None:
        actions.open_account(person, username, None, by=by)

    return fill_in(
        request,
        AccountForm(request.POST or None),
        act,
        title=_("Open an account"),
        intro=_("Then make a link and hand it over: they set a password that you don't know."),
        submit=_("Open it"),
        done=_("The account is open. It has no password yet: make a link."),
        trail=to_person(person),
    )


@require_POST
@may("access.accounts")
def close(request: StaffRequest, ref: str) -> HttpResponse:
    actions.close_account(_account(ref), by=request.person)
    messages.success(request, _("Shut. Open sessions end with their next click."))
    return redirect("administration:person", ref)


@require_POST
@may("access.accounts")
def reopen(request: StaffRequest, ref: str) -> HttpResponse:
    actions.reopen_account(_account(ref), by=request.person)
    messages.success(request, _("The account is open again."))
    return redirect("administration:person", ref)


@require_POST
@may("access.accounts")
def factors(request: StaffRequest, ref: str) -> HttpResponse:
    actions.remove_second_factors(_account(ref), by=request.person)
    messages.success(request, _("Removed. A password alone lets them in until they set up anew."))
    return redirect("administration:person", ref)


@never_cache
@require_POST
@may("access.accounts")
def link(request: StaffRequest, ref: str) -> HttpResponse:
    """Show the link once; it is kept nowhere."""
    account = _account(ref)
    path = actions.password_link(account, by=request.person)
    page = {
        "title": _("A link to set a password"),
        "one": account.person,
        "account": account,
        "link": request.build_absolute_uri(path),
        "trail": to_person(account.person),
    }
    return render(request, "administration/people/link.html", page)
