"""What is asked of values before they are taken; each refusal names its field for the form."""

from django.utils.translation import gettext_lazy as _

from vedette.clues.models import Clue
from vedette.kernel.errors import Unacceptable, WrongState, type_text
from vedette.meetings.models import CaseMeeting
from vedette.meetings.reporter import names_a_reporter


def refuse(field: str, reason: type_text) -> Unacceptable:
    """The error that puts a reason beside a field."""
    return Unacceptable(field, reason, {field: reason})


def filled(field: str, text: str) -> str:
    """A text without blanks around it. Raises Unacceptable if nothing is left."""
    text = text.strip()
    if not text:
        raise refuse(field, _("This can't be left empty."))
    return text


def without_reporter(field: str, text: str, clue: Clue) -> str:
    """A text for the minutes. Raises Unacceptable where it would give a reporter away."""
    text = text.strip()
    if words := names_a_reporter(text, clue):
        reason = _("“%(words)s” may tell who reported. Write it so that nobody can be found by it.")
        raise refuse(field, reason % {"words": words})
    return text


def must_be(meeting: CaseMeeting, *states: str) -> None:
    """Raises WrongState unless the meeting stands at one of these, as it is in the database."""
    now = CaseMeeting.objects.filter(pk=meeting.pk).values_list("state", flat=True).get()
    if now not in states:
        meeting.state = now
        reason = _("Not possible while the meeting is “%s”.") % meeting.get_state_display()
        raise WrongState("wrong-state", reason)
