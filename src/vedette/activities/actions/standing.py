"""What must hold before anything is added to an activity."""

from django.utils.translation import gettext_lazy as _

from vedette.activities.models import Activity, Kind
from vedette.activities.states import State
from vedette.kernel.errors import Unacceptable, WrongState


def require_standing(activity: Activity, *, asks: str = "") -> None:
    """Raise WrongState for a void entry, Unacceptable for a part that its kind has no place for."""
    if activity.state == State.VOID:
        raise WrongState("wrong-state", _("This entry is void: nothing can be added to it."))
    if asks and asks not in Kind(activity.kind).shape.asks:
        raise Unacceptable("shape", _("This has no place in an activity of this kind."))
