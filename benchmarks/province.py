"""A synthetic province of any size, made in bulk, with a journal that verifies.

The skeleton (units, people, roles) comes from the actions that an administrator would use,
findings from the loading of an earlier ledger, which is how an office brings its own in.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from random import Random

from django.db import transaction

from vedette.access.actions import give_role, open_account
from vedette.access.roles import Role
from vedette.findings.actions import enter_history
from vedette.findings.history import HistoricFinding, HistoricMeasure
from vedette.findings.states import OPEN, State
from vedette.journal.actions import SYSTEM, Act, record_all, sequence
from vedette.organisation.actions import add_person, add_unit, appoint, embed
from vedette.organisation.models import Person, Unit

SINCE = date(2015, 1, 1)
FIRST, DAYS = date(2019, 1, 1), 700
BATCH = 500
FIELDS = ("交通", "法院", "水利", "教育", "卫健", "民政", "财政", "农业", "林业", "住建", "国资")
MATTERS = ("退费超期", "台账不实", "程序倒置", "未批先建", "账实不符", "公车私用", "资金滞留")
ENDS = (State.IN_PROGRESS, State.SUBMITTED, State.VERIFIED, State.SIGNED_OFF, State.SETTLED)


@dataclass
class Province:
    """What was made, for those who measure on it."""

    teams: list[Unit]
    units: dict[int, list[Unit]]
    """The units that a team oversees, by the team's key."""
    office_lead: Person
    """Leads one of four offices: sees the findings of its teams, a subtree."""
    team_lead: Person
    """Leads the first team."""


def build(findings: int = 0, *, teams: int = 16, units: int = 12, seed: int = 2020) -> Province:
    """Make a province; every act is on the record, and sequenced."""
    chance = Random(seed)  # noqa: S311  (repeatable, not secret)
    with transaction.atomic():
        province = _skeleton(teams, units)
    _enter(province, findings, chance, "")
    return province


def grow(province: Province, findings: int, *, seed: int = 2021) -> None:
    """Enter so many findings more."""
    _enter(province, findings, Random(seed), f"{seed}-")  # noqa: S311


def _enter(province: Province, findings: int, chance: Random, prefix: str) -> None:
    shares = _shares(findings, len(province.teams))
    for team, count in zip(province.teams, shares, strict=True):
        rows = _ledger(team, province.units[team.pk], count, chance, prefix)
        while batch := list(islice(rows, BATCH)):
            enter_history(batch, team=team, by=SYSTEM)
    sequence()


def add_entries(about: Person, count: int) -> None:
    """Lengthen the log by entries that change no row."""
    with transaction.atomic():
        record_all(
            (
                Act("organisation.appointed", about, {"unit": "unit-1-1", "n": n})
                for n in range(count)
            ),
            by=SYSTEM,
        )
    sequence()


def _skeleton(teams: int, units: int) -> Province:
    commission = _unit("commission", "commission", "省纪委监委")
    offices = [_unit(f"office-{n}", "office", f"第{n}监督检查室", commission) for n in range(4)]
    led: list[Unit] = []
    overseen: dict[int, list[Unit]] = {}
    for n in range(1, teams + 1):
        name = f"{FIELDS[n % len(FIELDS)]}{n}"
        team = _unit(f"team-{n}", "team", f"驻省{name}组", offices[n % 4])
        host = _unit(f"host-{n}", "host", f"省{name}厅")
        embed(team, host, "host", by=SYSTEM, since=SINCE)
        led.append(team)
        overseen[team.pk] = [host] + [
            _unit(f"unit-{n}-{m}", "unit", f"省{name}第{m}局", host) for m in range(1, units + 1)
        ]
    return Province(
        teams=led,
        units=overseen,
        office_lead=_person("office-lead", Role.OFFICE_LEAD, offices[1]),
        team_lead=_person("team-lead", Role.TEAM_LEAD, led[0]),
    )


def _unit(ref: str, kind: str, name: str, parent: Unit | None = None) -> Unit:
    return add_unit(ref, kind, name, parent=parent, by=SYSTEM, since=SINCE)


def _person(ref: str, role: Role, unit: Unit) -> Person:
    person = add_person("某同志", ref=ref, by=SYSTEM)
    appoint(person, unit, str(role.label), by=SYSTEM, since=SINCE)
    give_role(person, role, unit, by=SYSTEM, since=SINCE)
    open_account(person, ref, None, by=SYSTEM)
    return person


def _shares(total: int, among: int) -> list[int]:
    return [total // among + (n < total % among) for n in range(among)]


def _ledger(
    team: Unit, units: list[Unit], count: int, chance: Random, prefix: str
) -> Iterator[HistoricFinding]:
    for n in range(count):
        raised = FIRST + timedelta(days=chance.randrange(DAYS))
        state = chance.choice(ENDS)
        due = raised + timedelta(days=chance.randrange(30, 900))
        passed = ENDS.index(state)
        days = [raised + timedelta(days=40 * step) for step in range(1, 6)]
        yield HistoricFinding(
            key=f"{prefix}{team.ref}-{n}",
            unit=chance.choice(units),
            title=f"{chance.choice(MATTERS)}（{n}）",
            condition="抽查四十件，二十三件超期，最长二百一十一日，均未告知当事人。",
            criteria="应当在十五日内办结，并主动告知。",
            raised_on=raised,
            state=state,
            severity=chance.choice(["low", "medium", "high"]),
            affects_people=chance.random() < 0.3,
            due_on=due if state in OPEN else None,
            notified_on=raised,
            submitted_on=days[0] if passed >= 1 else None,
            verified_on=days[1] if passed >= 2 else None,
            signed_off_on=days[2] if passed >= 3 else None,
            settled_on=days[3] if passed >= 4 else None,
            measures=(HistoricMeasure(text="逐件清退", owner_name="责任人", due_on=due),),
        )
