"""Link an activity with another record."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.activities.actions.standing import require_standing
from vedette.activities.models import Activity, Link
from vedette.journal.actions import record
from vedette.kernel import records
from vedette.kernel.errors import Unacceptable
from vedette.kernel.subjects import Subject
from vedette.organisation.models import Person


@transaction.atomic
def link(activity: Activity, target: str, *, by: Person) -> Link:
    """Link the record with this subject (`"finding:F-2020-0147"`); again is no change.

    Raises Unacceptable for a record that there is not, or not in the person's scope.
    """
    require(by, "activities.record", activity)
    require_standing(activity)
    if target == activity.subject or records.describe(target, by) is None:
        reason = _("There is no such record.")
        raise Unacceptable("target", reason, {"target": reason})
    known = activity.links.filter(target=target).first()
    if known is not None:
        return known
    made = Link.objects.create(activity=activity, target=target)
    data = {"target": target, "number": Subject(target).ref}
    record("activities.linked", activity, by=by, data=data, rows=[made])
    return made
