"""Standing in and standing aside."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.access.queries import of_ones_side
from vedette.kernel import clock
from vedette.organisation.models import Person
from vedette.organisation.queries import standing
from vedette.web.forms import DateField, Form, TextArea


class AwayForm(Form):
    """Who stands in, why and how long."""

    taker = forms.ModelChoiceField(Person.objects.none(), label=_("Who stands in"))
    reason = forms.CharField(
        label=pgettext_lazy("away or aside", "Reason"),
        max_length=200,
        help_text=_("Such as leave, travel or training."),
    )
    since = DateField(label=_("From"), initial=clock.today)
    until = DateField(label=_("Until"), help_text=_("The day on which you are back."))

    def __init__(self, *args: Any, giver: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = of_ones_side(giver, clock.today())
        self.fields["taker"].queryset = choices  # type: ignore[attr-defined]


class AsideForm(Form):
    """From which unit, why and how long."""

    unit = forms.ModelChoiceField(standing(), label=_("Unit"))
    reason = TextArea(
        label=pgettext_lazy("away or aside", "Reason"),
        max_length=1000,
        help_text=_("Such as a relative who works there, or an earlier post of yours."),
    )
    since = DateField(label=_("From"), initial=clock.today)
    until = DateField(
        label=_("Until"), required=False, help_text=_("Leave empty for until further notice.")
    )
