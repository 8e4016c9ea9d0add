"""Quick entry: one short page for one kind of activity, with only the fields of that kind."""

from dataclasses import fields as fields_of
from types import SimpleNamespace
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from vedette.activities.actions import Details
from vedette.activities.forms.fields import ASKED, Around, until
from vedette.activities.models import Activity, Kind
from vedette.activities.queries import last_place
from vedette.organisation.models import Person
from vedette.web.forms import DateField, Form, TextArea
from vedette.web.inputs import Chosen, ChosenSeveral, FilesField
from vedette.web.rowforms import RowForm

PAIRS = 3
"""Questions with answers on the page; more are added on the activity's own."""
LATER = ("until", "partners", "takers", "summary", "shown_to_unit")
"""What is folded away, since it is seldom needed."""
KEPT_FROM_LIKE = (
    *("title", "unit", "region", "rank", "firm", "firm_kind", "purposes", "themes"),
    *("guests", "topics", "channels", "partners", "takers"),
)


class EntryForm(Form):
    """When, where, who, and what this kind asks for."""

    def __init__(self, *args: Any, kind: Kind, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind
        self.around = Around(person, kind)
        self._add_team()
        self.fields["on"] = DateField(label=_("Day"), initial=self.around.day)
        for name in kind.shape.asks:
            self._add_asked(name)
        self._add_later()
        self._set_place(person)

    def _add_team(self) -> None:
        teams = {str(team.pk): team for team in self.around.teams}
        if len(teams) != 1:
            self.fields["team"] = Chosen(teams, label=_("Team"))

    def _add_asked(self, name: str) -> None:
        for field, maker in ASKED[name]:
            self.fields[field] = maker(self.around, name in self.kind.shape.needs)
        if name == "checklist":
            for number in range(1, PAIRS + 1):
                self.fields[f"question_{number}"] = forms.CharField(
                    label=_("Question %d") % number, max_length=300, required=False
                )
                self.fields[f"answer_{number}"] = TextArea(
                    label=_("Answer given"),
                    required=False,
                    widget=forms.Textarea(attrs={"rows": 2}),
                )

    def _add_later(self) -> None:
        self.fields["until"] = until()
        people = self.around.people
        mine = str(self.around.person.pk)
        self.fields["takers"] = ChosenSeveral(
            people, label=_("Who was there"), required=False, initial=[mine]
        )
        if self.kind != Kind.TALK:
            self.fields["summary"] = TextArea(label=_("Summary"), required=False)
        if self.kind != Kind.TALK and "unit" in self.kind.shape.asks:
            self.fields["shown_to_unit"] = forms.BooleanField(
                label=_("The unit may see this entry"), required=False
            )
        self.fields["uploads"] = FilesField(label=_("Photos and files"), required=False)

    def _set_place(self, person: Person) -> None:
        if "region" in self.fields and (place := last_place(person)):
            self.fields["region"].initial = place.code

    @property
    def first(self) -> list[BoundField]:
        """The fields that are always in sight."""
        apart = {*LATER, "uploads", "version", "why"}
        return [self[name] for name in self.fields if name not in apart and not _paired(name)]

    @property
    def pairs(self) -> list[tuple[BoundField, BoundField]]:
        """Questions, each with its answer."""
        numbers = range(1, PAIRS + 1) if "question_1" in self.fields else ()
        return [(self[f"question_{n}"], self[f"answer_{n}"]) for n in numbers]

    @property
    def pairs_are_open(self) -> bool:
        """More than the first question has something in it."""
        return any(bound.value() or bound.errors for pair in self.pairs[1:] for bound in pair)

    @property
    def later(self) -> list[BoundField]:
        """The fields that are folded away."""
        return [self[name] for name in LATER if name in self.fields]

    @property
    def later_is_open(self) -> bool:
        """Something is wrong, or already said, inside the fold."""
        said = {"until", "partners", "summary", "shown_to_unit"}
        return any(bound.errors or (bound.name in said and bound.value()) for bound in self.later)

    @property
    def team(self) -> Any:
        return self.cleaned_data.get("team") or self.around.teams[0]

    def details(self) -> Details:
        """What was typed, as the action takes it."""
        known = {field.name for field in fields_of(Details)}
        given = {name: value for name, value in self.cleaned_data.items() if name in known}
        pairs = [
            (self.cleaned_data[question.name], self.cleaned_data[answer.name])
            for question, answer in self.pairs
        ]
        return Details(**given, checklist=pairs)


class CorrectForm(EntryForm, RowForm):
    """The same page with what stands there now, and why it is corrected."""

    def __init__(self, *args: Any, row: Activity, person: Person, **kwargs: Any) -> None:
        initial = initial_of(row)
        super().__init__(
            *args, row=row, kind=Kind(row.kind), person=person, initial=initial, **kwargs
        )
        for name in [*self.fields]:
            if name in {"team", "advice", "uploads"} or _paired(name):
                del self.fields[name]
        self.fields["why"] = forms.CharField(
            label=_("Why you correct it"),
            help_text=_("Stays on the record beside what stood there before."),
            max_length=200,
        )

    @property
    def later_is_open(self) -> bool:
        return True

    def _show_both(self, row: Any) -> None:
        super()._show_both(SimpleNamespace(**initial_of(row), version=row.version))


def initial_of(activity: Activity) -> dict[str, Any]:
    """An activity as the form shows it."""
    values: dict[str, list[str]] = {}
    for aspect in activity.aspects.all():
        values.setdefault(aspect.kind, []).append(aspect.value)
    return {
        "on": activity.on,
        "until": activity.until,
        "title": activity.title,
        "unit": str(activity.unit_id or ""),
        "region": activity.region_id or "",
        "rank": activity.rank,
        "amount": activity.amount,
        "firm": activity.firm.name if activity.firm else "",
        "firm_kind": activity.firm.kind if activity.firm else "",
        "purposes": values.get("purpose", []),
        "themes": values.get("theme", []),
        "guests": values.get("guests", []),
        "topics": values.get("topic", []),
        "channels": values.get("channel", []),
        "partners": [str(partner.unit_id) for partner in activity.partners.all()],
        "takers": [str(taker.person_id) for taker in activity.takers.all()],
        "summary": activity.summary,
        "shown_to_unit": activity.shown_to_unit,
    }


def initial_like(activity: Activity) -> dict[str, Any]:
    """What "another like this" starts from: the same, today, and not yet said."""
    stands = initial_of(activity)
    return {name: stands[name] for name in KEPT_FROM_LIKE}


def _paired(name: str) -> bool:
    return name.startswith(("question_", "answer_"))
