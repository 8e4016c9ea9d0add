"""What people type, made into what the actions take."""

from vedette.cooperation.forms.acts import (
    AnswerForm,
    AttachForm,
    CloseForm,
    ItemForm,
    LinkForm,
    ReopenItemForm,
    SettleForm,
    VoidForm,
)
from vedette.cooperation.forms.entry import CorrectForm, EntryForm

__all__ = [
    "AnswerForm",
    "AttachForm",
    "CloseForm",
    "CorrectForm",
    "EntryForm",
    "ItemForm",
    "LinkForm",
    "ReopenItemForm",
    "SettleForm",
    "VoidForm",
]
