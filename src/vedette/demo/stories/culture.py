"""驻省文旅厅组 (A36–A38): 17 special case meetings decide on 27 clues; 26 volumes go on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from vedette.clues.actions import (
    ConcernedDraft,
    accept,
    approve_distribution,
    propose_distribution,
    register,
    submit_disposition,
)
from vedette.clues.models import Clue
from vedette.custody.actions import add_content, add_volume, hand_over, open_file, receive, seal
from vedette.demo.province import Province, Seat
from vedette.demo.story import Story, office_hours, workday
from vedette.meetings.actions import (
    Votes,
    call,
    decide,
    fill,
    give_task,
    hold,
    sign_minutes,
    submit_minutes,
)
from vedette.meetings.models import AgendaItem, CaseMeeting

BEFORE = timedelta(days=26)
"""A clue comes in this long before the meeting that decides on it: its month isn't over."""


@dataclass(frozen=True)
class Matter:
    """A clue of the replay: who, what, and what is proposed."""

    surname: str
    post: str
    title: str
    way: str
    source: str = "own-find"
    reason: str = ""
    volumes: int = 0


M = Matter
YEAR: tuple[tuple[date, tuple[Matter, ...]], ...] = (
    (date(2020, 2, 20), (M("祁", "科长", "反映某科公务接待超标准", "close", "report", "untrue", 5),
                         M("洛", "副科长", "反映值班脱岗", "close", reason="minor"))),
    (date(2020, 3, 12), (M("柴", "科长", "反映项目评审打招呼", "close", "report", "untrue"),
                         M("冉", "科员", "反映违规领取补贴", "close", "audit", "dealt-with", 5))),
    (date(2020, 3, 31), (M("甘", "副科长", "反映采购拆分规避招标", "close", "audit",
                           "dealt-with", 4),
                         M("景", "科长", "反映公车私用", "close", "report", "minor"))),
    (date(2020, 4, 16), (M("詹", "科长", "反映景区评级收受土特产", "close", "report",
                           "unverifiable"),
                         M("苗", "科员", "反映考勤弄虚作假", "close", reason="minor"))),
    (date(2020, 5, 8), (M("房", "科长", "反映文物修缮项目验收走过场", "close", "inspection",
                          "dealt-with", 4),
                        M("裴", "副科长", "反映培训费转嫁企业", "close", "report", "dealt-with"))),
    (date(2020, 5, 28), (M("祝", "科长", "反映演出审批拖延", "close", "report", "untrue"),
                         M("阮", "科员", "反映借调人员吃空饷", "close", "audit", "untrue"))),
    (date(2020, 6, 18), (M("翟", "科长", "反映旅行社投诉处理不公", "close", "report",
                           "unverifiable"),
                         M("谷", "副科长", "反映违规兼职取酬", "close", reason="dealt-with"))),
    (date(2020, 7, 9), (M("路", "科长", "反映专项资金滞留", "hold", "audit", "timing"),
                        M("牛", "科员", "反映档案造假", "close", "report", "untrue"))),
    (date(2020, 7, 30), (M("尚", "科长", "反映工程变更未集体研究", "hold", "inspection", "timing"),
                         M("耿", "副科长", "反映收受会员卡", "close", "report", "untrue", 4))),
    (date(2020, 8, 20), (M("樊", "科长", "反映干预剧目评选", "hold", "report", "timing"),
                         M("兰", "科员", "反映酒后上岗", "close", reason="dealt-with"))),
    (date(2020, 9, 10), (M("殷", "科长", "反映场馆出租价格偏低", "hold", "audit", "timing"),)),
    (date(2020, 9, 24), (M("施", "副科长", "反映亲属参与项目", "hold", "report", "timing"),)),
    (date(2020, 10, 15), (M("温", "科长", "反映扶持资金审核不严", "hold", "inspection",
                            "timing"),)),
    (date(2020, 11, 5), (M("俞", "科长", "反映会议费支出异常", "verification", "audit", "", 4),)),
    (date(2020, 11, 19), (M("葛", "科长", "反映合同管理混乱", "verification", "report"),)),
    (date(2020, 12, 3), (M("奚", "科员", "反映作风粗暴", "inquiry", "report"),)),
    (date(2020, 12, 17), (M("柏", "副科长", "反映报销凭证不实", "inquiry", "audit"),)),
)  # fmt: skip
PAPERS = ("谈话记录", "书证", "情况说明", "审批材料", "票据")


def stories(province: Province) -> Iterator[Story]:
    for turn, (day, matters) in enumerate(YEAR):
        yield _meeting(province, workday(day, 0), matters, turn)


