"""What people type, made into what the actions take."""

from vedette.activities.forms.acts import (
    AdoptionForm,
    AdviceForm,
    AttachForm,
    ChecklistForm,
    LinkForm,
    VoidForm,
)
from vedette.activities.forms.entry import CorrectForm, EntryForm

__all__ = [
    "AdoptionForm",
    "AdviceForm",
    "AttachForm",
    "ChecklistForm",
    "CorrectForm",
    "EntryForm",
    "LinkForm",
    "VoidForm",
]
