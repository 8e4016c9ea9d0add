"""What a joint check is run of."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.clues.queries import registers_under
from vedette.kernel import clock
from vedette.organisation.models import Person, Unit
from vedette.web.forms import DateField, Form


class CheckForm(Form):
    """A period, and whose registers; everything has an answer without being asked."""

    start = DateField(label=pgettext_lazy("check", "From"), required=False)
    end = DateField(label=pgettext_lazy("check", "To"), required=False)
    team = forms.ModelChoiceField(
        label=_("Register of"),
        queryset=Unit.objects.none(),
        to_field_name="ref",
        required=False,
        empty_label=_("all that I may see"),
    )
    partner = forms.ModelChoiceField(
        label=_("Shared with"), queryset=Unit.objects.none(), to_field_name="ref", required=False
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["team"].queryset = fields["partner"].queryset = registers_under(person)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        today = clock.today()
        cleaned["end"] = cleaned.get("end") or today
        cleaned["start"] = cleaned.get("start") or date(cleaned["end"].year, 1, 1)
        if cleaned["start"] > cleaned["end"]:
            self.add_error("end", _now("The period ends before it begins."))
        if cleaned.get("partner") and not cleaned.get("team"):
            self.add_error("team", _now("Say whose register is held against it."))
        return cleaned
