"""What the pages of an import ask: the file, what its columns mean, which unit a name means."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from vedette.interchange.ledger.fields import Field
from vedette.interchange.ledger.layout import Column
from vedette.interchange.ledger.mapping import Mapping
from vedette.interchange.plan.begin import Beginning
from vedette.interchange.plan.units import UnitFinder
from vedette.interchange.reading import column_letters
from vedette.organisation.models import Unit
from vedette.web.forms import DateField, Form

LEFT = _("leave those rows refused")


class UploadForm(Form):
    """A ledger, and whose it is."""

    file = forms.FileField(
        label=_("Workbook or text"),
        help_text=_(
            "xlsx or csv, as the office keeps it. Nothing is entered before you have seen it."
        ),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.xlsm,.csv,.txt"}),
    )

    def __init__(self, *args: Any, teams: Sequence[Unit], **more: Any) -> None:
        super().__init__(*args, **more)
        self.teams = {str(team.pk): team for team in teams}
        if len(self.teams) != 1:
            choices = [("", ""), *((key, team.name) for key, team in self.teams.items())]
            self.fields["team"] = forms.ChoiceField(
                label=_("Whose ledger it is"),
                choices=choices,
                error_messages={"required": _("Say whose ledger it is.")},
            )

    @property
    def team(self) -> Unit:
        return self.teams.get(self.cleaned_data.get("team", "")) or next(iter(self.teams.values()))


class SheetForm(Form):
    """Another sheet than the one that was guessed."""

    sheet = forms.ChoiceField(label=_("Sheet"))

    def __init__(self, *args: Any, sheets: Iterable[str], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["sheet"].choices = [(name, name) for name in sheets]  # type: ignore[attr-defined]


@dataclass(frozen=True)
class ColumnRow:
    """A column of the sheet, as the form shows it."""

    letters: str
    heading: str
    samples: Sequence[str]
    field: BoundField
    ask: bool
    """What it means isn't sure."""


class MappingForm(Form):
    """What each column means, and what no column says."""

    unit = forms.ChoiceField(
        label=_("One unit for the whole file"),
        help_text=_("If no column says which unit a row is about."),
        required=False,
    )
    year = forms.IntegerField(
        label=_("Year of dates that say none"),
        help_text=_("For dates such as 5月底前."),
        required=False,
        min_value=1949,
        max_value=2100,
    )
    found_on = DateField(
        label=_("Found on"),
        help_text=_("For rows that don't say when. Else the earliest day that the row names."),
        required=False,
    )

    def __init__(
        self, *args: Any, start: Beginning, mapping: Mapping, units: Sequence[Unit], **more: Any
    ) -> None:
        self.mapping, self.start = mapping, start
        initial = {"unit": mapping.unit, "year": mapping.year, "found_on": mapping.found_on}
        super().__init__(*args, initial=initial, **more)
        choices = [("", ""), *((unit.ref, unit.name) for unit in units)]
        self.fields["unit"].choices = choices  # type: ignore[attr-defined]
        for column in start.layout.columns:
            known = mapping.columns.get(column.index, Field.NOTE)
            self.fields[self._name(column)] = forms.ChoiceField(
                label=f"{column_letters(column.index)} {column.heading}",
                choices=Field.choices,
                initial=known.value,
                widget=forms.Select(attrs={"aria-label": column.heading}),
            )

    @staticmethod
    def _name(column: Column) -> str:
        return f"column{column.index}"

    def columns(self) -> Iterator[ColumnRow]:
        unsure = {column.index for column in self.start.unsure}
        samples = self.start.samples()
        for column in self.start.layout.columns:
            yield ColumnRow(
                letters=column_letters(column.index),
                heading=column.heading,
                samples=samples.get(column.index, ()),
                field=self[self._name(column)],
                ask=column.index in unsure,
            )

    def plain_fields(self) -> list[BoundField]:
        return [self[name] for name in ("unit", "year", "found_on")]

    def chosen(self) -> Mapping:
        """The mapping as it was filled in. Only after `is_valid()`."""
        said = self.cleaned_data
        return replace(
            self.mapping,
            columns={
                column.index: Field(said[self._name(column)])
                for column in self.start.layout.columns
            },
            unit=said["unit"],
            year=said["year"],
            found_on=said["found_on"],
        )


class UnitNamesForm(Form):
    """Which unit each unknown name means."""

    def __init__(
        self, *args: Any, names: Sequence[tuple[str, int]], finder: UnitFinder, **more: Any
    ) -> None:
        super().__init__(*args, **more)
        self.names = [name for name, _rows in names]
        for place, (name, rows) in enumerate(names):
            near = finder.near(name)
            rest = [unit for unit in finder.units if unit not in near]
            self.fields[f"name{place}"] = forms.ChoiceField(
                label=name,
                help_text=_("in %(count)d rows") % {"count": rows},
                choices=[("", LEFT), *((unit.ref, unit.name) for unit in (*near, *rest))],
                required=False,
            )

    def chosen(self) -> dict[str, str]:
        """The names that were explained, each with the unit's reference."""
        said = {name: self.cleaned_data[f"name{place}"] for place, name in enumerate(self.names)}
        return {name: ref for name, ref in said.items() if ref}
