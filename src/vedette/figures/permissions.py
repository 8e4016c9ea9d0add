"""Who may see numbers: everyone who oversees, each of the rows that they may see."""

from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import Right, declare
from vedette.access.roles import OVERSIGHT, Role

declare(
    Right("figures.view", _("See figures and briefings"), {"": OVERSIGHT | {Role.CASE_MANAGER}})
)
