"""Who may bring ledgers in, and see what was brought in."""

from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import Right, declare
from vedette.access.roles import OFFICE, OVERSIGHT, TEAM

declare(
    Right("interchange.import", _("Import findings ledgers"), {"team": TEAM | OFFICE}),
    Right("interchange.view", _("See imports and their refused rows"), {"team": OVERSIGHT}),
)
