"""Asking, reporting, hearing, weighing."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.clues.forms.base import ActForm, Lines
from vedette.clues.forms.disposing import NONE
from vedette.clues.models import (
    FourForm,
    InquiryKind,
    Measure,
    PartySanction,
    Proposal,
    Reply,
    Result,
    StatementKind,
    StateSanction,
)
from vedette.kernel import clock
from vedette.web.forms import DateField


class AboutForm(ActForm):
    """About one of the persons concerned."""

    concerned: Any = forms.ModelChoiceField(
        label=_("Person concerned"), queryset=None, empty_label=None
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["concerned"].queryset = self.clue.concerned.all()


class InquiryForm(AboutForm):
    """A letter that was served, or a talk that was held."""

    kind = forms.ChoiceField(label=_("How"), choices=InquiryKind)
    on = DateField(label=_("Served or held on"), initial=clock.today)
    letter_no = forms.CharField(label=_("Number of the letter"), max_length=60, required=False)
    questions = Lines(
        label=_("What is asked"), help_text=_("Nothing that could tell who reported it.")
    )


class ReplyForm(ActForm):
    """What came back."""

    inquiry: Any = forms.ModelChoiceField(label=_("Asked"), queryset=None, empty_label=None)
    reply = forms.ChoiceField(label=_("The person"), choices=Reply)
    on = DateField(label=_("Replied on"), initial=clock.today)
    answer = Lines(label=_("What was answered"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["inquiry"].queryset = self.clue.inquiries.filter(reply="")


class ReportForm(ActForm):
    """What was found and what is proposed."""

    text = Lines(label=_("What was found"))
    result = forms.ChoiceField(label=_("Result"), choices=Result)
    proposal = forms.ChoiceField(label=_("What is proposed"), choices=Proposal)


class WeighedForm(AboutForm):
    form = forms.ChoiceField(label=_("Form"), choices=FourForm)
    party = forms.ChoiceField(
        label=_("Party sanction"), choices=[NONE, *PartySanction.choices], required=False
    )
    state_sanction = forms.ChoiceField(
        label=_("Administrative sanction"), choices=[NONE, *StateSanction.choices], required=False
    )
    measure = forms.ChoiceField(
        label=_("Other measure"), choices=[NONE, *Measure.choices], required=False
    )


class HearForm(WeighedForm):
    """What is meant to be done is put to the person; what they say to it."""

    kind = forms.ChoiceField(label=_("The person"), choices=StatementKind)
    text = Lines(label=_("What the person says"), required=False)
    verified = Lines(label=_("How that was verified"), required=False)
    new_facts = Lines(
        label=_("New facts"),
        required=False,
        help_text=_("Only where more is put to the person than the time before."),
    )


class OutcomeForm(WeighedForm):
    """What it comes to; it is decided when the clue is."""

    note = Lines(label=pgettext_lazy("clues", "Grounds"), required=False)
