"""One function per kind: what the kind needs comes first, what it may say comes by name.

Each is `record_activity` with the right kind, so each raises what that raises.
"""

from collections.abc import Sequence
from datetime import date
from typing import TypedDict, Unpack

from vedette.activities.actions.details import Details
from vedette.activities.actions.record import record_activity
from vedette.activities.models import (
    Activity,
    Channel,
    FirmKind,
    GuestGroup,
    Kind,
    MeetingTopic,
    Purpose,
)
from vedette.organisation.models import Person, Rank, Region, Unit


class Common(TypedDict, total=False):
    """What any activity but a talk may say."""

    until: date
    takers: Sequence[Person]
    summary: str
    shown_to_unit: bool


class AboutUnit(Common, total=False):
    unit: Unit


class Placed(AboutUnit, total=False):
    region: Region


class JointUnit(AboutUnit, total=False):
    purposes: Sequence[Purpose]
    partners: Sequence[Unit]


class Joint(Placed, total=False):
    purposes: Sequence[Purpose]
    partners: Sequence[Unit]


class JointResearch(Placed, total=False):
    partners: Sequence[Unit]


def visit(team: Unit, title: str, *, on: date, by: Person, **more: Unpack[Joint]) -> Activity:
    """A field visit (走访调查)."""
    return record_activity(Kind.VISIT, team, Details(title=title, on=on, **more), by=by)


def inspect_in_the_field(
    team: Unit, region: Region, title: str, *, on: date, by: Person, **more: Unpack[JointUnit]
) -> Activity:
    """A field inspection (调研督导) in a city or county."""
    details = Details(title=title, on=on, region=region, **more)
    return record_activity(Kind.FIELD_INSPECTION, team, details, by=by)


def inspect(
    team: Unit,
    title: str,
    *,
    on: date,
    by: Person,
    checklist: Sequence[tuple[str, str]] = (),
    **more: Unpack[Joint],
) -> Activity:
    """An inspection (监督检查, 整改督查); business check and political supervision may be one."""
    details = Details(title=title, on=on, checklist=checklist, **more)
    return record_activity(Kind.INSPECTION, team, details, by=by)


def talk(
    team: Unit,
    unit: Unit,
    rank: Rank,
    *,
    on: date,
    by: Person,
    people: int = 1,
    takers: Sequence[Person] = (),
) -> Activity:
    """Individual talks (个别谈话) in one unit, counted in person-times."""
    details = Details(unit=unit, rank=rank, amount=people, on=on, takers=takers)
    return record_activity(Kind.TALK, team, details, by=by)


def hold_symposium(
    team: Unit,
    title: str,
    guests: Sequence[GuestGroup],
    *,
    on: date,
    by: Person,
    **more: Unpack[Placed],
) -> Activity:
    """A symposium (座谈)."""
    details = Details(title=title, guests=guests, on=on, **more)
    return record_activity(Kind.SYMPOSIUM, team, details, by=by)


def visit_firm(
    team: Unit, firm: str, kind: FirmKind, *, on: date, by: Person, **more: Unpack[Placed]
) -> Activity:
    """A visit to a firm (走访企业), counted as distinct firms (家)."""
    details = Details(firm=firm, firm_kind=kind, on=on, **more)
    return record_activity(Kind.FIRM_VISIT, team, details, by=by)


def read_documents(
    team: Unit, title: str, volumes: int, *, on: date, by: Person, **more: Unpack[AboutUnit]
) -> Activity:
    """Documents read (查阅资料), counted in volumes (册)."""
    details = Details(title=title, amount=volumes, on=on, **more)
    return record_activity(Kind.DOCUMENTS, team, details, by=by)


def observe_meeting(
    team: Unit,
    unit: Unit,
    title: str,
    *,
    on: date,
    by: Person,
    topics: Sequence[MeetingTopic] = (),
    advice: Sequence[str] = (),
    **more: Unpack[Common],
) -> Activity:
    """A meeting observed (列席会议), with what was advised there."""
    details = Details(title=title, unit=unit, on=on, topics=topics, advice=advice, **more)
    return record_activity(Kind.MEETING, team, details, by=by)


def research(
    team: Unit, themes: Sequence[str], *, on: date, by: Person, **more: Unpack[JointResearch]
) -> Activity:
    """Research (专题调研) on one or more themes."""
    return record_activity(Kind.RESEARCH, team, Details(themes=themes, on=on, **more), by=by)


def reach_out(
    team: Unit,
    title: str,
    channels: Sequence[Channel],
    *,
    on: date,
    by: Person,
    **more: Unpack[AboutUnit],
) -> Activity:
    """Outreach (宣传) by one or more channels."""
    details = Details(title=title, channels=channels, on=on, **more)
    return record_activity(Kind.OUTREACH, team, details, by=by)
