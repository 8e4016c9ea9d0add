"""What is asked in forms about clues."""

from vedette.clues.forms.base import ActForm, OpinionForm, ReasonForm
from vedette.clues.forms.circle import NameForm, UnnameForm
from vedette.clues.forms.distribute import DistributeForm
from vedette.clues.forms.register import ConcernedForm, RegisterForm

__all__ = [
    "ActForm",
    "ConcernedForm",
    "DistributeForm",
    "NameForm",
    "OpinionForm",
    "ReasonForm",
    "RegisterForm",
    "UnnameForm",
]
