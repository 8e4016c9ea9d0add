"""The province of the replay: the Commission, its offices, 14 teams and whom they oversee."""

import hashlib
from dataclasses import dataclass, field
from datetime import date

from django.contrib.auth.hashers import make_password
from django.db import transaction

from vedette.access.actions import give_role, open_account
from vedette.access.models import Account
from vedette.access.roles import Role
from vedette.demo.cast import names
from vedette.journal.actions import SYSTEM
from vedette.organisation.actions import add_person, add_unit, appoint, embed
from vedette.organisation.models import Person, Rank, Unit, UnitKind

SINCE = date(2016, 1, 1)


@dataclass(frozen=True)
class Plan:
    """A team, its host and the units below the host."""

    key: str
    office: int
    team_zh: str
    team_en: str
    host_zh: str
    host_en: str
    units: tuple[tuple[str, str], ...]


PLANS = (
    Plan("transport", 8, "驻省交通运输厅组", "Team at Transport", "省交通运输厅",
         "Department of Transport", (("运输管理处", "Road Transport Division"),
                                     ("公路建设处", "Highway Construction Division"))),
    Plan("commerce", 8, "驻省商务厅组", "Team at Commerce", "省商务厅", "Department of Commerce",
         (("流通发展处", "Distribution Division"), ("外贸处", "Foreign Trade Division"))),
    Plan("education", 8, "驻省教育厅组", "Team at Education", "省教育厅",
         "Department of Education", (("高等教育处", "Higher Education Division"),
                                     ("基础教育处", "Basic Education Division"))),
    Plan("court", 8, "驻省法院组", "Team at the High Court", "省高级人民法院",
         "High People's Court",
         (("立案庭", "Case Filing Division"), ("民事审判庭", "Civil Division"),
          ("刑事审判庭", "Criminal Division"), ("执行局", "Enforcement Bureau"),
          ("审判管理办公室", "Trial Management Office"),
          ("司法行政装备处", "Finance and Equipment Division"))),
    Plan("poverty", 5, "驻省扶贫办组", "Team at Poverty Alleviation", "省扶贫办",
         "Office for Poverty Alleviation", (("项目处", "Projects Division"),
                                            ("规划财务处", "Planning and Finance Division"),
                                            ("社会扶贫处", "Social Assistance Division"),
                                            ("考核评估处", "Assessment Division"))),
    Plan("culture", 8, "驻省文旅厅组", "Team at Culture and Tourism", "省文化和旅游厅",
         "Department of Culture and Tourism", (("市场管理处", "Market Division"),)),
    Plan("water", 5, "驻省水利厅组", "Team at Water Resources", "省水利厅",
         "Department of Water Resources", (("农村饮水处", "Rural Drinking Water Division"),)),
    Plan("reform", 5, "驻省发展改革委组", "Team at Development and Reform", "省发展改革委",
         "Development and Reform Commission", (("规划处", "Planning Division"),
                                               ("能源处", "Energy Division"))),
    Plan("health", 5, "驻省卫生健康委组", "Team at Health", "省卫生健康委", "Health Commission",
         (("疾病预防控制处", "Disease Control Division"),)),
    Plan("industry", 5, "驻省工业和信息化厅组", "Team at Industry", "省工业和信息化厅",
         "Department of Industry and Information Technology",
         (("中小企业处", "Small Business Division"),)),
    Plan("government", 5, "驻省政府办公厅组", "Team at the Government Office", "省政府办公厅",
         "General Office of the Government",
         tuple((f"被监督单位{n}", f"Overseen unit {e}") for n, e in zip(
             "甲乙丙丁戊己庚辛", "ABCDEFGH", strict=True))),
    Plan("audit", 8, "驻省审计厅组", "Team at Audit", "省审计厅", "Audit Office",
         (("财政审计处", "Fiscal Audit Division"),)),
    Plan("environment", 5, "驻省生态环境厅组", "Team at Ecology and Environment",
         "省生态环境厅", "Department of Ecology and Environment",
         (("水生态环境处", "Water Division"),)),
    Plan("forestry", 8, "驻省林草局组", "Team at Forestry", "省林业和草原局",
         "Forestry and Grassland Bureau", (("资源管理处", "Resources Division"),)),
)  # fmt: skip


@dataclass
class Seat:
    """One team with the people around it."""

    team: Unit
    host: Unit
    units: list[Unit]
    lead: Person
    deputy: Person
    members: list[Person]
    heads: dict[int, Person]
    """The principal of each unit, by the unit's id."""
    clerks: dict[int, Person]