def _meeting(province: Province, day: date, matters: tuple[Matter, ...], turn: int) -> Story:
    """The clues come in, are distributed and proposed; the meeting decides; files go on."""
    seat, first = province.seats["culture"], workday(day - BEFORE, 0)
    yield office_hours(first, turn)
    clues = [_registered(province, seat, matter) for matter in matters]
    yield office_hours(workday(first, 1), turn)
    for clue in clues:
        propose_distribution(
            clue, by=province.manager, handler=seat.team, keeper=seat.lead, approver=province.leader
        )
    yield office_hours(workday(first, 2), turn)
    for clue in clues:
        approve_distribution(clue, by=province.leader, opinion="同意。")
    yield office_hours(workday(first, 3), turn)
    for clue in clues:
        accept(clue, by=seat.lead)
    yield office_hours(workday(first, 6), turn)
    for clue, matter in zip(clues, matters, strict=True):
        _proposed(province, seat, clue, matter, day)
    meeting = _called(province, seat, day)
    items = fill(meeting, clues, by=seat.lead)
    yield office_hours(day, turn)
    people = [one.person for one in meeting.participants.select_related("person")]
    hold(meeting, by=meeting.recorder, present=people)
    for item in items:
        _decided(province, seat, item)
    yield office_hours(workday(day, 1), turn)
    submit_minutes(meeting, by=meeting.recorder)
    yield office_hours(workday(day, 2), turn)
    sign_minutes(meeting, by=meeting.chair)
    for clue, matter in zip(clues, matters, strict=True):
        if matter.volumes:
            yield from _handed_over(province, seat, clue, workday(day, 3), matter.volumes)


def _registered(province: Province, seat: Seat, matter: Matter) -> Clue:
    own = matter.source == "own-find"
    return register(
        by=seat.lead if own else province.manager,
        team=seat.team,
        unit=seat.units[1],
        title=matter.title,
        content=f"{matter.title}，具体情况待核。",
        source=matter.source,
        category="work",
        concerned=[
            ConcernedDraft(
                name=f"{matter.surname}某", post=matter.post, grade="section", unit=seat.units[1]
            )
        ],
    )


def _proposed(province: Province, seat: Seat, clue: Clue, matter: Matter, day: date) -> None:
    more: dict[str, Any] = {}
    if matter.way == "hold":
        more["review_on"] = workday(day + timedelta(days=120), 0)
    if matter.way == "verification":
        more["officers"] = seat.members
    submit_disposition(
        Clue.objects.get(pk=clue.pk),
        by=seat.lead,
        way=matter.way,
        plan="调阅材料，听取说明，提交专题会议研究。",
        reason=matter.reason,
        approver=province.leader,
        **more,
    )


def _called(province: Province, seat: Seat, day: date) -> CaseMeeting:
    return call(
        by=seat.lead,
        convener=seat.team,
        kind="special",
        on=day,
        place="驻厅纪检监察组会议室",
        chair=province.leader,
        recorder=seat.members[1],
        members=[seat.deputy, seat.members[0], province.manager, province.office_leads[8]],
    )


def _decided(province: Province, seat: Seat, item: AgendaItem) -> None:
    item = AgendaItem.objects.select_related("meeting", "clue").get(pk=item.pk)
    decide(
        item,
        by=province.leader,
        outcome="approved",
        votes=Votes(5, 0, 1),
        opinion="同意承办部门意见。",
        minute="承办人汇报线索情况和处置意见，与会人员逐一发表意见。",
    )
    if item.clue.way in {"inquiry", "verification"}:
        due = workday(item.meeting.on, 8)
        give_task(item, by=province.leader, text="制定工作方案", owner=seat.lead, due_on=due)


def _handed_over(province: Province, seat: Seat, clue: Clue, day: date, count: int) -> Story:
    """The papers go to the Eighth Office, which counts them volume by volume."""
    office = province.office_leads[8]
    yield office_hours(day, 5)
    file = open_file(clue, by=seat.lead)
    for number in range(count):
        title = PAPERS[number % len(PAPERS)]
        pages = 40 + 17 * number
        volume = add_volume(file, by=seat.lead, title=title, pages=pages)
        add_content(volume, by=seat.lead, title=title, first_page=1, last_page=pages)
    volumes = list(file.volumes.all())
    transfer = seal(file, volumes, by=seat.lead, receiver=office, purpose="移交第八监督检查室审核")
    yield office_hours(workday(day, 1), 6)
    hand_over(transfer, by=seat.lead)
    yield office_hours(workday(day, 2), 7)
    receive(transfer, volumes, by=office, remarks={volumes[0].pk: "封条完好"})
