"""What an administrator has to put right: people, teams and the register of regions."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import ngettext

from vedette.administration import queries
from vedette.kernel.asked import Tally, ask


@dataclass(frozen=True)
class Concern:
    """Something to put right, and where."""

    said: str
    url: str


Words = Callable[[int], str]


Asked = list[tuple["QuerySet[Any]", Words, str]]


def concerns(day: date) -> list[Concern]:
    """What stands open on a day, the most pressing first, counted in one statement."""
    asked = asked_on(day)
    return said_of(asked, ask([Tally(rows) for rows, _words, _url in asked]))


def asked_on(day: date) -> Asked:
    """The rows of each concern, its words, and where it is put right."""
    people, units = reverse("administration:people"), reverse("administration:units")
    return [
        (queries.without_account(day), _locked_out, f"{people}?locked=1"),
        (queries.idle_teams(day), _idle_teams, units),
        (queries.losing_a_role(day), _ending, f"{people}?ending=1"),
        (queries.without_a_role(day), _no_role, f"{people}?idle=1"),
        (queries.with_password_alone(day), _password_alone, f"{people}?password=1"),
    ]


def said_of(asked: Asked, numbers: list[int]) -> list[Concern]:
    """Those that there are."""
    counted = zip(asked, numbers, strict=True)
    return [Concern(words(n) % {"n": f"{n:,}"}, url) for (_rows, words, url), n in counted if n]


def _locked_out(n: int) -> str:
    return ngettext(
        "%(n)s person holds a role and can't log in",
        "%(n)s people hold a role and can't log in",
        n,
    )


def _idle_teams(n: int) -> str:
    return ngettext("%(n)s team oversees no unit", "%(n)s teams oversee no unit", n)


def _ending(n: int) -> str:
    return ngettext(
        "%(n)s person loses a role within thirty days",
        "%(n)s people lose a role within thirty days",
        n,
    )


def _no_role(n: int) -> str:
    return ngettext(
        "%(n)s person can log in and holds no role", "%(n)s people can log in and hold no role", n
    )


def _password_alone(n: int) -> str:
    return ngettext(
        "%(n)s person logs in with a password alone",
        "%(n)s people log in with a password alone",
        n,
    )
