"""The work on the measures, its submission, verification and sign-off."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.findings.actions.sign_off import WATCHES
from vedette.findings.forms.base import ActForm, Lines
from vedette.findings.models import Measure, Method
from vedette.web.forms import DateField


class ProgressForm(ActForm):
    """How one measure goes."""

    result = Lines(label=_("What it has brought so far"), required=False)
    after = forms.CharField(label=pgettext_lazy("measure", "After"), max_length=60, required=False)
    done = forms.BooleanField(label=_("Nothing is left to do"), required=False)

    def __init__(self, *args: Any, measure: Measure, **kwargs: Any) -> None:
        self.measure = measure
        super().__init__(*args, **kwargs)
        if measure.before:
            self.fields["after"].help_text = _("Before: %(before)s") % {"before": measure.before}

    def first(self) -> dict[str, Any]:
        measure = self.measure
        return {
            "result": measure.result,
            "after": measure.after,
            "done": measure.done_on is not None,
        }


class EvidenceForm(ActForm):
    """One file."""

    upload = forms.FileField(label=_("File"), max_length=200)
    caption = forms.CharField(label=_("What it shows"), max_length=200, required=False)
    measure = forms.ModelChoiceField(
        label=_("For the measure"),
        queryset=Measure.objects.none(),
        required=False,
        empty_label=_("the finding as a whole"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        measures = self.finding.current_measures()
        self.fields["measure"].queryset = measures  # type: ignore[attr-defined]


class SubmitForm(ActForm):
    """The principal signs."""

    statement = Lines(
        label=_("Statement"),
        help_text=_("You sign for the truth of it with your name; it stays on the record."),
    )
    sure = forms.BooleanField(
        label=_("I have read the measures and the evidence, and they are true.")
    )

    def values(self) -> dict[str, Any]:
        values = super().values()
        del values["sure"]
        return values


class CheckForm(ActForm):
    """What was looked at."""

    method = forms.ChoiceField(label=_("How it was checked"), choices=Method)
    sample_size = forms.IntegerField(
        label=_("How many were looked at"), min_value=0, max_value=1_000_000, required=False
    )
    found = Lines(label=_("What was found"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.finding.needs_sample:
            self.fields["method"].help_text = _(
                "Where people or money are affected, it takes a check on the spot or of a sample, "
                "with its size."
            )

    def values(self) -> dict[str, Any]:
        values = super().values()
        return {**values, "sample_size": values["sample_size"] or 0}


class VerifyForm(CheckForm):
    determination = Lines(
        label=_("Determination"), help_text=_("In writing: that it holds, and why.")
    )


class SendBackForm(CheckForm):
    reason = Lines(label=_("Why it does not hold"), help_text=_("The unit reads it."))
    due_on = DateField(label=_("To be mended by"))

    def first(self) -> dict[str, Any]:
        return {"due_on": None}


def watches() -> list[tuple[int, str]]:
    return [(months, _("%(n)s months") % {"n": months}) for months in WATCHES]


class SignOffForm(ActForm):
    watch = forms.TypedChoiceField(
        label=_("Watch it for"),
        choices=watches,
        coerce=int,
        initial=WATCHES[0],
        help_text=_("Then someone looks again whether the fix has held."),
    )
    note = Lines(label=_("Note"), required=False)
