"""Reads about units and people."""

from collections.abc import Collection
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from vedette.organisation.models import Embedding, Person, Reach, Unit
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


def names_of_actors(actors: Collection[str]) -> dict[str, str]:
    """The names of those among the journal's actors who are people."""
    refs = [actor.removeprefix("person:") for actor in actors if actor.startswith("person:")]
    return {person.actor: person.name for person in Person.objects.filter(ref__in=refs)}


def names_of_units(refs: Collection[str]) -> dict[str, str]:
    """The names of units, as they are called today."""
    return {unit.ref: unit.name for unit in Unit.objects.filter(ref__in=refs)}
