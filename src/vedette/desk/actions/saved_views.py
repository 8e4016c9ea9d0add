"""Keep a question under a name, and forget it again."""

from django.db import transaction
from django.utils.translation import gettext as _

from vedette.desk.models import SavedView
from vedette.kernel.errors import Unacceptable
from vedette.organisation.models import Person

MOST = 30
"""Views that one person may keep of one list: the menu shows them all."""


@transaction.atomic
def save_view(list_key: str, name: str, path: str, query: str, *, by: Person) -> SavedView:
    """Keep a view; one of the same name is replaced. Raises Unacceptable for one too many."""
    mine = SavedView.objects.filter(person=by, list_key=list_key)
    if mine.exclude(name=name).count() >= MOST:
        reason = _("You keep %(most)s views of this list already. Remove one first.")
        raise Unacceptable("too-many", reason % {"most": MOST})
    kept, _made = SavedView.objects.update_or_create(
        person=by, list_key=list_key, name=name, defaults={"path": path, "query": query}
    )
    return kept


def forget_view(view: SavedView) -> None:
    view.delete()
