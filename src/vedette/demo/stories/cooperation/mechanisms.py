"""Mechanisms, and what was held under them: A28, A43, A54."""

from collections.abc import Iterator
from datetime import date, timedelta

from vedette.cooperation.actions import (
    Line,
    agree_mechanism,
    answer,
    close,
    consult,
    contact,
    issue,
    lend,
    note_risk,
    receive,
    remind,
    send,
    settle_item,
)
from vedette.cooperation.models import (
    Contacted,
    ItemState,
    Part,
    Reminded,
    Told,
    Way,
)
from vedette.demo.province import Province, Seat
from vedette.demo.story import Story, office_hours, workday
from vedette.organisation.models import Person, Rank, Unit

AUDIT = (
    ("定期会商机制", Way.CONSULTATION, 3),
    ("协调沟通机制", Way.COORDINATION, 1),
    ("双向通报机制", Way.NOTIFICATION, 3),
    ("联合监督机制", Way.SUPERVISION, 6),
)


def stories(province: Province) -> Iterator[Story]:
    yield _office_and_team(province.seats["culture"], province.offices[8], province.office_leads[8])
    yield _with_the_leadership(province.seats["health"])
    yield from _four_mechanisms(province.seats["audit"])


def _office_and_team(seat: Seat, office: Unit, officer: Person) -> Story:
    """The Office and a team: bulletins, seconded staff, problems, clues, rectification (A28)."""
    first = date(2020, 2, 18)
    yield office_hours(first, 1)
    mechanism = agree_mechanism(
        seat.team,
        "室组贯通协同工作机制",
        [office],
        [Way.BULLETIN, Way.SECONDMENT, Way.PROBLEMS, Way.CLUES, Way.RECTIFICATION],
        months=2,
        text="每两个月至少一次会商或通报；线索移交当面签收；整改由组督促、室抽查。",
        on=first,
        by=seat.lead,
    )
    send(mechanism, by=seat.lead)
    yield office_hours(workday(first, 1), 2)
    receive(mechanism.parties.get(), by=officer)
    day = workday(date(2020, 4, 8), 0)
    yield office_hours(day, 1)
    bulletin = issue(
        seat.team, Told.BULLETIN, "一季度监督情况通报", "监督情况", parties=[office],
        text="通报一季度日常监督、线索核对和整改督办情况。", under=mechanism, on=day, by=seat.lead,
    )  # fmt: skip
    send(bulletin, by=seat.lead)
    yield office_hours(workday(day, 1), 1)
    receive(bulletin.parties.get(), by=officer)
    for turn, (day, title) in enumerate(
        ((date(2020, 6, 4), "景区票务收费问题会商"), (date(2020, 8, 3), "项目资金管理问题会商"))
    ):
        yield office_hours(day, turn)
        held = consult(
            seat.team, title, [office], topic="问题会商", under=mechanism, on=day, by=seat.lead,
            text="一、问题基本情况；二、责任单位说明；三、督促整改意见。",
            minutes="会议同意由组督促整改、室抽查结果。", people="组长、副组长、室主任",
            items=[
                Line(text="督促责任单位提交整改方案", due=day + timedelta(days=21)),
                Line(text="抽查整改结果", owner=office, due=day + timedelta(days=45)),
            ],
        )  # fmt: skip
        send(held, by=seat.lead)
        yield office_hours(workday(day, 12), turn)
        ours, theirs = held.items.all()
        settle_item(ours, ItemState.DONE, "整改方案已收，见问题台账。", by=seat.members[turn])
        yield office_hours(workday(day, 20), turn)
        receive(held.parties.get(), by=officer)
        settle_item(theirs, ItemState.DONE, "抽查六项，全部属实，记录存室。", by=officer)
    day = date(2020, 9, 7)
    yield office_hours(day, 2)
    lent = lend(
        seat.team, seat.members[0], office, "审查调查专案", Part.ASSIST, on=day,
        until=date(2020, 11, 6), days=40, under=mechanism, by=seat.lead,
    )  # fmt: skip
    day = date(2020, 10, 9)
    yield office_hours(day, 2)
    contact(
        seat.team, office, "线索移交", Contacted.MEETING, under=mechanism, on=day, by=seat.deputy,
        text="当面核对并移交线索材料，双方签字。",
    )  # fmt: skip
    day = date(2020, 11, 9)
    yield office_hours(day, 2)
    close(lent, result="参与谈话、取证和阅卷，完成交办任务。", by=seat.lead)
    yield office_hours(date(2020, 12, 8), 2)
    consult(
        seat.team, "年度督促整改会商", [office], topic="督促整改", under=mechanism,
        minutes="全年督促整改事项逐项过账。", on=date(2020, 12, 8), by=seat.lead,
    )  # fmt: skip