@dataclass
class Province:
    """Everyone and every body of the replay."""

    commission: Unit
    offices: dict[int, Unit]
    seats: dict[str, Seat]
    hq: Person
    office_leads: dict[int, Person]
    manager: Person
    """Case management: keeps the central register of clues."""
    leader: Person
    """The supervising leader, who approves."""
    principal: Person
    """The Commission's own head."""
    accounts: list[dict[str, str]] = field(default_factory=list)


class Builder:
    """Founds the province through the actions of an administrator."""

    def __init__(self, password: str) -> None:
        self.password = password
        self.names = names()
        self.accounts: list[dict[str, str]] = []

    @transaction.atomic
    def build(self) -> Province:
        commission = add_unit(
            "commission", UnitKind.COMMISSION, "省纪委监委",
            name_en="Provincial Commission", by=SYSTEM, since=SINCE,
        )  # fmt: skip
        offices = {
            number: add_unit(
                f"office-{number}", UnitKind.OFFICE, zh, name_en=en,
                parent=commission, by=SYSTEM, since=SINCE,
            )
            for number, zh, en in (
                (5, "第五监督检查室", "Fifth Supervision and Inspection Office"),
                (8, "第八监督检查室", "Eighth Supervision and Inspection Office"),
            )
        }  # fmt: skip
        self.person(commission, "系统管理员", Role.ADMIN, "admin")
        hq = self.person(commission, "副书记", Role.HQ, "hq", Rank.LEADERSHIP)
        leads = {
            number: self.person(office, "主任", Role.OFFICE_LEAD, f"office-{number}", Rank.MIDDLE)
            for number, office in offices.items()
        }
        seats = {plan.key: self.seat(plan, offices[plan.office]) for plan in PLANS}
        manager = self.person(commission, "案管室主任", Role.CASE_MANAGER, "case-manager")
        leader = self.person(commission, "分管领导", Role.LEADER, "leader", Rank.LEADERSHIP)
        principal = self.person(commission, "书记", Role.PRINCIPAL, "principal", Rank.HEAD)
        # One slow hash for all: sixty of them would take longer than half the year.
        Account.objects.update(password=make_password(self.password))
        return Province(
            commission, offices, seats, hq, leads, manager, leader, principal, self.accounts
        )

    def seat(self, plan: Plan, office: Unit) -> Seat:
        """Found a team, its host and the units below it, and give each its people."""
        team = add_unit(
            f"team-{plan.key}", UnitKind.TEAM, plan.team_zh, name_en=plan.team_en,
            parent=office, by=SYSTEM, since=SINCE,
        )  # fmt: skip
        host = add_unit(
            plan.key, UnitKind.HOST, plan.host_zh, name_en=plan.host_en, by=SYSTEM, since=SINCE
        )
        embed(team, host, "host", by=SYSTEM, since=SINCE)
        units = [host] + [
            add_unit(
                f"{plan.key}-{number}", UnitKind.UNIT, f"{plan.host_zh}{zh}",
                name_en=f"{en}, {plan.host_en}", parent=host, by=SYSTEM, since=SINCE,
            )
            for number, (zh, en) in enumerate(plan.units, 1)
        ]  # fmt: skip
        return Seat(
            team=team,
            host=host,
            units=units,
            lead=self.person(team, "组长", Role.TEAM_LEAD, f"{plan.key}-lead", Rank.HEAD),
            deputy=self.person(team, "副组长", Role.TEAM_LEAD, "", Rank.LEADERSHIP),
            members=[
                self.person(team, "组员", Role.TEAM_MEMBER, f"{plan.key}-member"),
                self.person(team, "组员", Role.TEAM_MEMBER, ""),
            ],
            heads={
                unit.pk: self.person(
                    unit, "主要负责人", Role.UNIT_HEAD,
                    f"{plan.key}-head" if unit is host else "", Rank.HEAD,
                )
                for unit in units
            },
            clerks={
                unit.pk: self.person(
                    unit, "联络员", Role.UNIT_CLERK, f"{plan.key}-clerk" if unit is host else ""
                )
                for unit in units
            },
        )  # fmt: skip

    def person(
        self, unit: Unit, title: str, role: Role, username: str, rank: Rank = Rank.STAFF
    ) -> Person:
        """Register a person with a post and a role; with a user name, also with a login."""
        zh, en = next(self.names)
        ref = hashlib.sha256(f"{unit.ref}/{title}/{zh}".encode()).hexdigest()[:12]
        person = add_person(zh, name_en=en, ref=ref, by=SYSTEM)
        appoint(person, unit, title, rank=rank, by=SYSTEM, since=SINCE)
        give_role(person, role, unit, by=SYSTEM, since=SINCE)
        if username:
            open_account(person, username, None, by=SYSTEM)
            self.accounts.append(
                {
                    "username": username,
                    "password": self.password,
                    "role": role.value,
                    "unit": unit.ref,
                }
            )
        return person
