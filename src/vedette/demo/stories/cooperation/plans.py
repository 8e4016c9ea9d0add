"""Joint, listed and linked supervision, reminders on the way: A17, A18, A32, A64, A66."""

from collections.abc import Iterator
from datetime import date, timedelta

from vedette.cooperation.actions import (
    Line,
    answer,
    close,
    plan,
    receive,
    remind,
    send,
    set_rules,
    settle_item,
)
from vedette.cooperation.models import ItemState, Planned, Reminded
from vedette.demo.province import Province, Seat
from vedette.demo.story import Story, office_hours, workday
from vedette.organisation.models import Unit

DISCIPLINE = (
    "坚守岗位，不得擅离职守。",
    "如实报告，不得瞒报、漏报、迟报。",
    "严格校门管理，不得擅自放行。",
    "落实隔离要求，不得私自外出。",
    "规范物资采购，不得以次充好。",
    "合理分配物资，不得优亲厚友。",
    "及时公开信息，不得编造传播谣言。",
    "保护个人信息，不得泄露师生隐私。",
    "精简报表，不得层层加码填报。",
    "接受监督，不得推诿扯皮。",
)
REMINDERS = (
    (date(2020, 2, 26), Reminded.TALK, "校园封闭管理不严约谈"),
    (date(2020, 3, 18), Reminded.BULLETIN, "复学准备工作通报"),
    (date(2020, 4, 22), Reminded.CARD, "食堂采购廉洁提醒卡"),
    (date(2020, 8, 26), Reminded.LETTER, "秋季开学防控提醒函"),
)


def stories(province: Province) -> Iterator[Story]:
    seats = province.seats
    yield _discipline(seats["education"])
    yield _joint(seats["education"])
    yield _reminders(seats["education"])
    yield _listed(seats["poverty"], province.offices[5])
    for key in ("water", "forestry"):
        yield _linked(seats[key])


def _discipline(seat: Seat) -> Story:
    """Ten rules, set together with the leadership of the Department of Education (A16)."""
    day = date(2020, 2, 4)
    yield office_hours(day, 1)
    rules = set_rules(
        seat.team, "疫情防控工作纪律", DISCIPLINE, parties=[seat.host], on=day, by=seat.lead
    )
    send(rules, by=seat.lead)
    yield office_hours(workday(day, 1), 1)
    receive(rules.parties.get(), by=seat.heads[seat.host.pk])


def _joint(seat: Seat) -> Story:
    """The team's supervision and the department's own checks under one plan (A17)."""
    day = date(2020, 2, 11)
    yield office_hours(day, 1)
    made = plan(
        seat.team, Planned.JOINT, "派驻监督与部门督查统筹方案", [seat.host], on=day, by=seat.lead,
        items=[
            Line(text="部门每周督查一次，结果报组", owner=seat.host, due=date(2020, 6, 30)),
            Line(text="组抽查督查结果", due=date(2020, 7, 15)),
        ],
    )  # fmt: skip
    send(made, by=seat.lead)
    yield office_hours(workday(day, 1), 1)
    clerk = seat.clerks[seat.host.pk]
    receive(made.parties.get(), by=clerk)
    theirs, ours = made.items.all()
    yield office_hours(date(2020, 6, 28), 1)
    settle_item(theirs, ItemState.DONE, "二十次督查报告，存办公室。", by=clerk)
    yield office_hours(date(2020, 7, 14), 1)
    settle_item(ours, ItemState.DONE, "抽查五所学校，记录存组。", by=seat.members[0])
    close(made, result="督查与监督各有侧重，问题清单一份。", by=seat.lead)


def _reminders(seat: Seat) -> Story:
    """Talked to, told of in a bulletin, reminded by card and letter (A18, A66)."""
    for turn, (day, form, title) in enumerate(REMINDERS):
        unit = seat.units[turn % len(seat.units)]
        yield office_hours(day, turn)
        made = remind(
            seat.team, form, unit, title, text="请立即核查并整改。", due=workday(day, 5), on=day,
            by=seat.lead,
        )  # fmt: skip
        send(made, by=seat.lead)
        yield office_hours(workday(day, 3), turn)
        answer(made.parties.get(), "已逐项整改，责任人已明确。", by=seat.heads[unit.pk])
        yield office_hours(workday(day, 8), turn)
        close(made, result="现场核实，已整改。", by=seat.deputy)


def _listed(seat: Seat, office: Unit) -> Story:
    """The last counties on a list, each followed to its end (A32)."""
    day = date(2020, 3, 5)
    yield office_hours(day, 1)
    made = plan(
        seat.team, Planned.LISTED, "脱贫攻坚挂牌督战工作方案", [office, seat.host], on=day,
        by=seat.lead,
        items=[
            Line(text=f"第{n}组未摘帽县督战", due=date(2020, 4, 1) + timedelta(days=60 * n))
            for n in (1, 2, 3, 4)
        ],
    )  # fmt: skip
    send(made, by=seat.lead)
    for turn, item in enumerate(made.items.all()):
        yield office_hours(date(2020, 5, 20) + timedelta(days=58 * turn), turn)
        evidence = "督战记录和销号清单存组。"
        settle_item(item, ItemState.DONE, evidence, by=seat.members[turn % 2])


def _linked(seat: Seat) -> Story:
    """The team's supervision and that of the leadership body, linked (A64)."""
    day = date(2020, 5, 27)
    yield office_hours(day, 1)
    made = plan(
        seat.team, Planned.LINKED, "派驻监督与党组监督贯通联动方案", [seat.host], on=day,
        by=seat.lead,
        items=[
            Line(text="党组每半年听取一次监督情况", owner=seat.host, due=date(2020, 12, 31)),
            Line(text="重大事项事前通报组长", owner=seat.host),
            Line(text="每季度向党组通报监督发现", due=date(2020, 12, 31)),
        ],
    )  # fmt: skip
    send(made, by=seat.lead)
    yield office_hours(workday(day, 2), 1)
    receive(made.parties.get(), by=seat.heads[seat.host.pk])
