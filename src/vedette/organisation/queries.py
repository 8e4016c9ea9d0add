"""Reads about units and people."""

from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from vedette.organisation.models import Embedding, Reach, Unit
from vedette.organisation.models.period import holds_on


def below(top: Unit, *, on: date) -> QuerySet[Unit]:
    """A unit and everything that stood below it on a day."""
    reach = Reach.objects.filter(holds_on(on), top=top, unit=OuterRef("pk"))
    return Unit.objects.filter(Exists(reach))


def standing() -> QuerySet[Unit]:
    """Units that aren't dissolved, as one chooses among them."""
    return Unit.objects.filter(closed_on=None).order_by("kind", "name_zh")


def overseen_by(team: Unit, *, on: date) -> QuerySet[Unit]:
    """The units that a team oversaw on a day, with all that stood below them."""
    embedded = Embedding.objects.filter(holds_on(on), team=team).values("unit")
    reach = Reach.objects.filter(holds_on(on), top__in=embedded, unit=OuterRef("pk"))
    return Unit.objects.filter(Exists(reach))
