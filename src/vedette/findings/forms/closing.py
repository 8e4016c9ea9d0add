"""Ways out of the ledger without a fix."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vedette.findings.forms.base import ReasonForm
from vedette.findings.queries import same_unit
from vedette.web.forms import DateField


class RiskForm(ReasonForm):
    until = DateField(
        label=_("Accepted until"), help_text=_("After that day the finding is open again.")
    )


class _AnotherForm(ReasonForm):
    """Names another finding by its number."""

    another: Any = forms.ModelChoiceField(
        label=_("Number of the other finding"),
        queryset=None,
        to_field_name="ref",
        widget=forms.TextInput,
        error_messages={"invalid_choice": _("There is no such open finding about this unit.")},
    )

    field_order = ("another", "reason")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = same_unit(self.finding, self.person)
        self.fields["another"].queryset = others  # type: ignore[attr-defined]


class MergeForm(_AnotherForm):
    def values(self) -> dict[str, Any]:
        values = super().values()
        return {"into": values["another"], "reason": values["reason"]}


class SupersedeForm(_AnotherForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["another"].required = False
        self.fields["another"].help_text = _("If another stands in its place.")
