"""Registering a clue."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.clues.actions import ConcernedDraft
from vedette.clues.forms.base import ActForm
from vedette.clues.models import Category, Grade, Source
from vedette.kernel import clock
from vedette.organisation.models import Person, Unit
from vedette.web.forms import DateField, Form, TextArea


class RegisterForm(Form):
    """A new clue; whose register it belongs to is chosen among those that the person may fill."""

    team = forms.ModelChoiceField(
        label=_("In the register of"),
        queryset=Unit.objects.none(),
        to_field_name="ref",
        empty_label=None,
    )
    title = forms.CharField(
        label=_("The clue, in one line"),
        max_length=200,
        help_text=_("Write nothing that could tell who reported it."),
        widget=forms.TextInput(attrs={"autofocus": True}),
    )
    source = forms.ChoiceField(label=pgettext_lazy("clues", "Source"), choices=Source)
    source_ref = forms.CharField(label=_("Number at the source"), max_length=80, required=False)
    source_group = forms.IntegerField(
        label=_("Inspection group"),
        help_text=_("Its number, for a clue from an inspection."),
        min_value=1,
        max_value=999,
        required=False,
    )
    received_on = DateField(label=_("Received on"), initial=clock.today)
    category = forms.ChoiceField(
        label=pgettext_lazy("clues", "Category"), choices=Category, initial=Category.OTHER
    )
    unit = forms.ModelChoiceField(
        label=_("Unit concerned"),
        queryset=Unit.objects.none(),
        to_field_name="ref",
        required=False,
    )
    content = TextArea(label=_("What is said"), required=False)

    def __init__(
        self, *args: Any, teams: QuerySet[Unit], units: QuerySet[Unit], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["team"].queryset = teams  # type: ignore[attr-defined]
        self.fields["unit"].queryset = units  # type: ignore[attr-defined]

    def values(self) -> dict[str, Any]:
        return dict(self.cleaned_data)


class ConcernedForm(Form):
    """Someone whom the clue is about; left empty, it says nothing."""

    name = forms.CharField(label=_("Person concerned"), max_length=60, required=False)
    post = forms.CharField(label=_("Post"), max_length=120, required=False)
    grade = forms.ChoiceField(label=_("Grade"), choices=Grade, initial=Grade.STAFF)
    unit = forms.ModelChoiceField(
        label=_("Unit"), queryset=Unit.objects.none(), to_field_name="ref", required=False
    )
    unit_name = forms.CharField(
        label=_("Unit, if it is not kept here"), max_length=120, required=False
    )
    person = forms.ModelChoiceField(
        label=_("One of our own staff"),
        queryset=Person.objects.none(),
        to_field_name="ref",
        required=False,
        help_text=_("They and their chain are kept away from it."),
    )

    def __init__(
        self, *args: Any, units: QuerySet[Unit], staff: QuerySet[Person], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units  # type: ignore[attr-defined]
        self.fields["person"].queryset = staff  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        said = [name for name in ("post", "unit", "unit_name") if cleaned.get(name)]
        person = cleaned.get("person")
        if person and not cleaned.get("name"):
            cleaned["name"] = person.name_zh
        elif said and not cleaned.get("name"):
            self.add_error("name", _("Say who it is."))
        return cleaned

    def draft(self) -> ConcernedDraft | None:
        if not self.cleaned_data.get("name"):
            return None
        return ConcernedDraft(**self.cleaned_data)


class EditForm(ActForm):
    """What a clue says and where it comes from, to be corrected with a reason."""

    title = forms.CharField(label=_("The clue, in one line"), max_length=200)
    source = forms.ChoiceField(label=pgettext_lazy("clues", "Source"), choices=Source)
    source_ref = forms.CharField(label=_("Number at the source"), max_length=80, required=False)
    source_group = forms.IntegerField(
        label=_("Inspection group"), min_value=1, max_value=999, required=False
    )
    category = forms.ChoiceField(label=pgettext_lazy("clues", "Category"), choices=Category)
    content = TextArea(label=_("What is said"), required=False)
    reason = forms.CharField(label=_("Reason for the correction"), max_length=500)
