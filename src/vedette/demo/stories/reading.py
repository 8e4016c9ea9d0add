"""Everyone looks through their notices now and then."""

from collections.abc import Iterator
from datetime import date

from vedette.demo.province import Province
from vedette.demo.story import YEAR, Story, office_hours, workday
from vedette.notifications.actions import mark_all_read
from vedette.organisation.models import Person

ALL_SO_FAR = 2**62


def stories(province: Province) -> Iterator[Story]:
    for seat in province.seats.values():
        for person in (seat.lead, seat.deputy, *seat.members):
            yield _monthly(person)
        for person in (*seat.heads.values(), *seat.clerks.values()):
            yield _monthly(person)
    for person in (province.hq, *province.office_leads.values()):
        yield _monthly(person)


def _monthly(person: Person) -> Story:
    for month in range(1, 13):
        yield office_hours(workday(date(YEAR, month, 22), 0), 13)
        mark_all_read(person, up_to=ALL_SO_FAR)
