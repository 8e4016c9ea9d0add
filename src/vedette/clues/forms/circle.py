"""Naming people on a clue, and taking them off."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vedette.clues.forms.base import ActForm
from vedette.clues.models import Capacity
from vedette.clues.queries import people_on, people_to_name
from vedette.organisation.models import Person


class NameForm(ActForm):
    """Somebody who needs to know."""

    person = forms.ModelChoiceField(
        label=_("Who"), queryset=Person.objects.none(), to_field_name="ref"
    )
    capacity = forms.ChoiceField(label=_("As what"), choices=Capacity, initial=Capacity.INFORMED)
    reason = forms.CharField(label=_("Why they need to know"), max_length=200)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = people_to_name(self.clue)  # type: ignore[attr-defined]


class UnnameForm(ActForm):
    """Somebody who no longer needs to."""

    person = forms.ModelChoiceField(
        label=_("Who"), queryset=Person.objects.none(), to_field_name="ref"
    )
    reason = forms.CharField(label=_("Why no longer"), max_length=200)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = Person.objects.filter(pk__in=[person.pk for person in people_on(self.clue)])
        self.fields["person"].queryset = named.order_by("name_zh")  # type: ignore[attr-defined]
