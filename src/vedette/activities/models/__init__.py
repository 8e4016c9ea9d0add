"""Activities, their parts, and the words that describe them."""

from vedette.activities.models.activity import Activity
from vedette.activities.models.firm import Firm
from vedette.activities.models.kinds import Kind, Shape
from vedette.activities.models.parts import (
    Advice,
    Aspect,
    AspectKind,
    Attachment,
    ChecklistItem,
    Link,
    Part,
    Partner,
    Taker,
)
from vedette.activities.models.querysets import ActivityQuerySet
from vedette.activities.models.vocabulary import (
    Adoption,
    Channel,
    FirmKind,
    GuestGroup,
    MeetingTopic,
    Purpose,
)

__all__ = [
    "Activity",
    "ActivityQuerySet",
    "Adoption",
    "Advice",
    "Aspect",
    "AspectKind",
    "Attachment",
    "Channel",
    "ChecklistItem",
    "Firm",
    "FirmKind",
    "GuestGroup",
    "Kind",
    "Link",
    "MeetingTopic",
    "Part",
    "Partner",
    "Purpose",
    "Shape",
    "Taker",
]
