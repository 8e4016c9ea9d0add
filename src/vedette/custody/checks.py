"""What is asked of values before they are taken; each refusal names its field for the form."""

from django.utils.translation import gettext_lazy as _

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
