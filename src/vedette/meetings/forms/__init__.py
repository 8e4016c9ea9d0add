"""What people type, made into what the actions take."""

from vedette.meetings.forms.items import (
    BatchForm,
    DecideForm,
    DoTaskForm,
    ItemForm,
    MinuteForm,
    StandAsideForm,
    TaskForm,
)
from vedette.meetings.forms.meeting import (
    AgendaForm,
    CallForm,
    HoldForm,
    InviteForm,
    MeetingForm,
    ReasonForm,
)

__all__ = [
    "AgendaForm",
    "BatchForm",
    "CallForm",
    "DecideForm",
    "DoTaskForm",
    "HoldForm",
    "InviteForm",
    "ItemForm",
    "MeetingForm",
    "MinuteForm",
    "ReasonForm",
    "StandAsideForm",
    "TaskForm",
]
