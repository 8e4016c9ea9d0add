"""Quick entry: one short page for one kind, with only the fields of that kind."""

from dataclasses import fields as fields_of
from types import SimpleNamespace
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.cooperation.actions import Details, Line
from vedette.cooperation.actions.details import LONGEST_ITEM
from vedette.cooperation.forms.around import Around
from vedette.cooperation.forms.fields import ASKED, SINGLE
from vedette.cooperation.models import Kind, Matter
from vedette.organisation.models import Person
from vedette.web.forms import DateField, Form
from vedette.web.inputs import Chosen, FilesField, LinesField
from vedette.web.rowforms import RowForm

LATER = ("under", "number", "people", "uploads")
"""What is folded away, since it is seldom needed."""
TASKS = 3
"""Action items on the page; more are added on the matter's own."""
KEPT_FROM_LIKE = (
    *("parties", "topic", "form", "title", "ways", "months", "unit", "region", "issuer"),
    *("rank", "measures", "under", "people"),
)


class EntryForm(Form):
    """When, with whom, and what this kind asks for."""

    def __init__(self, *args: Any, kind: Kind, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind
        self.around = Around(person, kind, keep=getattr(self, "row", None))
        shape = kind.shape
        teams = {str(team.pk): team for team in self.around.teams}
        if len(teams) != 1:
            self.fields["team"] = Chosen(teams, label=_("Team"))
        for name in shape.asks:
            if name in ASKED:
                self.fields[name] = ASKED[name](self.around, name in shape.needs)
        self.fields["on"] = DateField(label=_("Day"), initial=self.around.day)
        if shape.items == "points":
            hint = _("One a line; they are numbered in this order.")
            self.fields["items"] = LinesField(10, label=_("Rules"), help_text=hint)
        elif shape.items:
            self._add_tasks()
        self.fields["uploads"] = FilesField(label=_("Files"), required=False)

    def _add_tasks(self) -> None:
        for number in range(1, TASKS + 1):
            self.fields[f"task_{number}"] = forms.CharField(
                label=_("Item %d") % number, max_length=LONGEST_ITEM, required=False
            )
            self.fields[f"due_{number}"] = DateField(
                label=pgettext_lazy("action item", "Due"), required=False
            )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for number in range(1, TASKS + 1):
            if cleaned.get(f"due_{number}") and not cleaned.get(f"task_{number}"):
                self.add_error(f"task_{number}", _("Say what is to be done."))
        return cleaned

    @property
    def first(self) -> list[BoundField]:
        """The fields that are always in sight."""
        apart = {*LATER, "version", "why"}
        return [self[name] for name in self.fields if name not in apart and not _task(name)]

    @property
    def tasks(self) -> list[tuple[BoundField, BoundField]]:
        """Items, each with its due day."""
        numbers = range(1, TASKS + 1) if "task_1" in self.fields else ()
        return [(self[f"task_{n}"], self[f"due_{n}"]) for n in numbers]

    @property
    def tasks_are_open(self) -> bool:
        return any(bound.value() or bound.errors for pair in self.tasks for bound in pair)

    @property
    def later(self) -> list[BoundField]:
        """The fields that are folded away."""
        return [self[name] for name in LATER if name in self.fields]

    @property
    def later_is_open(self) -> bool:
        """Something is wrong, or already said, inside the fold."""
        return any(bound.errors or bound.value() for bound in self.later)

    @property
    def team(self) -> Any:
        return self.cleaned_data.get("team") or self.around.teams[0]

    def details(self) -> Details:
        """What was typed, as the action takes it."""
        known = {field.name for field in fields_of(Details)} - {"items"}
        given = {n: v for n, v in self.cleaned_data.items() if n in known and v is not None}
        if self.kind in SINGLE and "parties" in given:
            given["parties"] = [given["parties"]]
        return Details(**given, items=self._lines())

    def _lines(self) -> list[Line]:
        if self.kind.shape.items == "points":
            return [Line(text=text) for text in self.cleaned_data.get("items", [])]
        pairs = [(self.cleaned_data[a.name], self.cleaned_data[b.name]) for a, b in self.tasks]
        return [Line(text=text, due=due) for text, due in pairs if text]


class CorrectForm(EntryForm, RowForm):
    """The same page with what stands there now, and why it is corrected."""

    def __init__(self, *args: Any, row: Matter, person: Person, **kwargs: Any) -> None:
        initial = initial_of(row)
        super().__init__(
            *args, row=row, kind=Kind(row.kind), person=person, initial=initial, **kwargs
        )
        for name in [*self.fields]:
            if name in {"team", "items", "uploads"} or _task(name):
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


def initial_of(matter: Matter) -> dict[str, Any]:
    """A matter as the form shows it."""
    features: dict[str, list[str]] = {}
    for feature in matter.features.all():
        features.setdefault(feature.kind, []).append(feature.value)
    parties = [str(party.unit_id) for party in matter.parties.all()]
    plain = ("on", "until", "form", "title", "topic", "text", "minutes", "people", "rank")
    return {
        **{name: getattr(matter, name) for name in plain},
        **{name: getattr(matter, name) for name in ("amount", "issuer", "number", "months", "due")},
        "parties": next(iter(parties), "") if matter.kind in SINGLE else parties,
        "ways": features.get("way", []),
        "measures": features.get("measure", []),
        "unit": str(matter.unit_id or ""),
        "region": matter.region_id or "",
        "person": str(matter.person_id or ""),
        "under": str(matter.under_id or ""),
    }


def initial_like(matter: Matter) -> dict[str, Any]:
    """What "another like this" starts from: the same, today, and not yet said."""
    stands = initial_of(matter)
    return {name: stands[name] for name in KEPT_FROM_LIKE}


def _task(name: str) -> bool:
    return name.startswith(("task_", "due_"))
