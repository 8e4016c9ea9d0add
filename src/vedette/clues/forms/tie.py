"""Declaring a tie."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.clues.models import TieKind
from vedette.clues.queries import units_concerned
from vedette.organisation.models import Unit
from vedette.web.forms import Form


class TieForm(Form):
    """To whom or what one is tied."""

    kind = forms.ChoiceField(label=_("Kind of tie"), choices=TieKind)
    name = forms.CharField(label=_("Tied to (name)"), max_length=60, required=False)
    unit = forms.ModelChoiceField(
        label=_("Tied to (unit)"), queryset=Unit.objects.none(), to_field_name="ref", required=False
    )
    note = forms.CharField(label=pgettext_lazy("tie", "Note"), max_length=200, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units_concerned()  # type: ignore[attr-defined]
