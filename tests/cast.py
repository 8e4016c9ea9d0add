"""One cast for the whole suite.

The Commission has a Fifth Office; the office looks after the Transport team and the Court team.
*Wang* leads the Transport team, *li* and *sun* are its members. *Zhao* leads the Court team and
must see nothing of Transport's. *Chen* heads the Transport Department's road bureau, *qian* is
its liaison officer, *hu* heads the overseen taxi bureau next to it. *Zhou* leads the Fifth
Office, *feng* is her officer, *gao* sits at headquarters, *admin* keeps accounts and units and
sees no case. *Ma* keeps the central register of clues; *lu* is the Commission's supervising leader
and *jiang* its principal: they approve, and see only what they are named on.
"""

from dataclasses import dataclass, fields
from datetime import date

from vedette.access.actions import give_role, open_account
from vedette.access.roles import Role
from vedette.journal.actions import SYSTEM
from vedette.organisation.actions import add_person, add_unit, appoint, embed
from vedette.organisation.models import Person, Rank, Unit

SINCE = date(2019, 1, 1)
PASSWORD = "a long enough password"


@dataclass
class Cast:
    commission: Unit
    fifth_office: Unit
    transport_team: Unit
    court_team: Unit
    transport_department: Unit
    road_bureau: Unit
    taxi_bureau: Unit
    high_court: Unit
    wang: Person
    li: Person
    sun: Person
    zhao: Person
    chen: Person
    qian: Person
    hu: Person
    zhou: Person
    feng: Person
    gao: Person
    ma: Person
    lu: Person
    jiang: Person
    admin: Person

    @property
    def people(self) -> dict[str, Person]:
        return {
            f.name: getattr(self, f.name)
            for f in fields(self)
            if isinstance(getattr(self, f.name), Person)
        }


def assemble() -> Cast:
    """Put everyone on stage through the actions an administrator would use."""
    commission = _unit("commission", "commission", "省纪委监委", "Provincial Commission")
    office = _unit("office-5", "office", "第五监督检查室", "Fifth Office", commission)
    transport_team = _unit("team-transport", "team", "驻省交通运输厅组", "Transport team", office)
    court_team = _unit("team-court", "team", "驻省法院组", "Court team", office)
    department = _unit("transport", "host", "省交通运输厅", "Transport Department")
    roads = _unit("roads", "unit", "省公路局", "Road Bureau", department)
    taxis = _unit("taxis", "unit", "省道路运输管理局", "Taxi Bureau", department)
    court = _unit("court", "host", "省高级人民法院", "High Court")
    embed(transport_team, department, "host", by=SYSTEM, since=SINCE)
    embed(court_team, court, "host", by=SYSTEM, since=SINCE)
    return Cast(
        commission=commission,
        fifth_office=office,
        transport_team=transport_team,
        court_team=court_team,
        transport_department=department,
        road_bureau=roads,
        taxi_bureau=taxis,
        high_court=court,
        wang=_person("wang", "王岚", "Wang Lan", Role.TEAM_LEAD, transport_team, Rank.HEAD),
        li=_person("li", "李建", "Li Jian", Role.TEAM_MEMBER, transport_team),
        sun=_person("sun", "孙敏", "Sun Min", Role.TEAM_MEMBER, transport_team),
        zhao=_person("zhao", "赵强", "Zhao Qiang", Role.TEAM_LEAD, court_team, Rank.HEAD),
        chen=_person("chen", "陈海", "Chen Hai", Role.UNIT_HEAD, roads, Rank.HEAD),
        qian=_person("qian", "钱丽", "Qian Li", Role.UNIT_CLERK, roads),
        hu=_person("hu", "胡军", "Hu Jun", Role.UNIT_HEAD, taxis, Rank.HEAD),
        zhou=_person("zhou", "周宁", "Zhou Ning", Role.OFFICE_LEAD, office, Rank.HEAD),
        feng=_person("feng", "冯洁", "Feng Jie", Role.OFFICE_OFFICER, office),
        gao=_person("gao", "高远", "Gao Yuan", Role.HQ, commission, Rank.LEADERSHIP),
        ma=_person("ma", "马静", "Ma Jing", Role.CASE_MANAGER, commission),
        lu=_person("lu", "鲁平", "Lu Ping", Role.LEADER, commission, Rank.LEADERSHIP),
        jiang=_person("jiang", "江涛", "Jiang Tao", Role.PRINCIPAL, commission, Rank.HEAD),
        admin=_person("admin", "管理员", "Administrator", Role.ADMIN, commission),
    )


def _unit(ref: str, kind: str, zh: str, en: str, parent: Unit | None = None) -> Unit:
    return add_unit(ref, kind, zh, name_en=en, parent=parent, by=SYSTEM, since=SINCE)


def _person(ref: str, zh: str, en: str, role: Role, unit: Unit, rank: Rank = Rank.STAFF) -> Person:
    person = add_person(zh, name_en=en, ref=ref, by=SYSTEM)
    appoint(person, unit, str(rank.label), rank=rank, by=SYSTEM, since=SINCE)
    give_role(person, role, unit, by=SYSTEM, since=SINCE)
    open_account(person, ref, PASSWORD, by=SYSTEM)
    return person
