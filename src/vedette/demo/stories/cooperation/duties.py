"""六责协同, and the two lists of responsibilities: A44, A45."""

from collections.abc import Iterator
from datetime import date

from vedette.cooperation.actions import Line, list_duties, receive, send, settle_item
from vedette.cooperation.models import Duties, ItemState
from vedette.demo.province import Province, Seat
from vedette.demo.story import Story, office_hours, workday
from vedette.organisation.models import Unit

HEADS = (
    "党组主体责任",
    "党组书记第一责任",
    "班子成员一岗双责",
    "职能部门监管责任",
    "机关纪委监督责任",
    "派驻机构再监督责任",
)
"""The six heads: the report does not name them, so a list states its own."""
PRIMARY = (
    ("每季度专题研究全面从严治党", "党组书记"),
    ("班子成员述责述廉", "各分管领导"),
    ("重大事项集体决策留痕", "办公室"),
)
OVERSIGHT = (
    ("列席党组会并提出意见", "组长"),
    ("每半年检查主体责任落实", "副组长"),
    ("督办问题整改销号", "各组员"),
)


def stories(province: Province) -> Iterator[Story]:
    yield _lists(province.seats["industry"])


def _lists(seat: Seat) -> Story:
    day = date(2020, 4, 15)
    yield office_hours(day, 1)
    heads = list_duties(
        seat.team, Duties.COORDINATION, "全面从严治党六责协同机制", parties=[seat.host], on=day,
        by=seat.lead, items=[Line(text=head, owner=_owner(seat, head)) for head in HEADS],
    )  # fmt: skip
    primary = list_duties(
        seat.team, Duties.PRIMARY, "党组主体责任清单", parties=[seat.host], on=day, by=seat.lead,
        items=[Line(text=text, who=who, owner=seat.host) for text, who in PRIMARY],
    )  # fmt: skip
    lines = [Line(text=text, who=who) for text, who in OVERSIGHT]
    oversight = list_duties(
        seat.team, Duties.OVERSIGHT, "派驻再监督责任清单", parties=[seat.host], on=day,
        by=seat.lead, items=lines,
    )  # fmt: skip
    for made in (heads, primary, oversight):
        send(made, by=seat.lead)
    head = seat.heads[seat.host.pk]
    yield office_hours(workday(day, 2), 1)
    for made in (heads, primary, oversight):
        receive(made.parties.get(), by=head)
    yield office_hours(date(2020, 12, 16), 1)
    for item in primary.items.all():
        settle_item(item, ItemState.DONE, "会议纪要和台账存办公室。", by=head)
    for item in oversight.items.all():
        settle_item(item, ItemState.DONE, "监督活动记录和检查报告存组。", by=seat.lead)


def _owner(seat: Seat, head: str) -> Unit:
    return seat.team if head.startswith("派驻") else seat.host
