"""What is asked of values before they are taken; each refusal names its field for the form."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from vedette.kernel import clock
from vedette.kernel.errors import Unacceptable, type_text


def refuse(field: str, reason: type_text) -> Unacceptable:
    """The error that puts a reason beside a field."""
    return Unacceptable(field, reason, {field: reason})


def filled(field: str, text: str) -> str:
    """A text without blanks around it. Raises Unacceptable if nothing is left."""
    text = text.strip()
    if not text:
        raise refuse(field, _("This can't be left empty."))
    return text


def not_to_come(field: str, day: date) -> date:
    """A day that has come. Raises Unacceptable for one that hasn't."""
    if day > clock.today():
        raise refuse(field, _("This day is yet to come."))
    return day
