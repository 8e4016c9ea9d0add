"""People, posts, accounts."""

from django import forms
from django.utils.translation import gettext_lazy as _

from vedette.kernel import clock
from vedette.organisation.models import Rank
from vedette.organisation.queries import standing
from vedette.web.forms import DateField, Form
from vedette.web.rowforms import RowForm


class PersonForm(Form):
    name_zh = forms.CharField(label=_("Name"), max_length=60)
    name_en = forms.CharField(label=_("Name in Latin letters"), max_length=80, required=False)


class PersonNameForm(RowForm):
    name_zh = forms.CharField(label=_("Name"), max_length=60)
    name_en = forms.CharField(label=_("Name in Latin letters"), max_length=80, required=False)


class PostForm(Form):
    unit = forms.ModelChoiceField(standing(), label=_("Unit"))
    title_zh = forms.CharField(label=_("Post"), max_length=60)
    title_en = forms.CharField(label=_("Post in English"), max_length=80, required=False)
    rank = forms.ChoiceField(label=_("Rank"), choices=Rank.choices, initial=Rank.STAFF)
    since = DateField(label=_("From"), initial=clock.today)


class AccountForm(Form):
    username = forms.CharField(
        label=_("User name"),
        max_length=60,
        help_text=_("For single sign-on: exactly as the other system writes it."),
    )
