"""Registering an intervention, and noting how it was handled."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from vedette.clues.forms.base import Lines
from vedette.clues.models import Clue, Manner
from vedette.clues.queries import staff
from vedette.kernel import clock
from vedette.organisation.models import Person
from vedette.web.forms import DateField, Form


class InterventionForm(Form):
    """Who asked what, when and how."""

    name = forms.CharField(
        label=_("Who asked"), max_length=60, widget=forms.TextInput(attrs={"autofocus": True})
    )
    post = forms.CharField(label=_("Their post"), max_length=120, required=False)
    asked_by = forms.ModelChoiceField(
        label=_("One of our own staff"),
        queryset=Person.objects.none(),
        to_field_name="ref",
        required=False,
        help_text=_("They never see this entry, whatever their role."),
    )
    happened_on = DateField(label=_("Happened on"), initial=clock.today)
    manner = forms.ChoiceField(label=_("How"), choices=Manner)
    what = Lines(label=_("What was asked or wanted"))
    clue = forms.CharField(
        label=_("About the clue"),
        max_length=20,
        required=False,
        help_text=_("Its number, if it was about one. The entry then shows to its circle alone."),
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.reader = person
        self.fields["asked_by"].queryset = staff().exclude(pk=person.pk)  # type: ignore[attr-defined]

    def clean_clue(self) -> Clue | None:
        ref = self.cleaned_data["clue"].strip()
        if not ref:
            return None
        clue = Clue.objects.visible_to(self.reader).filter(ref=ref).first()
        if clue is None:
            raise forms.ValidationError(_now("You are named on no clue with this number."))
        return clue


class NoteForm(Form):
    """How it was handled."""

    text = Lines(label=_("How it was handled"))
