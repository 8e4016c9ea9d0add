"""The fields of an entry, one function each: a kind's page is made of those that it asks for."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vedette.activities.models import (
    Activity,
    Channel,
    Firm,
    FirmKind,
    GuestGroup,
    Kind,
    MeetingTopic,
    Purpose,
)
from vedette.activities.queries import (
    colleagues,
    possible_partners,
    teams_recording,
    units_of,
)
from vedette.kernel import clock
from vedette.kernel.errors import type_text
from vedette.organisation.models import Person, Rank, Region, Unit
from vedette.organisation.models.region import RegionLevel
from vedette.web.forms import DateField
from vedette.web.inputs import Chosen, ChosenSeveral, LinesField, boxes, buttons

TITLES: dict[Kind, type_text] = {
    Kind.VISIT: _("Where you went, and what for"),
    Kind.FIELD_INSPECTION: _("What was looked at"),
    Kind.INSPECTION: _("What was inspected"),
    Kind.SYMPOSIUM: _("What was discussed"),
    Kind.DOCUMENTS: _("What was read"),
    Kind.MEETING: _("Which meeting"),
    Kind.OUTREACH: _("What people were told"),
}
AMOUNTS: dict[Kind, type_text] = {
    Kind.TALK: _("How many people, one at a time"),
    Kind.DOCUMENTS: _("How many volumes"),
}
SPOKEN_TO = [Rank.HEAD, Rank.LEADERSHIP, Rank.MIDDLE, Rank.STAFF]


@dataclass
class Around:
    """What the one who writes can choose from."""

    person: Person
    kind: Kind
    day: Any = None

    def __post_init__(self) -> None:
        self.day = self.day or clock.today()

    @cached_property
    def teams(self) -> list[Unit]:
        return list(teams_recording(self.person))

    @cached_property
    def units(self) -> dict[str, Unit]:
        return {str(unit.pk): unit for unit in units_of(self.teams, on=self.day)}

    @cached_property
    def regions(self) -> dict[str, Region]:
        levels = [RegionLevel.PREFECTURE, RegionLevel.COUNTY]
        return {region.code: region for region in Region.objects.filter(level__in=levels)}

    @cached_property
    def people(self) -> dict[str, Person]:
        return {str(person.pk): person for person in colleagues(self.teams, on=self.day)}

    @cached_property
    def partners(self) -> dict[str, Unit]:
        return {str(unit.pk): unit for unit in possible_partners(self.teams)}

    def places(self) -> list[Any]:
        """Prefectures, each with its counties, for a `<select>`."""
        groups: list[Any] = [("", "—")]
        for region in self.regions.values():
            if region.level == RegionLevel.PREFECTURE:
                inside = [r for r in self.regions.values() if r.parent_id == region.code]
                groups.append((str(region), [(r.code, str(r)) for r in (region, *inside)]))
        return groups


def _several(words: Any, label: type_text, required: bool) -> forms.Field:
    return forms.MultipleChoiceField(
        label=str(label),
        choices=words.choices,
        widget=boxes(),
        required=required,
    )


def _title(around: Around, required: bool) -> forms.Field:
    longest = Activity._meta.get_field("title").max_length
    return forms.CharField(label=str(TITLES[around.kind]), max_length=longest, required=required)


def _unit(around: Around, required: bool) -> forms.Field:
    return Chosen(around.units, label=_("About which unit"), required=required)


def _region(around: Around, required: bool) -> forms.Field:
    places = around.places()
    return Chosen(around.regions, places, label=_("City or county"), required=required)


def _amount(around: Around, required: bool) -> forms.Field:
    return forms.IntegerField(label=str(AMOUNTS[around.kind]), min_value=1, initial=1)


def _rank(around: Around, required: bool) -> forms.Field:
    listed = [(rank.value, rank.label) for rank in SPOKEN_TO]
    return forms.ChoiceField(
        label=_("With whom"),
        choices=listed,
        widget=buttons(),
        required=required,
    )


def _firm(around: Around, required: bool) -> forms.Field:
    return forms.CharField(
        label=_("Name of the firm"),
        max_length=Firm._meta.get_field("name").max_length,
        required=required,
        widget=forms.TextInput(attrs={"list": "firms", "autocomplete": "off"}),
    )


def _firm_kind(around: Around, required: bool) -> forms.Field:
    return forms.ChoiceField(
        label=_("What it is"),
        choices=FirmKind.choices,
        widget=buttons(),
        required=required,
    )


def _purposes(around: Around, required: bool) -> forms.Field:
    return _several(Purpose, _("Purpose"), required)


def _guests(around: Around, required: bool) -> forms.Field:
    return _several(GuestGroup, _("Who was heard"), required)


def _topics(around: Around, required: bool) -> forms.Field:
    return _several(MeetingTopic, _("Matters decided"), required)


def _channels(around: Around, required: bool) -> forms.Field:
    return _several(Channel, _("By which channel"), required)


def _themes(around: Around, required: bool) -> forms.Field:
    return LinesField(label=_("Themes looked into"), help_text=_("One a line."), required=required)


def _partners(around: Around, required: bool) -> forms.Field:
    return ChosenSeveral(around.partners, label=_("Jointly with"), required=required)


def _advice(around: Around, required: bool) -> forms.Field:
    return LinesField(
        label=_("Advice given"),
        help_text=_("One a line. Whether it was adopted is noted later."),
        required=required,
    )


Maker = Callable[[Around, bool], forms.Field]
ASKED: dict[str, tuple[tuple[str, Maker], ...]] = {
    "title": (("title", _title),),
    "unit": (("unit", _unit),),
    "region": (("region", _region),),
    "amount": (("amount", _amount),),
    "rank": (("rank", _rank),),
    "firm": (("firm", _firm), ("firm_kind", _firm_kind)),
    "purposes": (("purposes", _purposes),),
    "guests": (("guests", _guests),),
    "topics": (("topics", _topics),),
    "channels": (("channels", _channels),),
    "themes": (("themes", _themes),),
    "partners": (("partners", _partners),),
    "advice": (("advice", _advice),),
    "checklist": (),
}
"""What a kind may ask for, and the fields that ask it; questions stand apart, in pairs."""


def until() -> forms.Field:
    return DateField(label=_("Until"), help_text=_("If it took more than a day."), required=False)
