"""What people fill in about a deadline."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vedette.deadlines import rulebook
from vedette.deadlines.extending import latest_date
from vedette.deadlines.models import Deadline
from vedette.web.forms import DateField, Form, TextArea
from vedette.web.when import iso


def _few_lines() -> forms.Textarea:
    return forms.Textarea(attrs={"rows": 4})


class AskForm(Form):
    """More time, and why."""

    asked_due = DateField(label=_("New date"))
    reason = TextArea(
        label=_("Reason"),
        widget=_few_lines(),
        help_text=_("What was done so far, and what holds it up."),
    )

    def __init__(self, *args: Any, deadline: Deadline, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        latest = latest_date(deadline)
        if latest is not None:
            hint = _("No later than %(latest)s: the rule allows no more.")
            self.fields["asked_due"].help_text = hint % {"latest": iso(latest)}


class DecideForm(Form):
    """Yes or no to more time."""

    grant = forms.TypedChoiceField(
        label=_("Decision"),
        choices=[("yes", _("Grant")), ("no", _("Refuse"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    due = DateField(
        label=_("Date granted"),
        required=False,
        help_text=_("Empty: the date that was asked for. An earlier one may be granted."),
    )
    reason = TextArea(
        label=_("Reason"), widget=_few_lines(), required=False, help_text=_("Needed to refuse.")
    )


class ReasonForm(Form):
    """Why a clock is stopped, or a deadline cancelled."""

    reason = TextArea(label=_("Reason"), widget=_few_lines())


def _calendars() -> list[tuple[str, str]]:
    keys = sorted({pack.calendar for pack in rulebook.packs().values()})
    return [(key, key) for key in keys]


class DayForm(Form):
    """A day that is worked, or not, against the calendar."""

    calendar = forms.ChoiceField(label=_("Calendar"), choices=_calendars)
    day = DateField(label=_("Day"))
    is_working = forms.TypedChoiceField(
        label=_("On this day people"),
        choices=[("no", _("do not work")), ("yes", _("work"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=_("Note"),
        max_length=120,
        required=False,
        help_text=_("The holiday, or the notice that says so."),
    )


class DaysForm(Form):
    """A file of such days."""

    calendar = forms.ChoiceField(label=_("Calendar"), choices=_calendars)
    file = forms.FileField(
        label=_("File"),
        help_text=_("Text, one day a line: 2027-10-01, off, National Day"),
    )
