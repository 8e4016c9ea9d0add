"""Proposing a disposition, deciding on it, and handing over what was transferred."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.clues.forms.base import ActForm, Lines
from vedette.clues.models import CLOSE_REASONS, HOLD_REASONS, CheckResult, Way
from vedette.clues.queries import keepers_for
from vedette.clues.queries.disposing import checkers_for, disposition_approvers
from vedette.clues.queries.routing import bodies_for
from vedette.kernel import clock
from vedette.organisation.models import Person, Unit
from vedette.web.forms import DateField

NONE = ("", "—")


def choices(*values: Any) -> list[tuple[str, Any]]:
    return [(one.value, one.label) for one in values]


class DispositionForm(ActForm):
    """One form for all ways; what a way does not need stays empty."""

    way = forms.ChoiceField(label=_("Way"), choices=Way)
    plan = Lines(
        label=_("Opinion and plan"),
        help_text=_("Whom to ask, what to look at, in which order, what if it goes otherwise."),
    )
    reason = forms.ChoiceField(
        label=_("Reason for holding or closing"),
        choices=[
            NONE,
            (_("Hold pending"), choices(*HOLD_REASONS)),
            (_("Close"), choices(*CLOSE_REASONS)),
        ],
        required=False,
    )
    review_on = DateField(
        label=_("To be looked at again on"),
        help_text=_("For a hold; in six months at the latest."),
        required=False,
    )
    officers = forms.ModelMultipleChoiceField(
        label=_("Verifying officers"),
        queryset=Person.objects.none(),
        to_field_name="ref",
        required=False,
        help_text=_("For a verification: two at least. The approval names them on the clue."),
    )
    body = forms.CharField(
        label=_("Transfer to"), max_length=120, required=False, help_text=_("For a transfer.")
    )
    approver = forms.ModelChoiceField(
        label=_("To be approved by"),
        queryset=Person.objects.none(),
        to_field_name="ref",
        help_text=_("By the rank of the person concerned; whoever stands too low is refused."),
    )
    late_why = Lines(
        label=_("Why it is late"),
        required=False,
        help_text=_("After the due date. It stays on the record, and the next level up approves."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["officers"].queryset = keepers_for(self.clue)
        fields["approver"].queryset = disposition_approvers(self.clue)
        if not self.clue.is_overdue:
            del fields["late_why"]


class ReceiptForm(ActForm):
    """Who signed over there."""

    received_by = forms.CharField(label=_("Signed for by"), max_length=60)
    received_on = DateField(label=_("Signed on"), initial=clock.today)
    volumes = forms.IntegerField(
        label=_("File volumes handed over"), min_value=0, max_value=9999, initial=0
    )


class AssignForm(ActForm):
    """Which other office checks, and who there."""

    office = forms.ModelChoiceField(
        label=_("Checked by the office"), queryset=Unit.objects.none(), to_field_name="ref"
    )
    checker = forms.ModelChoiceField(
        label=_("Checker"),
        queryset=Person.objects.none(),
        to_field_name="ref",
        help_text=_("Is named on the clue with this. Who had a part in it is not offered."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["office"].queryset = bodies_for(self.clue).exclude(clues_handled=self.clue)
        fields["checker"].queryset = checkers_for(self.clue)


class ClosingForm(ActForm):
    """Does the closing hold?"""

    result = forms.ChoiceField(label=_("The closing"), choices=CheckResult)
    reasons = Lines(label=pgettext_lazy("clues", "Reasons"))
