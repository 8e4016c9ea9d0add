"""Everyone with a role reads what has come to them, and nobody reads another's."""

from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import Right, declare
from vedette.access.roles import Role

declare(Right("notifications.read", _("read one's own notices"), {"": frozenset(Role)}))
