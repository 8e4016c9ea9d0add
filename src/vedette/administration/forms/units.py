"""Units: made, named, placed, dissolved, overseen."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vedette.kernel import clock
from vedette.organisation.models import Embedding, Region, Unit, UnitKind
from vedette.organisation.queries import standing
from vedette.web.forms import DateField, Form
from vedette.web.rowforms import RowForm


class NameForm(RowForm):
    name_zh = forms.CharField(label=_("Name in Chinese"), max_length=120)
    name_en = forms.CharField(label=_("Name in English"), max_length=160, required=False)


class UnitForm(Form):
    kind = forms.ChoiceField(label=_("Kind"), choices=UnitKind.choices)
    name_zh = forms.CharField(label=_("Name in Chinese"), max_length=120)
    name_en = forms.CharField(label=_("Name in English"), max_length=160, required=False)
    ref = forms.SlugField(
        label=_("Short name for addresses"),
        max_length=60,
        help_text=_("Latin letters, digits and hyphens, such as “roads-longnan”. It stays."),
    )
    parent = forms.ModelChoiceField(
        standing(),
        label=_("Stands under"),
        required=False,
        empty_label=_("nothing: the top of a tree"),
    )
    region = forms.ModelChoiceField(
        Region.objects.all(),
        label=_("Region"),
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "maxlength": 6}),
        help_text=_("Six digits of GB/T 2260, such as 621200 for Longnan."),
        error_messages={"invalid_choice": _("There is no region with this code here.")},
    )
    since = DateField(label=_("From"), initial=clock.today)


class MoveForm(Form):
    under = forms.ModelChoiceField(standing(), label=_("Stands under"))
    since = DateField(
        label=_("From"),
        initial=clock.today,
        help_text=_("Before this day it stays where it was, in every figure of the past."),
    )

    def __init__(self, *args: Any, unit: Unit, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["under"].queryset = standing().exclude(pk=unit.pk)  # type: ignore[attr-defined]


class EndForm(Form):
    on = DateField(
        label=_("Ends on"), initial=clock.today, help_text=_("The first day without it.")
    )


class OverseeForm(Form):
    """One side is given by the page, the other is chosen."""

    other = forms.ModelChoiceField(standing(), label=_("Unit"))
    kind = forms.ChoiceField(
        label=_("Kind of oversight"),
        choices=Embedding._meta.get_field("kind").choices or [],
        widget=forms.RadioSelect,
    )
    since = DateField(label=_("From"), initial=clock.today)

    def __init__(self, *args: Any, unit: Unit, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        teams = standing().filter(kind=UnitKind.TEAM)
        if unit.kind == UnitKind.TEAM:
            self.fields["other"].label = _("Which unit it oversees")
            choices = standing().exclude(pk__in=teams.values("pk"))
        else:
            self.fields["other"].label = _("Which team oversees it")
            choices = teams
        self.fields["other"].queryset = choices  # type: ignore[attr-defined]
