"""A case elsewhere, appeals, clearing a name."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.access.roles import Role
from vedette.clues.forms.base import ActForm, Lines
from vedette.clues.forms.disposing import NONE
from vedette.clues.forms.handling import AboutForm
from vedette.clues.models import (
    AppealKind,
    AppealResult,
    Basis,
    BodyLevel,
    Decision,
    Method,
    ReportKind,
)
from vedette.clues.queries.choices import free_of_conflict, holders
from vedette.clues.queries.disposing import to_be_cleared
from vedette.kernel import clock
from vedette.organisation.models import Person
from vedette.web.forms import DateField


class CaseForm(ActForm):
    """A case, and who investigates it."""

    number = forms.CharField(label=_("Number of the case"), max_length=60)
    body = forms.CharField(label=_("Investigated by"), max_length=120)
    basis = forms.ChoiceField(label=_("Legal basis"), choices=Basis)


class ReviewForm(ActForm):
    review_body = forms.CharField(
        label=_("Reviewed by"), max_length=120, help_text=_("Never by those who investigated.")
    )


class DecisionForm(ActForm):
    """The decision on a case, as it was made elsewhere."""

    result = Lines(label=_("Decision"))
    decided_on = DateField(label=_("Decided on"), initial=clock.today)
    told_on = DateField(
        label=_("Told to the person on"),
        initial=clock.today,
        help_text=_("The time for an appeal runs from here."),
    )


class AppealForm(AboutForm):
    kind = forms.ChoiceField(label=_("Kind of appeal"), choices=AppealKind)
    filed_on = DateField(label=_("Filed on"), initial=clock.today)
    body = forms.CharField(label=_("To be decided by"), max_length=120)
    grounds = Lines(label=pgettext_lazy("clues", "Grounds"))


class AppealDecisionForm(ActForm):
    made: Any = forms.ModelChoiceField(label=_("Appeal"), queryset=None, empty_label=None)
    result = forms.ChoiceField(label=_("Decision"), choices=AppealResult)
    reasons = Lines(label=pgettext_lazy("clues", "Reasons"))
    told_on = DateField(label=_("Told to the person on"), initial=clock.today)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["made"].queryset = self.clue.appeals.filter(result="")


class ClarifyForm(AboutForm):
    """Which of the three ways."""

    method = forms.ChoiceField(label=_("How"), choices=Method)
    scope = forms.CharField(
        label=_("Before whom"), max_length=200, required=False, help_text=_("For a notice.")
    )
    text = Lines(label=_("What is said"), help_text=_("Nothing that could tell who reported it."))
    approver = forms.ModelChoiceField(
        label=_("To be approved by"), queryset=Person.objects.none(), to_field_name="ref"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["concerned"].queryset = to_be_cleared(self.clue)
        fields["approver"].queryset = free_of_conflict(self.clue, holders({Role.PRINCIPAL}))


class OfClarificationForm(ActForm):
    clarification: Any = forms.ModelChoiceField(
        label=_("Whose name"), queryset=None, empty_label=None
    )
    decision = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        rows = self.clue.clarifications.filter(decision=self.decision, done_on=None)
        fields["clarification"].queryset = rows.select_related("concerned")


class ClarificationForm(OfClarificationForm):
    """The principal's word."""

    grant = forms.TypedChoiceField(
        label=_("Decision"),
        choices=[("yes", _("approved")), ("no", _("refused"))],
        coerce=lambda said: said == "yes",
    )
    opinion = Lines(label=_("Opinion"), required=False)


class ClearedForm(OfClarificationForm):
    """It was done."""

    decision = Decision.APPROVED
    done_on = DateField(label=_("Done on"), initial=clock.today)


class JudgeForm(ActForm):
    """How an untrue report came about."""

    kind = forms.ChoiceField(label=_("The report"), choices=ReportKind)
    grounds = Lines(label=pgettext_lazy("clues", "Grounds"))
    body = forms.CharField(
        label=_("Approved by which body"),
        max_length=120,
        required=False,
        help_text=_("A malicious report: a body of the city level or above, never we ourselves."),
    )
    body_level = forms.ChoiceField(
        label=_("Level of that body"), choices=[NONE, *BodyLevel.choices], required=False
    )
    document = forms.CharField(label=_("Number of its approval"), max_length=80, required=False)
    approved_on = DateField(label=_("Approved on"), required=False)
