"""One measure of a plan; a plan is several of these on one page."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.findings.actions import MeasureDraft
from vedette.findings.models import PlanKind
from vedette.organisation.models import Person
from vedette.web.forms import DateField, Form


class MeasureForm(Form):
    """What will be done, by whom, until when, and how one will see that it worked.

    Nothing is required here: an empty block is no measure, and the action names what is missing.
    """

    text = forms.CharField(
        label=_("Measure"), widget=forms.Textarea(attrs={"rows": 2}), required=False
    )
    owner = forms.ModelChoiceField(
        label=_("Owner"), queryset=Person.objects.none(), to_field_name="ref", required=False
    )
    due_on = DateField(label=pgettext_lazy("findings", "Due"), required=False)
    kind = forms.ChoiceField(label=_("Type"), choices=PlanKind, initial=PlanKind.CONCENTRATED)
    deliverable = forms.CharField(
        label=_("Deliverable"), max_length=300, required=False, help_text=_("What one can hold.")
    )
    success_test = forms.CharField(
        label=_("Success test"),
        max_length=300,
        required=False,
        help_text=_("How someone else can check that it worked."),
    )
    how_measured = forms.CharField(label=_("How it is measured"), max_length=200, required=False)
    before = forms.CharField(
        label=pgettext_lazy("measure", "Before"), max_length=60, required=False
    )

    def __init__(self, *args: Any, owners: QuerySet[Person], **kwargs: Any) -> None:
        kwargs["use_required_attribute"] = False
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = owners  # type: ignore[attr-defined]

    @property
    def is_blank(self) -> bool:
        """Was nothing written into this block?"""
        return not any(value for name, value in self.cleaned_data.items() if name != "kind")

    def draft(self) -> MeasureDraft:
        return MeasureDraft(**self.cleaned_data)
