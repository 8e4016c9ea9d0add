"""Reads of the desk."""

from django.db.models import QuerySet

from vedette.desk.models import SavedView
from vedette.organisation.models import Person


def views_of(person: Person, list_key: str = "") -> QuerySet[SavedView]:
    """One's own saved views, of one list or of all."""
    mine = SavedView.objects.filter(person=person)
    return mine.filter(list_key=list_key) if list_key else mine
