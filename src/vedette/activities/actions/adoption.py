"""Advice given at a meeting, and what became of it."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.activities.actions.standing import require_standing
from vedette.activities.models import Activity, Adoption, Advice
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.kernel.errors import Unacceptable
from vedette.organisation.models import Person


@transaction.atomic
def give_advice(activity: Activity, text: str, *, by: Person) -> Advice:
    """Add a piece of advice to a meeting that was observed."""
    require(by, "activities.record", activity)
    require_standing(activity, asks="advice")
    if not text.strip():
        reason = _("Say what was advised.")
        raise Unacceptable("text", reason, {"text": reason})
    place = activity.advice.count() + 1
    advice = Advice.objects.create(activity=activity, place=place, text=text.strip())
    record("activities.advised", activity, by=by, data={"place": place}, rows=[advice])
    return advice


@transaction.atomic
def note_adoption(advice: Advice, adoption: Adoption, *, on: date | None, by: Person) -> None:
    """Note whether advice was adopted, and on which day that was decided.

    Raises Unacceptable for a day to come, one before the meeting, or none.
    """
    activity = advice.activity
    require(by, "activities.record", activity)
    require_standing(activity)
    if adoption == Adoption.PENDING:
        on = None
    elif on is None or not activity.on <= on <= clock.today():
        reason = _("Give the day of the decision: from the meeting until today.")
        raise Unacceptable("decided_on", reason, {"decided_on": reason})
    advice.adoption = adoption
    advice.decided_on = on
    advice.keep("adoption", "decided_on")
    data = {"place": advice.place, "adoption": adoption.value}
    record("activities.adoption_noted", activity, by=by, data=data, rows=[advice])
