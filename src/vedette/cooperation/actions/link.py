"""Link a joint matter with the record that it is about, starts from, or led to."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.cooperation.actions.standing import require_standing
from vedette.cooperation.models import Link, Matter
from vedette.journal.actions import record
from vedette.kernel import records
from vedette.kernel.errors import Unacceptable
from vedette.organisation.models import Person


@transaction.atomic
def link(matter: Matter, target: str, *, by: Person) -> Link:
    """Link the record with this subject (`"clue:C-2020-0001"`); again is no change.

    The target stays out of the entry's data: that there is such a clue is for its circle alone.
    Raises Unacceptable for a record that there is not, or not in the person's scope.
    """
    require(by, "cooperation.record", matter)
    require_standing(matter)
    if target == matter.subject or records.describe(target, by) is None:
        reason = _("There is no such record.")
        raise Unacceptable("target", reason, {"target": reason})
    known = matter.links.filter(target=target).first()
    if known is not None:
        return known
    made = Link.objects.create(matter=matter, target=target)
    record("cooperation.linked", matter, by=by, rows=[made])
    return made
