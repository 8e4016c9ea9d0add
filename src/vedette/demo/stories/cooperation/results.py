"""What came of it: policies, reforms, outcomes, reports, a notice. A4, A10, A14, A19, A41, A58."""

from collections.abc import Iterator
from datetime import date, timedelta

from vedette.cooperation.actions import (
    Line,
    close,
    issue,
    link,
    note_outcome,
    note_policy,
    receive,
    report_up,
    send,
    settle_item,
    start_reform,
)
from vedette.cooperation.models import Form, ItemState, Origin, Paper, Submitted, Taken, Told
from vedette.demo.places import region
from vedette.demo.province import Province, Seat
from vedette.demo.story import Story, office_hours, workday
from vedette.findings.models import Finding
from vedette.organisation.models import Person, Rank, Unit

PREFECTURES = ("621200", "620500", "620800", "621100", "621000", "620600", "620400")
"""Six in which fees were refunded, and a seventh."""
TAXI = (
    (Paper.OPINION, "出租汽车改革实施意见"),
    (Paper.RULES, "网约车管理实施细则"),
)
REPORTS = (
    (date(2020, 4, 28), "“十四五”规划编制监督调研报告"),
    (date(2020, 7, 29), "北方冬季清洁取暖调研报告"),
    (date(2020, 11, 18), "清洁取暖补贴发放情况专题调研报告"),
)


def stories(province: Province) -> Iterator[Story]:
    seats = province.seats
    yield _taxi_policies(seats["transport"])
    yield _reform(seats["transport"])
    yield _upgrading(seats["commerce"])
    yield _isolation(seats["education"])
    yield _reports(seats["reform"], province.commission, province.hq)
    yield _notice(seats["environment"])


def _taxi_policies(seat: Seat) -> Story:
    """Seven prefectures, two documents each (A10)."""
    for turn, code in enumerate(PREFECTURES):
        day = workday(date(2020, 6, 8) + timedelta(days=18 * turn), 0)
        yield office_hours(day, turn)
        place = region(code)
        for number, (paper, topic) in enumerate(TAXI, 7):
            made = note_policy(
                seat.team, paper, f"{place.name_zh}{topic}", topic, region=place, on=day,
                issuer=f"{place.name_zh}人民政府", number=f"政发〔2020〕{number + turn * 3}号",
                text="针对收费缺乏依据、监管责任不清的制度原因。", by=seat.members[turn % 2],
            )  # fmt: skip
            link(made, _taxi_finding(seat), by=seat.members[turn % 2])


def _taxi_finding(seat: Seat) -> str:
    """The finding to which the clue about taxis led, and whose cause was institutional."""
    return Finding.objects.get(team=seat.team, source="central-inspection").subject


def _reform(seat: Seat) -> Story:
    """From the clue about taxis to the cause behind it: 以案促改 (A4)."""
    day = date(2020, 5, 12)
    yield office_hours(day, 1)
    division = seat.units[1]
    reform = start_reform(
        seat.team, Origin.CLUE, "出租汽车行业收费以案促改", "收费事项无清单，行业监管责任不清。",
        unit=division, on=day, by=seat.lead,
        items=[
            Line(text="清理收费项目，公布目录", due=date(2020, 8, 31)),
            Line(text="督促市州出台两项文件", due=date(2020, 10, 31)),
            Line(text="全行业警示教育", due=date(2020, 9, 30)),
        ],
    )  # fmt: skip
    link(reform, _taxi_finding(seat), by=seat.lead)
    for turn, item in enumerate(reform.items.all()):
        yield office_hours(date(2020, 8, 20) + timedelta(days=30 * turn), turn)
        settle_item(item, ItemState.DONE, "文件和签到册存组。", by=seat.members[turn % 2])
    yield office_hours(date(2020, 11, 25), 1)
    close(reform, result="收费目录公布，七市州两项文件出台，未见反弹。", by=seat.lead)


def _upgrading(seat: Seat) -> Story:
    """The Department of Commerce issues a policy (A14)."""
    day = date(2020, 5, 29)
    yield office_hours(day, 1)
    note_policy(
        seat.team, Paper.OPINION, "关于推进商贸流通产业升级的实施意见", "产业升级", unit=seat.host,
        number="甘商务发〔2020〕112号", text="针对企业复工复产中反映的融资、物流困难。", on=day,
        by=seat.lead,
    )  # fmt: skip


def _isolation(seat: Seat) -> Story:
    """Officials who broke the rules of isolation (A19)."""
    for turn, (day, form, taken, rank, people) in enumerate(
        (
            (date(2020, 2, 24), Form.FIRST, [Taken.CRITICISM, Taken.TALK], Rank.STAFF, 3),
            (date(2020, 3, 9), Form.SECOND, [Taken.PARTY, Taken.ADMINISTRATIVE], Rank.MIDDLE, 1),
        )
    ):
        yield office_hours(day, turn)
        note_outcome(
            seat.team, form, taken, people, unit=seat.units[1 + turn], rank=rank, on=day,
            text="违反隔离政策。", by=seat.lead,
        )  # fmt: skip


def _reports(seat: Seat, commission: Unit, reader: Person) -> Story:
    """Research handed to the Commission, which signs for it (A41)."""
    for turn, (day, title) in enumerate(REPORTS):
        yield office_hours(day, turn)
        report = report_up(seat.team, Submitted.RESEARCH, title, commission, on=day, by=seat.lead)
        send(report, by=seat.lead)
        yield office_hours(workday(day, 1), turn)
        receive(report.parties.get(), by=reader)


def _notice(seat: Seat) -> Story:
    """How reports from the public are to be supervised from now on (A58)."""
    day = date(2020, 8, 12)
    yield office_hours(day, 1)
    notice = issue(
        seat.team, Told.NOTICE, "关于进一步强化信访监督工作的通知", "信访监督", parties=seat.units,
        number="驻环纪〔2020〕6号", text="畅通渠道，限时办理，逐件反馈。", on=day, by=seat.lead,
    )  # fmt: skip
    send(notice, by=seat.lead)
    for turn, party in enumerate(notice.parties.all()):
        yield office_hours(workday(day, 1 + turn), turn)
        receive(party, by=seat.clerks[party.unit_id])
