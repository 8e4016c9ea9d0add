"""Raising a finding, and correcting what it says."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.findings.forms.base import ActForm, Lines
from vedette.findings.models import Category, Finding, Severity, Source, Theme
from vedette.findings.states import State
from vedette.organisation.models import Unit
from vedette.web.forms import Form


class SaysForm(Form):
    """What a finding says."""

    title = forms.CharField(label=_("The finding, in one line"), max_length=200)
    criteria = Lines(
        label=_("What should be"), help_text=_("The rule or standard."), required=False
    )
    condition = Lines(
        label=_("What is"), help_text=_("Facts and figures, as found."), required=False
    )
    cause = Lines(label=_("Why"), required=False)
    effect = Lines(
        label=_("What follows from it"),
        help_text=_("Who and how much is affected."),
        required=False,
    )
    severity = forms.ChoiceField(label=_("Severity"), choices=Severity, initial=Severity.MEDIUM)
    category = forms.ChoiceField(label=_("Category"), choices=Category, initial=Category.ORDINARY)
    source = forms.ChoiceField(
        label=pgettext_lazy("findings", "Source"), choices=Source, initial=Source.INSPECTION
    )
    affects_people = forms.BooleanField(label=_("People are affected"), required=False)
    affects_money = forms.BooleanField(label=_("Money is affected"), required=False)


class RaiseForm(SaysForm):
    """A new finding; the unit is chosen among those that the team oversees."""

    team = forms.ModelChoiceField(
        label=_("Team"), queryset=Unit.objects.none(), to_field_name="ref", empty_label=None
    )
    unit = forms.ModelChoiceField(
        label=_("Unit"),
        queryset=Unit.objects.none(),
        to_field_name="ref",
        widget=forms.Select(attrs={"autofocus": True}),
    )
    themes = forms.ModelMultipleChoiceField(
        label=_("Themes"),
        queryset=Theme.objects.all(),
        to_field_name="ref",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    source_subject = forms.CharField(widget=forms.HiddenInput, required=False, max_length=120)

    field_order = ("team", "unit", "title")

    def __init__(
        self, *args: Any, teams: QuerySet[Unit], units: QuerySet[Unit], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["team"].queryset = teams  # type: ignore[attr-defined]
        self.fields["unit"].queryset = units  # type: ignore[attr-defined]

    def values(self) -> dict[str, Any]:
        return {**self.cleaned_data, "themes": tuple(self.cleaned_data["themes"])}


class EditForm(ActForm, SaysForm):
    """What a finding says, to be corrected; with a reason once the unit was notified."""

    reason = forms.CharField(
        label=_("Reason for the correction"), max_length=500, help_text=_("The unit reads it.")
    )

    def __init__(self, *args: Any, finding: Finding, **kwargs: Any) -> None:
        super().__init__(*args, finding=finding, **kwargs)
        if finding.state == State.RAISED:
            del self.fields["reason"]
