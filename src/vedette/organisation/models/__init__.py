"""Units over time, posts, people, embedding."""

from vedette.organisation.models.embedding import Embedding
from vedette.organisation.models.people import Person, Post, Rank
from vedette.organisation.models.region import Region
from vedette.organisation.models.unit import Placement, Reach, Unit, UnitKind

__all__ = [
    "Embedding",
    "Person",
    "Placement",
    "Post",
    "Rank",
    "Reach",
    "Region",
    "Unit",
    "UnitKind",
]
