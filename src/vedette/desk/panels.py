"""What the desk shows on other areas' pages."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.template.loader import render_to_string

from vedette.access.permissions import why_not
from vedette.deadlines.queries import known_until
from vedette.desk.queries import views_of
from vedette.journal.queries import log_state
from vedette.kernel import backups


def saved_views(request: HttpRequest, page: Any) -> str:
    """The menu of saved views above a list (a `web.lists.ListPage`)."""
    person = getattr(request, "person", None)
    if not person:
        return ""
    context = {"views": views_of(person, page.key), "list": page}
    return render_to_string("desk/saved_views_menu.html", context, request=request)


def machine(request: HttpRequest, person: Any) -> str:
    """Beside an administrator's day: the record, its verification, the backups, the calendar."""
    if why_not(person, "organisation.manage"):
        return ""
    said = {
        "log": log_state(),
        "backup": backups.last(Path(settings.DATA)),
        "known_until": known_until(),
    }
    return render_to_string("desk/machine.html", said)


def is_member(request: HttpRequest) -> bool:
    """Does the desk belong in this reader's rail?"""
    return bool(getattr(request, "person", None))
