"""One's own pages: the same for everyone, about nobody else."""

from datetime import timedelta

from tests.access_matrix.kit import (
    DONE,
    EVERY_MEMBER,
    HIDDEN,
    LOGIN,
    OK,
    Row,
    expect,
)
from vedette.access.actions import delegate
from vedette.kernel import clock


def stage(cast):
    """From tomorrow on Wang is away, and Li stands in."""
    since = clock.today() + timedelta(days=1)
    until = since + timedelta(days=5)
    lent = delegate(cast.wang, cast.li, "休假", by=cast.wang, since=since, until=until)
    return {"lent": lent}


def lent(stage):
    return {"pk": stage.lent.pk}


def to_sun(stage):
    today = clock.today()
    until = today + timedelta(days=2)
    return {"taker": stage.cast.sun.pk, "reason": "培训", "since": today, "until": until}


MATRIX = {
    # /me/
    "me:me": Row(get=EVERY_MEMBER),
    "me:delegate": Row(
        get=EVERY_MEMBER,
        # Sun is on the overseeing side: the others can't choose her, and get the form again.
        post=expect(
            stranger=LOGIN,
            staff=DONE,
            unit=OK,
            other_unit=OK,
            admin=OK,
        ),
        data=to_sun,
    ),
    "me:end_delegation": Row(
        get=expect(stranger=LOGIN, staff=HIDDEN, team=OK),
        post=expect(stranger=LOGIN, staff=HIDDEN, team=DONE),
        where=lent,
    ),
    "me:recuse": Row(
        get=EVERY_MEMBER,
        post=expect(stranger=LOGIN, staff=DONE),
        data=lambda stage: {
            "unit": stage.cast.high_court.pk,
            "reason": "亲属在该院任职",
            "since": clock.today(),
        },
    ),
}
