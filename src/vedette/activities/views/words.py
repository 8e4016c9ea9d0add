"""How the state of an activity is shown."""

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from vedette.activities.models import Activity, Adoption
from vedette.activities.states import State
from vedette.kernel import clock
from vedette.web.templatetags.face import tag

TONES = {State.PLANNED: "going", State.DONE: "done", State.VOID: ""}

ADOPTION_TONES = {
    Adoption.PENDING: "soon",
    Adoption.ADOPTED: "done",
    Adoption.PARTLY: "done",
    Adoption.DECLINED: "",
}


def state_tag(activity: Activity) -> SafeString:
    """Planned, done or void; a plan whose day has passed asks for attention."""
    state = State(activity.state)
    if state == State.PLANNED and (activity.until or activity.on) < clock.today():
        return tag(_("planned, day has passed"), "soon")
    return tag(state.label, TONES[state])