def _with_the_leadership(seat: Seat) -> Story:
    """Consulting, speaking with and reminding the host's leadership; a risk seen coming (A43)."""
    first = date(2020, 2, 6)
    yield office_hours(first, 1)
    mechanism = agree_mechanism(
        seat.team,
        "会商沟通提醒机制",
        [seat.host],
        [Way.CONSULTATION, Way.COORDINATION, Way.REMINDER],
        months=1,
        on=first,
        by=seat.lead,
    )
    send(mechanism, by=seat.lead)
    head = seat.heads[seat.host.pk]
    yield office_hours(workday(first, 1), 1)
    receive(mechanism.parties.get(), by=head)
    for month in range(2, 13):
        day = workday(date(2020, month, 20), 0)
        yield office_hours(day, month)
        contact(
            seat.team, seat.host, "与主要负责人沟通", Contacted.MEETING, under=mechanism, on=day,
            by=seat.lead, text="研判形势，防范风险，落实责任。",
        )  # fmt: skip
        if month % 3 == 0:
            consult(
                seat.team, f"{month // 3}季度疫情防控监督会商", [seat.host], topic="疫情防控监督",
                under=mechanism, on=day, by=seat.lead,
            )  # fmt: skip
    yield office_hours(date(2020, 12, 21), 1)
    note_risk(
        seat.team, "冬春季防控物资采购廉洁风险", "应急采购集中，比价和验收环节易出问题。",
        unit=seat.host, topic="物资采购", under=mechanism, on=date(2020, 12, 21), by=seat.lead,
    )  # fmt: skip
    day = date(2020, 12, 22)
    yield office_hours(day, 2)
    letter = remind(
        seat.team, Reminded.LETTER, seat.host, "关于应急采购廉洁风险的提醒函", rank=Rank.HEAD,
        text="请逐笔核对应急采购的比价、验收和付款。", due=workday(day, 5), under=mechanism, on=day,
        by=seat.lead,
    )  # fmt: skip
    send(letter, by=seat.lead)
    yield office_hours(workday(day, 3), 2)
    answer(letter.parties.get(), "已核对三十七笔，两笔补办验收手续。", by=head)
    yield office_hours(workday(day, 5), 2)
    close(letter, result="已核对整改。", by=seat.lead)


def _four_mechanisms(seat: Seat) -> Iterator[Story]:
    """With the leadership of the Audit Office: four mechanisms, each used (A54)."""
    for turn, (title, way, months) in enumerate(AUDIT):
        yield _mechanism(seat, title, way, months, turn)


def _mechanism(seat: Seat, title: str, way: Way, months: int, turn: int) -> Story:
    first = date(2020, 3, 11)
    yield office_hours(first, turn)
    mechanism = agree_mechanism(
        seat.team, f"与审计厅党组{title}", [seat.host], [way], months=months, on=first, by=seat.lead
    )
    send(mechanism, by=seat.lead)
    yield office_hours(workday(first, 2), turn)
    receive(mechanism.parties.get(), by=seat.heads[seat.host.pk])
    # The two-way notification paused in autumn: the overview shows what a missed rhythm is.
    last = 9 if way == Way.NOTIFICATION else 12
    for month in range(3 + months, last + 1, months):
        day = workday(date(2020, month, 9), 0)
        yield office_hours(day, turn)
        match way:
            case Way.COORDINATION:
                contact(
                    seat.team, seat.host, "协调沟通", Contacted.MEETING, on=day, under=mechanism,
                    by=seat.deputy,
                )  # fmt: skip
            case Way.NOTIFICATION:
                told = issue(
                    seat.team, Told.TWO_WAY, f"{month}月双向通报", "审计发现问题",
                    parties=[seat.host], on=day, under=mechanism, by=seat.lead,
                )  # fmt: skip
                send(told, by=seat.lead)
            case _:
                consult(
                    seat.team, f"{month}月{title.removesuffix('机制')}", [seat.host], on=day,
                    under=mechanism, by=seat.lead,
                    items=[Line(text="落实会商事项", due=day + timedelta(days=30))],
                )  # fmt: skip
