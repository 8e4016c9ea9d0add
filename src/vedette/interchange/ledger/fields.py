"""What the columns of a ledger may become."""

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy as _


class Field(TextChoices):
    """A meaning that a column can have."""

    NUMBER = "number", _("ledger column", "Number")
    TITLE = "title", _("ledger column", "Finding, in short")
    CONDITION = "condition", _("ledger column", "Finding")
    CRITERIA = "criteria", _("ledger column", "What should be")
    CAUSE = "cause", _("ledger column", "Cause")
    EFFECT = "effect", _("ledger column", "Effect")
    THEME = "theme", _("ledger column", "Kind of finding")
    SEVERITY = "severity", _("ledger column", "Severity")
    SOURCE = "source", _("ledger column", "Where it comes from")
    FOUND_ON = "found_on", _("ledger column", "Found on")
    LEAD_UNIT = "lead_unit", _("ledger column", "Unit in the lead")
    UNIT = "unit", _("ledger column", "Unit responsible")
    LEADER = "leader", _("ledger column", "Leader responsible")
    OWNER = "owner", _("ledger column", "Person responsible")
    MEASURES = "measures", _("ledger column", "Measures")
    GOAL = "goal", _("ledger column", "Goal")
    DUE = "due", _("ledger column", "Time limit")
    PROGRESS = "progress", _("ledger column", "Progress")
    RESULT = "result", _("ledger column", "Result")
    DONE = "done", _("ledger column", "Done?")
    DONE_ON = "done_on", _("ledger column", "Done on")
    SIGNED_OFF = "signed_off", _("ledger column", "Signed off?")
    SIGNED_OFF_ON = "signed_off_on", _("ledger column", "Signed off on")
    REMARKS = "remarks", _("ledger column", "Remarks")
    NOTE = "note", _("ledger column", "Keep as a note, under its heading")
    """What no other field takes. The only one that several columns may have."""
    SKIP = "skip", _("ledger column", "Leave out")


REPEATABLE = frozenset({Field.NOTE, Field.SKIP})
