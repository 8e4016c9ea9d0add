"""The only way to get a record in a view: fetch and authorise in one."""

from typing import Any, TypeVar

from django.db.models import Model
from django.http import Http404

Found = TypeVar("Found", bound=Model)


def fetch_or_404(kind: type[Found], ref: str, *, seen_by: Any, **more: Any) -> Found:
    """The record with this reference, if the person may see it.

    Out of scope is 404, not 403: that a record exists is itself something to keep.
    """
    rows = kind._default_manager.visible_to(seen_by)  # type: ignore[attr-defined]
    found: Found | None = rows.filter(ref=ref, **more).first()
    if found is None:
        raise Http404
    return found
