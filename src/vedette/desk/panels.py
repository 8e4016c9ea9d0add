"""What the desk shows on other areas' pages."""

from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string

from vedette.desk.queries import views_of


def saved_views(request: HttpRequest, page: Any) -> str:
    """The menu of saved views above a list (a `web.lists.ListPage`)."""
    person = getattr(request, "person", None)
    if not person:
        return ""
    context = {"views": views_of(person, page.key), "list": page}
    return render_to_string("desk/saved_views_menu.html", context, request=request)


def is_member(request: HttpRequest) -> bool:
    """Does the desk belong in this reader's rail?"""
    return bool(getattr(request, "person", None))
