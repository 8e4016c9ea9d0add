"""Of which period, as of which day, of which unit."""

from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.figures.filters import parse
from vedette.figures.reach import overseers_under
from vedette.figures.scope import Scope
from vedette.kernel import clock
from vedette.organisation.models import Person, Unit
from vedette.web.forms import DateField, Form

ASKED = ("start", "end", "as_of", "unit")


class ScopeForm(Form):
    """Asked by GET: the address of a page of figures says all that it shows."""

    start = DateField(label=pgettext_lazy("period", "From"))
    end = DateField(label=pgettext_lazy("period", "To"))
    as_of = DateField(label=_("As known on"), required=False)
    unit = forms.ModelChoiceField(
        label=pgettext_lazy("figure", "Of"),
        queryset=Unit.objects.none(),
        to_field_name="ref",
        required=False,
        empty_label=_("All that I oversee"),
    )

    def __init__(self, data: QueryDict, *, person: Person) -> None:
        today = clock.today()
        year = {"start": date(today.year, 1, 1).isoformat(), "end": today.isoformat()}
        super().__init__({**year, **{name: data[name] for name in ASKED if name in data}})
        self.person = person
        units: Any = self.fields["unit"]
        units.queryset = overseers_under(person)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        start, end = cleaned.get("start"), cleaned.get("end")
        if start and end and end < start:
            self.add_error("end", _("The period ends before it begins."))
        return cleaned

    def scope(self, filters: str = "") -> Scope:
        """The scope asked for, of a valid form. Raises Unacceptable for filters that can't be."""
        asked = self.cleaned_data
        return Scope(
            start=asked["start"],
            end=asked["end"],
            as_of=asked["as_of"] or clock.today(),
            unit=asked["unit"],
            filters=parse(filters),
            seen_by=self.person,
        )
