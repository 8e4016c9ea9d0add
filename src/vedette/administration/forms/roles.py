"""Roles, standing aside, standing in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.access.permissions import every
from vedette.access.queries import of_ones_side
from vedette.access.roles import Role
from vedette.kernel import clock
from vedette.organisation.models import Person
from vedette.organisation.queries import standing
from vedette.web.forms import DateField, Form, TextArea

UNTIL = _("Leave empty for until further notice.")


class RoleForm(Form):
    role = forms.TypedChoiceField(label=_("Role"), choices=Role.choices, coerce=Role)
    unit = forms.ModelChoiceField(standing(), label=_("On unit"))
    with_below = forms.BooleanField(
        label=_("and on all that stands below it"), required=False, initial=True
    )
    since = DateField(label=_("From"), initial=clock.today)
    until = DateField(label=_("Until"), required=False, help_text=UNTIL)


class AsideForm(Form):
    unit = forms.ModelChoiceField(standing(), label=_("Unit"))
    reason = TextArea(label=pgettext_lazy("away or aside", "Reason"), max_length=1000)
    since = DateField(label=_("From"), initial=clock.today)
    until = DateField(label=_("Until"), required=False, help_text=UNTIL)


class AwayForm(Form):
    taker = forms.ModelChoiceField(Person.objects.none(), label=_("Who stands in"))
    reason = forms.CharField(
        label=pgettext_lazy("away or aside", "Reason"),
        max_length=200,
        help_text=_("Also why they couldn't do this themselves."),
    )
    since = DateField(label=_("From"), initial=clock.today)
    until = DateField(label=_("Until"))

    def __init__(self, *args: Any, giver: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = of_ones_side(giver, clock.today())
        self.fields["taker"].queryset = choices  # type: ignore[attr-defined]


class RightForm(Form):
    """Who, what and where: the question of the explainer."""

    person = forms.ModelChoiceField(Person.objects.none(), label=_("Who"), to_field_name="ref")
    right = forms.ChoiceField(label=_("May do what"))
    unit = forms.ModelChoiceField(
        standing(),
        label=_("Over a unit"),
        required=False,
        to_field_name="ref",
        empty_label=_("anywhere at all"),
    )
    record = forms.CharField(
        label=_("Or to a record"),
        required=False,
        max_length=60,
        help_text=_("Its number, such as F-2020-0147."),
    )

    def __init__(self, *args: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = people  # type: ignore[attr-defined]
        self.fields["right"].choices = [  # type: ignore[attr-defined]
            (right.name, f"{right.label} ({right.name})") for right in every()
        ]
