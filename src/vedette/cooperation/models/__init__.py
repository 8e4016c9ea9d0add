"""Joint matters, their parts, and the words that describe them."""

from vedette.cooperation.models.kinds import RHYTHMIC, WITH_TASKS, Kind, Shape
from vedette.cooperation.models.matter import Matter
from vedette.cooperation.models.parts import (
    Attachment,
    Feature,
    FeatureKind,
    Item,
    ItemState,
    Link,
    Party,
)
from vedette.cooperation.models.querysets import ItemQuerySet, MatterQuerySet, PartyQuerySet
from vedette.cooperation.models.vocabulary import (
    Contacted,
    Duties,
    Form,
    Origin,
    Paper,
    Part,
    Planned,
    Reminded,
    Submitted,
    Taken,
    Told,
    Way,
)

__all__ = [
    "RHYTHMIC",
    "WITH_TASKS",
    "Attachment",
    "Contacted",
    "Duties",
    "Feature",
    "FeatureKind",
    "Form",
    "Item",
    "ItemQuerySet",
    "ItemState",
    "Kind",
    "Link",
    "Matter",
    "MatterQuerySet",
    "Origin",
    "Paper",
    "Part",
    "Party",
    "PartyQuerySet",
    "Planned",
    "Reminded",
    "Shape",
    "Submitted",
    "Taken",
    "Told",
    "Way",
]
