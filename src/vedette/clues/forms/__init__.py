"""What is asked in forms about clues."""

from vedette.clues.forms.base import ActForm, OpinionForm, ReasonForm
from vedette.clues.forms.check import CheckForm
from vedette.clues.forms.circle import NameForm, UnnameForm
from vedette.clues.forms.distribute import DistributeForm
from vedette.clues.forms.intervention import InterventionForm, NoteForm
from vedette.clues.forms.register import ConcernedForm, EditForm, RegisterForm
from vedette.clues.forms.tie import TieForm

__all__ = [
    "ActForm",
    "CheckForm",
    "ConcernedForm",
    "DistributeForm",
    "EditForm",
    "InterventionForm",
    "NameForm",
    "NoteForm",
    "OpinionForm",
    "ReasonForm",
    "RegisterForm",
    "TieForm",
    "UnnameForm",
]
