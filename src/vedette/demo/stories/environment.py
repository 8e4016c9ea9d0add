"""驻省生态环境厅组 (A59): the public is told online how to report."""

from collections.abc import Iterator
from datetime import date

from vedette.activities.actions import reach_out
from vedette.activities.models import Channel
from vedette.demo.province import Province
from vedette.demo.story import Story, office_hours


def stories(province: Province) -> Iterator[Story]:
    yield _online(province)


def _online(province: Province) -> Story:
    seat, day = province.seats["environment"], date(2020, 9, 16)
    yield office_hours(day, 1)
    reach_out(
        seat.team, "检举控告网上宣传活动", [Channel.ONLINE, Channel.WECHAT], on=day, by=seat.lead
    )
