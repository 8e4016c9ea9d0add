"""What must hold before anything is added to a joint matter."""

from django.utils.translation import gettext_lazy as _

from vedette.cooperation.models import Matter
from vedette.cooperation.states import State
from vedette.kernel.errors import WrongState


def require_standing(matter: Matter, *, still_open: bool = False) -> None:
    """Raise WrongState for a void entry, and for a concluded one where it must be open."""
    if matter.state == State.VOID:
        raise WrongState("wrong-state", _("This entry is void: nothing can be added to it."))
    if still_open and matter.state == State.CLOSED:
        raise WrongState("wrong-state", _("This is concluded: take it up again first."))
