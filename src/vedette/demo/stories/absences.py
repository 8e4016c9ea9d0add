"""What happens in any year: somebody is away and another stands in; somebody stands aside."""

from collections.abc import Iterator
from datetime import date

from vedette.access.actions import delegate, recuse
from vedette.demo.province import Province, Seat
from vedette.demo.story import Story, office_hours
from vedette.kernel import clock
from vedette.organisation.models import Person

AWAY_TEAM = "team-poverty"
AWAY_FROM, BACK_ON = date(2020, 8, 3), date(2020, 8, 17)


def stories(province: Province) -> Iterator[Story]:
    yield _stand_in(province.seats["poverty"])
    yield _stand_aside(province.seats["court"])


def signer(seat: Seat, verifier: Person) -> Person:
    """Who signs off for a team today: its lead, or whoever stands in and did not verify."""
    if seat.team.ref != AWAY_TEAM or not AWAY_FROM <= clock.today() < BACK_ON:
        return seat.lead
    stand_in = seat.members[0]
    return seat.deputy if stand_in == verifier else stand_in


def _stand_in(seat: Seat) -> Story:
    """The lead of the poverty team is at a training for two weeks, and a member acts for them."""
    yield office_hours(date(2020, 7, 30), 5)
    delegate(
        seat.lead, seat.members[0], "赴中央纪委培训", by=seat.lead, since=AWAY_FROM, until=BACK_ON
    )


def _stand_aside(seat: Seat) -> Story:
    """The court team's deputy has a relative in one of its divisions, and keeps away from it."""
    yield office_hours(date(2020, 5, 6), 5)
    division = seat.units[-1]
    recuse(seat.deputy, division, "近亲属在该部门任职", by=seat.deputy, since=date(2020, 5, 6))
