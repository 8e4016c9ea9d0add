"""Distribution."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vedette.clues.forms.base import ActForm, Lines
from vedette.clues.queries import approvers_for, handlers_for, keepers_for
from vedette.organisation.models import Person, Unit


class DistributeForm(ActForm):
    """Who handles it, who keeps it there, who is asked to approve; conflicts left out."""

    handler = forms.ModelChoiceField(
        label=_("Handled by"), queryset=Unit.objects.none(), to_field_name="ref"
    )
    keeper = forms.ModelChoiceField(
        label=_("Keeper there"),
        queryset=Person.objects.none(),
        to_field_name="ref",
        help_text=_("Signs for it and is named on it once the distribution is approved."),
    )
    approver = forms.ModelChoiceField(
        label=_("To be approved by"), queryset=Person.objects.none(), to_field_name="ref"
    )
    opinion = Lines(label=_("Opinion"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["handler"].queryset = handlers_for(self.clue)
        fields["keeper"].queryset = keepers_for(self.clue)
        fields["approver"].queryset = approvers_for(self.clue)
