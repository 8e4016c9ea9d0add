"""Root causes and themes."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vedette.findings.forms.base import ActForm, Lines
from vedette.findings.models import CauseKind, Theme


class CauseForm(ActForm):
    kind = forms.ChoiceField(label=_("Kind"), choices=CauseKind, widget=forms.RadioSelect)
    text = Lines(label=_("Root cause"), help_text=_("What let the issue arise."))

    def first(self) -> dict[str, Any]:
        return {"kind": CauseKind.INSTITUTIONAL}


class AddressForm(ActForm):
    how = Lines(label=_("How it was addressed"))


class ThemesForm(ActForm):
    chosen = forms.ModelMultipleChoiceField(
        label=_("Themes"),
        queryset=Theme.objects.all(),
        to_field_name="ref",
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def first(self) -> dict[str, Any]:
        return {"chosen": [link.theme.ref for link in self.finding.theme_links.all()]}

    def values(self) -> dict[str, Any]:
        return {"themes": self.cleaned_data["chosen"]}
