"""Forms about one item of an agenda, or several at once."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.meetings.actions import Votes
from vedette.meetings.forms.base import ActForm, Lines
from vedette.meetings.forms.meeting import MeetingForm, one
from vedette.meetings.models import AgendaItem, MeetingTask, Outcome
from vedette.meetings.queries import owners_for
from vedette.organisation.models import Person
from vedette.web.forms import DateField, TextArea

NO_NAMES = _("Nothing by which a reporter could be found: no name, number or whereabouts.")


class ItemForm(ActForm):
    """Asks to confirm."""

    row: AgendaItem


class DecideForm(ItemForm):
    """Outcome, hands counted, the decision in words, what was said."""

    clue_version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    outcome = forms.ChoiceField(
        label=pgettext_lazy("meetings", "Outcome"), choices=Outcome, widget=forms.RadioSelect
    )
    votes_for = forms.IntegerField(label=_("Votes for"), min_value=0, max_value=999, initial=0)
    votes_against = forms.IntegerField(label=_("Against"), min_value=0, max_value=999, initial=0)
    abstained = forms.IntegerField(label=_("Abstained"), min_value=0, max_value=999, initial=0)
    opinion = Lines(
        label=_("Decision in words"),
        required=False,
        help_text=_("With a refusal, the reason. It is kept with the clue."),
    )
    minute = TextArea(label=_("What was said"), required=False, help_text=NO_NAMES)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["clue_version"].initial = self.row.clue.version
        self.initial["clue_version"] = self.row.clue.version
        if not self.row.outcome:
            self.initial["outcome"] = ""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        read = cleaned.pop("clue_version", None)
        if read is not None and read != self.row.clue.version:
            self.is_stale = True
            said = _("The clue changed meanwhile; it is “%s” now. Look again, then send it again.")
            data: Any = self.data.copy()  # type: ignore[attr-defined]
            data[self.add_prefix("clue_version")] = str(self.row.clue.version)
            self.data = data
            self.add_error(None, str(said % self.row.clue.get_state_display()))
        return cleaned

    def values(self) -> dict[str, Any]:
        values = dict(self.cleaned_data)
        hands = [values.pop(name) for name in ("votes_for", "votes_against", "abstained")]
        return {**values, "votes": Votes(*hands)}


class MinuteForm(ItemForm):
    minute = TextArea(label=_("What was said"), help_text=NO_NAMES)


class StandAsideForm(ItemForm):
    """Oneself, or somebody else who takes part."""

    person = one(_("Who"))
    reason = forms.CharField(label=_("Why they stand aside"), max_length=200)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        here = self.row.meeting.participants.values("person")
        aside = self.row.recusals.values("person")
        people = Person.objects.filter(pk__in=here).exclude(pk__in=aside)
        fields["person"].queryset = people.order_by("name_zh", "pk")
        fields["person"].initial = self.reader.ref


class TaskForm(ItemForm):
    text = forms.CharField(
        label=_("What is to be done"), max_length=300, widget=forms.Textarea(attrs={"rows": 2})
    )
    owner = one(_("By whom"), help_text=_("Those who are named on the clue."))
    due_on = DateField(label=_("Until"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["owner"].queryset = owners_for(self.row)


class DoTaskForm(ActForm):
    row: MeetingTask
    note = forms.CharField(
        label=_("What was done"), max_length=300, widget=forms.Textarea(attrs={"rows": 2})
    )


class BatchForm(MeetingForm):
    """Several items with one decision; each is asked as if it stood alone."""

    items = forms.MultipleChoiceField(
        label=pgettext_lazy("meetings", "Items"), widget=forms.CheckboxSelectMultiple
    )
    outcome = forms.ChoiceField(
        label=pgettext_lazy("meetings", "Outcome"),
        choices=[(one.value, one.label) for one in Outcome if one != Outcome.REFUSED],
        initial=Outcome.APPROVED,
        widget=forms.RadioSelect,
    )
    opinion = Lines(label=_("Decision in words"), required=False)

    def __init__(self, *args: Any, items: list[AgendaItem], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.listed = {item.clue.ref: item for item in items}
        fields: Any = self.fields
        fields["items"].choices = [(ref, ref) for ref in self.listed]
        fields["items"].initial = list(self.listed)

    def values(self) -> dict[str, Any]:
        chosen = [self.listed[ref] for ref in self.cleaned_data["items"]]
        return {**self.cleaned_data, "items": chosen}
