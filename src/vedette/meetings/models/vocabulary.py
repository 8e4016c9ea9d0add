"""The words by which meetings and their items are told apart."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class MeetingKind(TextChoices):
    """What sort of meeting: from the room's own to the special one of the field's name."""

    WEEKLY = "weekly", _("weekly meeting of the room")
    MONTHLY = "monthly", _("monthly meeting of the leaders")
    QUARTERLY = "quarterly", _("quarterly meeting with the principal")
    SPECIAL = "special", _("special case meeting")


class Part(TextChoices):
    """As what somebody is in a meeting."""

    MEMBER = "member", pgettext_lazy("meeting", "takes part")
    OBSERVER = "observer", pgettext_lazy("meeting", "sits in without a vote")


class Why(TextChoices):
    """Why a clue is on the agenda."""

    SUBMITTED = "submitted", _("a disposition to be decided")
    HOLD = "hold", _("a hold to be reviewed")
    OVERDUE = "overdue", pgettext_lazy("agenda", "overdue")
    STUDY = "study", _("to be studied")


class Outcome(TextChoices):
    """What a meeting came to about one clue."""

    APPROVED = "approved", _("disposition approved")
    REFUSED = "refused", _("disposition refused")
    ENDORSED = "endorsed", _("agreed, to be approved above")
    NOTED = "noted", _("studied, nothing to decide")
    POSTPONED = "postponed", _("postponed")


DECIDED = (Outcome.APPROVED, Outcome.REFUSED, Outcome.ENDORSED, Outcome.NOTED)
"""What isn't taken up again in the same meeting."""
