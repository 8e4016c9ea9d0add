"""/styleguide/: every part in every state. What looks right there looks right everywhere."""

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy as told

from vedette.kernel.errors import Denial
from vedette.web.forms import DateField, Form, MoneyField, TextArea
from vedette.web.parts import Step, TrailEntry

NOW = datetime(2020, 9, 3, 10, 0, tzinfo=timezone.get_default_timezone())


class SampleForm(Form):
    """One of each kind of field."""

    title = forms.CharField(
        label=told("sample", "Title"),
        help_text=told("sample", "One line, as it shall stand in lists."),
    )
    unit = forms.ChoiceField(
        label=told("sample", "Unit"), choices=[("", "—"), ("a", "省公路局"), ("b", "省厅")]
    )
    due = DateField(
        label=told("sample", "Due"),
        help_text=told("sample", "For example 2020-09-30."),
    )
    amount = MoneyField(label=told("sample", "Amount"), required=False)
    text = TextArea(label=told("sample", "What was found"), required=False)
    file = forms.FileField(label=told("sample", "Evidence"), required=False)
    kind = forms.ChoiceField(
        label=told("sample", "Severity"),
        choices=[("1", told("sample", "minor")), ("2", told("sample", "major"))],
        widget=forms.RadioSelect,
    )
    themes = forms.MultipleChoiceField(
        label=told("sample", "Themes"),
        choices=[("1", "四风"), ("2", "群众利益")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    sure = forms.BooleanField(label=told("sample", "I have seen it on the spot"))


def styleguide(request: HttpRequest) -> HttpResponse:
    open_here = settings.DEBUG or settings.DEMO
    if not open_here and not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    return render(request, "web/styleguide.html", samples())


def samples() -> dict[str, Any]:
    """Everything that the page shows."""
    return {
        "title": _("Style guide"),
        "now": NOW,
        "form": SampleForm(),
        "wrong": SampleForm({"title": "", "due": "tomorrow", "amount": "many"}, prefix="wrong"),
        "denial": Denial(
            "four-eyes", told("sample", "Someone else must do this: you submitted it.")
        ),
        "dues": [NOW + timedelta(hours=h) for h in (-50, -3, 7.5, 26, 100, 24 * 40)],
        "tones": ["", "going", "done", "soon", "late"],
        "steps": [
            Step(told("sample", "Pointed out"), "05-11", "done"),
            Step(told("sample", "Notified"), "05-12", "done"),
            Step(told("sample", "Claimed"), "05-18", "done"),
            Step(told("sample", "Plan"), "06-02", "done"),
            Step(told("sample", "Rectification"), "08-20", "done"),
            Step(told("sample", "Verification"), _("due today"), "now"),
            Step(told("sample", "Sign-off")),
            Step(told("sample", "Look-back"), "2020-11-20"),
        ],
        "says": {
            "next_act": told("sample", "Next act"),
            "another": told("sample", "Another"),
            "nothing_is_overdue": told("sample", "Nothing is overdue."),
            "see_all": told("sample", "See all"),
            "record_the_verification": told("sample", "Record the verification"),
            "send_back": told("sample", "Send back"),
            "sign_off": told("sample", "Sign off"),
            "withdraw": told("sample", "Withdraw"),
            "as_recorded_unchanged": told("sample", "As recorded, unchanged"),
            "entry_checkpoint_signed": told("sample", "Entry 41,877 · checkpoint signed"),
            "this_is_not_as_it_was_re": told("sample", "This is not as it was recorded"),
            "entry_says_otherwise": told("sample", "Entry 41,877 says otherwise"),
        },
        "entries": [
            TrailEntry(NOW - timedelta(days=d), text, number, url)
            for d, text, number, url in (
                (1, "陈海签字背书并提交核查", 41_877, "#"),
                (31, "延期至 09-30，第八室同意", 39_120, ""),
                (90, "整改方案通过", None, ""),
            )
        ],
    }
