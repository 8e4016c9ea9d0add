"""Deadlines: seen by both sides, asked for by those who owe them, decided by those above."""

from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.access_matrix.kit import (
    ADMIN_ONLY,
    DENIED,
    DONE,
    EVERY_MEMBER,
    HIDDEN,
    LOGIN,
    NO_SUCH_METHOD,
    OK,
    Row,
    expect,
)
from vedette.deadlines.actions import ask_extension, enter_day, make_feed, open_deadline
from vedette.journal.actions import SYSTEM
from vedette.kernel import clock


def stage(cast):
    """The road bureau owes two measures, and Chen asks for more time for the second.

    They are the bureau's own here: a deadline knows its record only as a subject.
    """
    due = clock.today() + timedelta(days=30)
    sides = {"team": cast.transport_team, "unit": cast.road_bureau, "by": SYSTEM, "due": due}
    owed, asked = (open_deadline(cast.road_bureau, "MEASURE", part=n, **sides) for n in "12")
    later = due + timedelta(days=10)
    ask_extension(asked, by=cast.chen, asked_due=later, reason="接口未通")
    today = clock.today()
    entered = enter_day("CN", today, is_working=False, note="放假", by=cast.admin)
    return {"owed": owed, "asked": asked, "entered_day": entered, "token": make_feed(by=cast.chen)}


def owed(stage):
    return {"pk": stage.owed.pk}


def asked(stage):
    return {"pk": stage.asked.pk}


def reason(stage):
    return {"reason": "等待批复"}


SEEN = expect(stranger=LOGIN, staff=OK, admin=DENIED)
THIS_SEEN = SEEN | {"other_team": HIDDEN, "other_unit": HIDDEN, "case_manager": HIDDEN}


def by(**answers):
    """Seen by both sides, but done by few of them."""
    denied = {role: DENIED for role, answer in THIS_SEEN.items() if answer == OK}
    return THIS_SEEN | denied | answers


LEADS = ("team_lead", "office_lead", "hq")
ONLY_POSTED = expect(everyone=NO_SUCH_METHOD)
KEPT = ADMIN_ONLY | {"admin": DONE}

MATRIX = {
    # /deadlines/
    "deadlines:list": Row(get=SEEN),
    "deadlines:feed": Row(get=SEEN, post=SEEN),
    "deadlines:feed_revoke": Row(
        get=ONLY_POSTED,
        post={role: DONE if answer == OK else answer for role, answer in SEEN.items()},
    ),
    # Whoever holds the secret, logged in or not.
    "deadlines:feed_file": Row(
        get=expect(everyone=OK),
        post=ONLY_POSTED,
        where=lambda stage: {"token": stage.token},
    ),
    "deadlines:rules": Row(get=EVERY_MEMBER),
    "deadlines:calendars": Row(
        get=ADMIN_ONLY,
        post=KEPT,
        data=lambda stage: {"calendar": "CN", "day": "2027-10-01", "is_working": "no"},
    ),
    "deadlines:calendar_file": Row(
        get=ONLY_POSTED,
        post=KEPT,
        data=lambda stage: {
            "load-calendar": "CN",
            "load-file": SimpleUploadedFile("2027.csv", b"2027-10-01, off"),
        },
    ),
    "deadlines:calendar_remove": Row(
        get=ONLY_POSTED, post=KEPT, where=lambda stage: {"pk": stage.entered_day.pk}
    ),
    # /deadlines/<id>/
    "deadlines:deadline": Row(get=THIS_SEEN, where=owed),
    "deadlines:ask": Row(
        get=by(unit_head=OK, unit_clerk=OK),
        post=by(unit_head=DONE, unit_clerk=DONE),
        where=owed,
        data=lambda stage: {"asked_due": stage.owed.due + timedelta(days=5), "reason": "…"},
    ),
    "deadlines:decide": Row(
        get=by(**dict.fromkeys(LEADS, OK)),
        post=by(**dict.fromkeys(LEADS, DONE)),
        where=asked,
        data=lambda stage: {"grant": "yes"},
    ),
    "deadlines:pause": Row(
        get=by(**dict.fromkeys(LEADS, OK)),
        post=by(**dict.fromkeys(LEADS, DONE)),
        where=owed,
        data=reason,
    ),
    "deadlines:cancel": Row(
        get=by(office_lead=OK, hq=OK),
        post=by(office_lead=DONE, hq=DONE),
        where=owed,
        data=reason,
    ),
}
