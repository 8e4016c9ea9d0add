"""The fields of an entry, one function each: a kind's page is made of those that it asks for."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.cooperation.actions.details import LONGEST, MOST_MONTHS
from vedette.cooperation.forms.around import Around
from vedette.cooperation.models import Kind, Taken, Way
from vedette.kernel.errors import type_text
from vedette.organisation.models import Rank
from vedette.web.forms import DateField, TextArea
from vedette.web.inputs import Chosen, ChosenSeveral, boxes, buttons

SINGLE = frozenset({Kind.CONTACT, Kind.REMINDER, Kind.SECONDMENT, Kind.REPORT})
"""Kinds with one party: a list to choose from, not boxes to tick."""
FORMS: dict[Kind, type_text] = {
    Kind.CONTACT: _("How you spoke"),
    Kind.BULLETIN: _("What is issued"),
    Kind.REMINDER: _("How they are reminded"),
    Kind.SECONDMENT: _("Part taken"),
    Kind.PLAN: _("Kind of supervision"),
    Kind.POLICY: _("Kind of document"),
    Kind.REFORM: _("What it starts from"),
    Kind.DUTIES: _("Whose duties"),
    Kind.REPORT: _("Kind of report"),
    Kind.OUTCOME: _("Form of supervision"),
}
TITLES: dict[Kind, type_text] = {
    Kind.MECHANISM: _("Name of the mechanism"),
    Kind.CONSULTATION: _("What was consulted on"),
    Kind.REMINDER: _("What they are reminded of"),
    Kind.SECONDMENT: _("What for"),
    Kind.RISK: _("Which risk"),
}
TEXTS: dict[Kind, type_text] = {
    Kind.MECHANISM: _("What was agreed"),
    Kind.CONTACT: pgettext_lazy("contact", "What was said"),
    Kind.CONSULTATION: _("Agenda"),
    Kind.POLICY: _("The cause that it mends"),
    Kind.REFORM: _("The cause behind the case"),
    Kind.RISK: _("How it comes about"),
    Kind.OUTCOME: _("What for"),
}
PARTIES: dict[Kind, type_text] = {
    Kind.CONTACT: pgettext_lazy("cooperation", "With whom"),
    Kind.CONSULTATION: pgettext_lazy("cooperation", "With whom"),
    Kind.BULLETIN: _("To whom"),
    Kind.REMINDER: _("To whom"),
    Kind.SECONDMENT: _("To which body"),
    Kind.RULES: _("Jointly issued with"),
    Kind.REPORT: _("To which body"),
}


def _labelled(name: str, label: Any, required: bool, **attrs: Any) -> forms.Field:
    widget = forms.TextInput(attrs={"autocomplete": "off", **attrs}) if attrs else None
    return forms.CharField(label=label, max_length=LONGEST[name], required=required, widget=widget)


def _title(around: Around, required: bool) -> forms.Field:
    return _labelled("title", TITLES.get(around.kind, _("Title")), required)


def _topic(around: Around, required: bool) -> forms.Field:
    return _labelled("topic", _("Topic"), required, list="topics")


def _form(around: Around, required: bool) -> forms.Field:
    words = around.kind.shape.forms
    return forms.ChoiceField(
        label=str(FORMS[around.kind]),
        choices=words.choices if words else (),
        widget=buttons(),
        required=required,
        initial=words.values[0] if words and around.kind == Kind.CONTACT else None,
    )


def _parties(around: Around, required: bool) -> forms.Field:
    label = str(PARTIES.get(around.kind, _("Together with")))
    if around.kind in SINGLE:
        return Chosen(around.parties, label=label, required=required)
    return ChosenSeveral(around.parties, label=label, required=required)


def _ways(around: Around, required: bool) -> forms.Field:
    return forms.MultipleChoiceField(
        label=_("What it provides for"), choices=Way.choices, widget=boxes(), required=required
    )


def _measures(around: Around, required: bool) -> forms.Field:
    return forms.MultipleChoiceField(
        label=_("Measures taken"), choices=Taken.choices, widget=boxes(), required=required
    )


def _months(around: Around, required: bool) -> forms.Field:
    return forms.IntegerField(
        label=_("Every how many months"),
        help_text=_("Empty where there is no fixed rhythm."),
        min_value=1,
        max_value=MOST_MONTHS,
        required=required,
    )


def _text(around: Around, required: bool) -> forms.Field:
    label = str(TEXTS.get(around.kind, _("Content")))
    rows = {"rows": 3}
    return TextArea(label=label, required=required, widget=forms.Textarea(attrs=rows))


def _minutes(around: Around, required: bool) -> forms.Field:
    return TextArea(label=_("Minutes"), required=required)


def _people(around: Around, required: bool) -> forms.Field:
    return _labelled("people", _("Who took part"), required)


def _under(around: Around, required: bool) -> forms.Field:
    return Chosen(
        around.mechanisms,
        around.mechanism_choices(),
        label=_("Held under the mechanism"),
        required=required,
    )


def _unit(around: Around, required: bool) -> forms.Field:
    label = (
        pgettext_lazy("policy", "Issued by")
        if around.kind == Kind.POLICY
        else _("About which unit")
    )
    return Chosen(around.units, label=label, required=required)


def _issuer(around: Around, required: bool) -> forms.Field:
    return _labelled("issuer", _("Issued by another body"), required)


def _region(around: Around, required: bool) -> forms.Field:
    return Chosen(around.regions, around.places(), label=_("City or county"), required=required)


def _number(around: Around, required: bool) -> forms.Field:
    return _labelled("number", _("Document number"), required)


def _rank(around: Around, required: bool) -> forms.Field:
    return forms.ChoiceField(
        label=_("Rank of those concerned"), choices=[("", "—"), *Rank.choices], required=required
    )


def _amount(around: Around, required: bool) -> forms.Field:
    days = around.kind == Kind.SECONDMENT
    label = _("Person-days") if days else _("How many people")
    return forms.IntegerField(label=label, min_value=1, initial=1)


def _person(around: Around, required: bool) -> forms.Field:
    return Chosen(around.people, label=_("Who is lent"), required=required)


def _until(around: Around, required: bool) -> forms.Field:
    return DateField(label=_("Until"), required=required)


def _due(around: Around, required: bool) -> forms.Field:
    return DateField(label=_("Answer by"), required=required)


Maker = Callable[[Around, bool], forms.Field]
ASKED: dict[str, Maker] = {
    "title": _title,
    "topic": _topic,
    "form": _form,
    "parties": _parties,
    "ways": _ways,
    "measures": _measures,
    "months": _months,
    "text": _text,
    "minutes": _minutes,
    "people": _people,
    "under": _under,
    "unit": _unit,
    "issuer": _issuer,
    "region": _region,
    "number": _number,
    "rank": _rank,
    "amount": _amount,
    "person": _person,
    "until": _until,
    "due": _due,
}
