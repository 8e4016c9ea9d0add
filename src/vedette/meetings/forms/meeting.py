"""Forms about a meeting as a whole."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.clues.models import Clue
from vedette.kernel import clock
from vedette.meetings.forms.base import ActForm, Lines
from vedette.meetings.models import CaseMeeting, MeetingKind, Part
from vedette.meetings.queries import Due, conveners_for, people_for_meetings
from vedette.organisation.models import Person, Unit
from vedette.web.forms import DateField, Form


def boxes() -> forms.CheckboxSelectMultiple:
    """Check boxes in columns, so that a long list stays short."""
    return forms.CheckboxSelectMultiple(attrs={"class": "columns"})


def several(label: Any, **more: Any) -> "forms.ModelMultipleChoiceField[Person]":
    return forms.ModelMultipleChoiceField(
        label=label,
        queryset=Person.objects.none(),
        to_field_name="ref",
        widget=boxes(),
        required=False,
        **more,
    )


def one(label: Any, **more: Any) -> "forms.ModelChoiceField[Person]":
    return forms.ModelChoiceField(
        label=label, queryset=Person.objects.none(), to_field_name="ref", **more
    )


class CallForm(Form):
    """A new meeting: who, when, where. What it is about is put on its agenda afterwards."""

    convener = forms.ModelChoiceField(
        label=_("Convened by"), queryset=Unit.objects.none(), to_field_name="ref"
    )
    kind = forms.ChoiceField(
        label=_("Kind of meeting"),
        choices=MeetingKind,
        initial=MeetingKind.SPECIAL,
        widget=forms.RadioSelect(attrs={"class": "columns"}),
    )
    on = DateField(label=pgettext_lazy("meetings", "Day"))
    place = forms.CharField(
        label=pgettext_lazy("meetings", "Place"), max_length=120, required=False
    )
    chair = one(_("Chair"), help_text=_("Decides, and signs the minutes."))
    recorder = one(_("Recorder"), help_text=_("Writes the minutes, and signs them first."))
    members = several(_("Take part"))
    observers = several(_("Sit in without a vote"))

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["convener"].queryset = conveners_for(person)
        fields["on"].initial = clock.today()
        for name in ("chair", "recorder", "members", "observers"):
            fields[name].queryset = people_for_meetings()

    def values(self) -> dict[str, Any]:
        return dict(self.cleaned_data)


class MeetingForm(ActForm):
    """Asks to confirm."""

    row: CaseMeeting


class ReasonForm(MeetingForm):
    reason = Lines(label=pgettext_lazy("meetings", "Reason"))


class InviteForm(MeetingForm):
    person = one(_("Who"))
    part = forms.ChoiceField(label=_("As what"), choices=Part, initial=Part.MEMBER)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        here = self.row.participants.values("person")
        fields["person"].queryset = people_for_meetings().exclude(pk__in=here)


class HoldForm(MeetingForm):
    """Who came."""

    on = DateField(label=_("Held on"))
    place = forms.CharField(
        label=pgettext_lazy("meetings", "Place"), max_length=120, required=False
    )
    present = several(_("Who is there"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        called = Person.objects.filter(pk__in=self.row.participants.values("person"))
        fields["present"].queryset = called.order_by("name_zh", "pk")
        fields["present"].initial = [person.ref for person in called]


class AgendaForm(MeetingForm):
    """What is due, to be ticked; and any other clue that one knows, by its number."""

    clues = forms.MultipleChoiceField(
        label=_("What is due"), widget=forms.CheckboxSelectMultiple, required=False
    )
    ref = forms.CharField(
        label=_("Another clue, by its number"),
        help_text=_("For example C-2020-0027. Only one on which you are named."),
        max_length=20,
        required=False,
    )

    def __init__(self, *args: Any, due: list[Due], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.due = due
        fields: Any = self.fields
        fields["clues"].choices = [(one.clue.ref, one.clue.ref) for one in due]

    def clean_ref(self) -> str:
        ref = str(self.cleaned_data["ref"]).strip().upper()
        if ref and not self._known().filter(ref=ref).exists():
            raise forms.ValidationError(_("You know of no clue with this number."))
        return ref

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not cleaned.get("clues") and not cleaned.get("ref") and not self.errors:
            self.add_error(None, str(_("Tick a clue, or give the number of one.")))
        return cleaned

    def values(self) -> dict[str, Any]:
        refs = {*self.cleaned_data["clues"], self.cleaned_data["ref"]}
        return {"clues": list(self._known().filter(ref__in=refs).order_by("pk"))}

    def _known(self) -> QuerySet[Clue]:
        return Clue.objects.visible_to(self.reader)
