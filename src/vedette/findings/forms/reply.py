"""The unit's answer, and what is decided on it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vedette.findings.forms.base import ActForm, Lines


class AcceptForm(ActForm):
    partly = forms.TypedChoiceField(
        label=_("We accept the finding"),
        choices=[("no", _("wholly")), ("yes", _("in part"))],
        coerce=lambda value: value == "yes",
        initial="no",
        widget=forms.RadioSelect,
    )
    text = Lines(
        label=_("Reply"), help_text=_("In part: say which part is not accepted."), required=False
    )


class DisputeForm(ActForm):
    text = Lines(
        label=_("Why the finding is disputed"),
        help_text=_("The team decides with reasons. After that a review can be asked for, once."),
    )


def _verdict(yes: Any, no: Any, label: Any) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        choices=[("yes", yes), ("no", no)],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )


class DecideDisputeForm(ActForm):
    upheld = _verdict(
        _("The finding stands"), _("The objection is right: withdraw it"), _("Decision")
    )
    reasons = Lines(label=_("Reasons"), help_text=_("The unit reads them."))


class GroundsForm(ActForm):
    grounds = Lines(label=_("Grounds"), help_text=_("What the team's decision got wrong."))


class DecideReviewForm(ActForm):
    confirmed = _verdict(_("Confirm the finding"), _("Quash the finding"), _("Decision"))
    reasons = Lines(label=_("Reasons"), help_text=_("Final here: there is no second review."))
