"""People: the list, and one of them."""

from datetime import date
from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vedette.access.gate import StaffRequest, may
from vedette.access.models import Account, Delegation, Grant, Recusal
from vedette.access.roles import Role
from vedette.administration import queries
from vedette.administration.forms.people import PersonForm, PersonNameForm
from vedette.administration.views.filling import fill_in, to_people, to_person
from vedette.journal.actions import Actor
from vedette.journal.queries import timeline
from vedette.kernel import clock
from vedette.kernel.counts import CountUnit
from vedette.organisation import actions
from vedette.organisation.models import Person, Post
from vedette.organisation.models.period import holds_on, runs_after
from vedette.web.lists.columns import Column
from vedette.web.lists.filters import BoolFilter, ChoiceFilter, TextFilter
from vedette.web.lists.page import ListPage
from vedette.web.templatetags.face import tag


def _posts(person: Any) -> str:
    return "; ".join(f"{post.unit} {post}" for post in person.posts_held)


def _roles(person: Any) -> str:
    return "; ".join(f"{grant.get_role_display()} · {grant.unit}" for grant in person.grants_held)


def _account(person: Any) -> str:
    account: Account | None = getattr(person, "account", None)
    return account.username if account else ""


def _account_said(person: Any) -> str:
    account: Account | None = getattr(person, "account", None)
    if account is None:
        return ""
    shut = tag(_("shut"), "late") if not account.is_active else ""
    return format_html("{} {}", account.username, shut)


def _today() -> date:
    return clock.today()


def _holders(roles: list[str]) -> Any:
    held = Grant.objects.filter(holds_on(_today()), role__in=roles)
    return Q(pk__in=held.values("person"))


class PeopleList(ListPage[Person]):
    key = "people"
    title = gettext_lazy("People")
    count_unit = CountUnit.PERSON
    sort = "name"
    template = "administration/people/list.html"
    columns = (
        Column[Person](
            "name",
            gettext_lazy("Name"),
            sort="name_zh",
            link=lambda person: reverse("administration:person", args=[person.ref]),
            fixed=True,
            css="wide",
        ),
        Column("posts", gettext_lazy("Posts"), value=_posts),
        Column("roles", gettext_lazy("Roles"), value=_roles),
        Column("account", gettext_lazy("Account"), value=_account, show=_account_said),
    )
    filters = (
        TextFilter("q", gettext_lazy("Search"), fields=("name_zh", "name_en", "account__username")),
        ChoiceFilter("role", gettext_lazy("Role"), Role.choices, where=_holders),
        BoolFilter(
            "locked",
            gettext_lazy("Can't log in"),
            lambda rows, request: rows.filter(pk__in=queries.without_account(_today())),
        ),
        BoolFilter(
            "password",
            gettext_lazy("Password alone"),
            lambda rows, request: rows.filter(pk__in=queries.with_password_alone(_today())),
        ),
        BoolFilter(
            "ending",
            gettext_lazy("A role ends soon"),
            lambda rows, request: rows.filter(pk__in=queries.losing_a_role(_today())),
        ),
        BoolFilter(
            "idle",
            gettext_lazy("Account without a role"),
            lambda rows, request: rows.filter(account__in=queries.without_a_role(_today())),
        ),
    )

    def rows(self) -> QuerySet[Person]:
        today = holds_on(_today())
        posts = Post.objects.filter(today).select_related("unit")
        grants = Grant.objects.filter(today).select_related("unit")
        return Person.objects.select_related("account").prefetch_related(
            Prefetch("posts", posts, to_attr="posts_held"),
            Prefetch("grants", grants, to_attr="grants_held"),
        )


@may("organisation.manage")
def people(request: HttpRequest) -> HttpResponseBase:
    return PeopleList(request).response()


@may("organisation.manage")
def person(request: StaffRequest, ref: str) -> HttpResponse:
    person = get_object_or_404(Person.objects.select_related("account"), ref=ref)
    day = clock.today()
    current = runs_after(day)
    account: Account | None = getattr(person, "account", None)
    page = {
        "title": person.name,
        "one": person,
        "today": day,
        "account": account,
        "second_steps": queries.second_steps(account),
        "posts": person.posts.select_related("unit").order_by("-valid_from"),
        "grants": Grant.objects.filter(person=person)
        .select_related("unit")
        .order_by("-valid_from"),
        "recusals": Recusal.objects.filter(current, person=person).select_related("unit"),
        "given": Delegation.objects.filter(current, giver=person).select_related("taker"),
        "taken": Delegation.objects.filter(current, taker=person).select_related("giver"),
        "events": timeline(person.subject, limit=30),
    }
    return render(request, "administration/people/person.html", page)


@may("organisation.manage")
def add(request: StaffRequest) -> HttpResponse:
    return fill_in(
        request,
        PersonForm(request.POST or None),
        actions.add_person,
        title=_("Register a person"),
        intro=_("Name, and later posts: nothing else is kept of anyone."),
        done=_("Registered."),
        trail=to_people(),
    )


@may("organisation.manage")
def rename(request: StaffRequest, ref: str) -> HttpResponse:
    person = get_object_or_404(Person, ref=ref)

    def act(*, by: Actor, **names: str) -> None:
        actions.rename_person(person, by=by, **names)

    return fill_in(
        request,
        PersonNameForm(request.POST or None, row=person),
        act,
        title=_("Change the name"),
        done=_("Changed."),
        trail=to_person(person),
    )
