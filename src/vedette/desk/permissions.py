"""The rights of the desk."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import Right, declare, why_not
from vedette.access.roles import OVERSIGHT, Role
from vedette.organisation.models import Person

declare(
    Right(
        "desk.record",
        _("see how the record stands"),
        {"": OVERSIGHT | {Role.CASE_MANAGER, Role.ADMIN}},
    )
)


def may_see_record(request: HttpRequest) -> bool:
    """Whether the rail leads this reader to the record."""
    person = getattr(request, "person", None)
    return isinstance(person, Person) and why_not(person, "desk.record") is None
