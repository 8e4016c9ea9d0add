"""One function per kind: what the kind needs comes first, what it may say comes by name.

Each is `record_matter` with the right kind, so each raises what that raises.
"""

from collections.abc import Sequence
from datetime import date
from typing import TypedDict, Unpack

from vedette.cooperation.actions.details import Details, Line
from vedette.cooperation.actions.record_matter import record_matter
from vedette.cooperation.models import (
    Contacted,
    Duties,
    Form,
    Kind,
    Matter,
    Origin,
    Paper,
    Part,
    Planned,
    Reminded,
    Submitted,
    Taken,
    Told,
    Way,
)
from vedette.organisation.models import Person, Rank, Region, Unit


class Under(TypedDict, total=False):
    """What is held under a mechanism may say so."""

    text: str
    under: Matter | None


class Met(Under, total=False):
    topic: str
    minutes: str
    people: str
    items: Sequence[Line]


class Sent(Under, total=False):
    parties: Sequence[Unit]
    number: str


class Asked(Under, total=False):
    rank: Rank
    due: date


class Laid(TypedDict, total=False):
    unit: Unit
    issuer: str
    region: Region
    number: str
    text: str


def agree_mechanism(
    team: Unit,
    title: str,
    parties: Sequence[Unit],
    ways: Sequence[Way],
    *,
    on: date,
    by: Person,
    months: int | None = None,
    text: str = "",
) -> Matter:
    """A mechanism (工作机制): what is done regularly, with whom, every so many months."""
    details = Details(on=on, title=title, parties=parties, ways=ways, months=months, text=text)
    return record_matter(Kind.MECHANISM, team, details, by=by)


def contact(
    team: Unit,
    party: Unit,
    topic: str,
    how: Contacted = Contacted.CALL,
    *,
    on: date,
    by: Person,
    **more: Unpack[Under],
) -> Matter:
    """A contact (沟通) with one body on one topic."""
    details = Details(on=on, parties=[party], topic=topic, form=how, **more)
    return record_matter(Kind.CONTACT, team, details, by=by)


def consult(
    team: Unit, title: str, parties: Sequence[Unit], *, on: date, by: Person, **more: Unpack[Met]
) -> Matter:
    """A consultation (会商): `text` is the agenda, `items` who does what by when."""
    details = Details(on=on, title=title, parties=parties, **more)
    return record_matter(Kind.CONSULTATION, team, details, by=by)


def issue(
    team: Unit,
    form: Told,
    title: str,
    topic: str,
    *,
    on: date,
    by: Person,
    **more: Unpack[Sent],
) -> Matter:
    """An information bulletin (情况通报), a two-way notification (双向通报), a notice (通知)."""
    details = Details(on=on, form=form, title=title, topic=topic, **more)
    return record_matter(Kind.BULLETIN, team, details, by=by)


def remind(
    team: Unit,
    form: Reminded,
    party: Unit,
    title: str,
    *,
    on: date,
    by: Person,
    **more: Unpack[Asked],
) -> Matter:
    """A reminder (提醒): by card, letter, talk or bulletin of a lapse."""
    details = Details(on=on, form=form, parties=[party], title=title, **more)
    return record_matter(Kind.REMINDER, team, details, by=by)


def lend(
    team: Unit,
    person: Person,
    party: Unit,
    title: str,
    part: Part,
    *,
    on: date,
    by: Person,
    days: int = 1,
    until: date | None = None,
    under: Matter | None = None,
) -> Matter:
    """A secondment (派员参与), in person-days (人天)."""
    details = Details(
        on=on,
        until=until,
        person=person,
        parties=[party],
        title=title,
        form=part,
        amount=days,
        under=under,
    )
    return record_matter(Kind.SECONDMENT, team, details, by=by)


def plan(
    team: Unit,
    form: Planned,
    title: str,
    parties: Sequence[Unit],
    *,
    on: date,
    by: Person,
    items: Sequence[Line] = (),
    text: str = "",
) -> Matter:
    """A plan: joint supervision (联合监督), listed (挂牌督战), linked (贯通联动)."""
    details = Details(on=on, form=form, title=title, parties=parties, items=items, text=text)
    return record_matter(Kind.PLAN, team, details, by=by)


def set_rules(
    team: Unit,
    title: str,
    rules: Sequence[str],
    *,
    on: date,
    by: Person,
    parties: Sequence[Unit] = (),
    number: str = "",
) -> Matter:
    """A rule set (纪律规定) with numbered rules; the parties issue it, too."""
    items = [Line(text=rule) for rule in rules]
    details = Details(on=on, title=title, parties=parties, number=number, items=items)
    return record_matter(Kind.RULES, team, details, by=by)


def note_policy(
    team: Unit,
    form: Paper,
    title: str,
    topic: str,
    *,
    on: date,
    by: Person,
    **more: Unpack[Laid],
) -> Matter:
    """A policy document (制度文件) that a unit, or another body (`issuer`), issued as a result."""
    details = Details(on=on, form=form, title=title, topic=topic, **more)
    return record_matter(Kind.POLICY, team, details, by=by)


def start_reform(
    team: Unit,
    origin: Origin,
    title: str,
    cause: str,
    *,
    on: date,
    by: Person,
    unit: Unit | None = None,
    items: Sequence[Line] = (),
) -> Matter:
    """A reform programme (以案促改): from one case to the cause behind it."""
    details = Details(on=on, form=origin, title=title, text=cause, unit=unit, items=items)
    return record_matter(Kind.REFORM, team, details, by=by)


def list_duties(
    team: Unit,
    form: Duties,
    title: str,
    *,
    on: date,
    by: Person,
    parties: Sequence[Unit] = (),
    items: Sequence[Line] = (),
) -> Matter:
    """A duty list (责任清单); of a co-ordination (六责协同), each item is one head."""
    details = Details(on=on, form=form, title=title, parties=parties, items=items)
    return record_matter(Kind.DUTIES, team, details, by=by)


def report_up(
    team: Unit,
    form: Submitted,
    title: str,
    to: Unit,
    *,
    on: date,
    by: Person,
    topic: str = "",
    text: str = "",
) -> Matter:
    """A report submitted upwards (呈送报告); its receipt is signed by the body it goes to."""
    details = Details(on=on, form=form, title=title, parties=[to], topic=topic, text=text)
    return record_matter(Kind.REPORT, team, details, by=by)


def note_risk(
    team: Unit,
    title: str,
    text: str,
    *,
    on: date,
    by: Person,
    unit: Unit | None = None,
    topic: str = "",
    under: Matter | None = None,
) -> Matter:
    """A risk note (风险研判)."""
    details = Details(on=on, title=title, text=text, unit=unit, topic=topic, under=under)
    return record_matter(Kind.RISK, team, details, by=by)


def note_outcome(
    team: Unit,
    form: Form,
    measures: Sequence[Taken],
    people: int,
    *,
    on: date,
    by: Person,
    unit: Unit | None = None,
    rank: Rank | str = "",
    text: str = "",
) -> Matter:
    """What was done about so many people (处理结果); never their names."""
    details = Details(
        on=on, form=form, measures=measures, amount=people, unit=unit, rank=rank, text=text
    )
    return record_matter(Kind.OUTCOME, team, details, by=by)
