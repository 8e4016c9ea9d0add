"""What teams did: seen by the team and those above it, written by the team."""

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.access_matrix.kit import DENIED, DONE, HIDDEN, LOGIN, NO_SUCH_METHOD, OK, Row, expect
from vedette.activities.actions import attach, observe_meeting
from vedette.kernel import clock


def stage(cast):
    """Li of the Transport team observed a meeting of the road bureau and filed its minutes."""
    meeting = observe_meeting(
        cast.transport_team,
        cast.road_bureau,
        "局长办公会",
        advice=["大额采购应公开招标"],
        on=clock.today(),
        by=cast.li,
    )
    minutes = attach(meeting, SimpleUploadedFile("m.txt", b"minutes"), "m.txt", by=cast.li)
    return {"meeting": meeting, "minutes": minutes}


def meeting(stage):
    return {"ref": stage.meeting.ref}


SEEN = expect(stranger=LOGIN, staff=OK, keepers=DENIED)
THIS_SEEN = SEEN | dict.fromkeys(["unit_head", "unit_clerk", "other_team", "other_unit"], HIDDEN)
"""The team has not shown it to the unit."""
WRITTEN_BY_TEAMS = expect(stranger=LOGIN, staff=DENIED, team=OK, other_team=OK)
THIS_WRITTEN = WRITTEN_BY_TEAMS | {"other_team": HIDDEN}
POSTED = THIS_WRITTEN | {"team_lead": DONE, "team_member": DONE}
ONLY_POSTED = expect(everyone=NO_SUCH_METHOD)

MATRIX = {
    # /activities/
    "activities:list": Row(get=SEEN),
    "activities:choose": Row(get=WRITTEN_BY_TEAMS),
    "activities:enter": Row(
        get=WRITTEN_BY_TEAMS,
        post=WRITTEN_BY_TEAMS | dict.fromkeys(["team_lead", "team_member", "other_team"], DONE),
        where=lambda stage: {"kind": "visit"},
        data=lambda stage: {"on": clock.today(), "title": "走访"},
    ),
    "activities:this_year": Row(
        get=SEEN | dict.fromkeys([role for role, answer in SEEN.items() if answer == OK], DONE)
    ),
    "activities:year": Row(get=SEEN, where=lambda stage: {"year": 2020}),
    "activities:month": Row(get=SEEN, where=lambda stage: {"year": 2020, "month": 7}),
    # /activities/<ref>/
    "activities:activity": Row(get=THIS_SEEN, where=meeting),
    "activities:correct": Row(
        get=THIS_WRITTEN,
        post=POSTED,
        where=meeting,
        data=lambda stage: {
            "on": clock.today(),
            "title": "党组会",
            "unit": stage.meeting.unit_id,
            "why": "会议名称写错",
            "version": stage.meeting.version,
        },
    ),
    "activities:carry_out": Row(
        get=ONLY_POSTED,
        # It is done already: whoever may do it is told so.
        post=THIS_WRITTEN | {"team_lead": 409, "team_member": 409},
        where=meeting,
    ),
    "activities:void": Row(
        get=THIS_WRITTEN, post=POSTED, where=meeting, data=lambda stage: {"reason": "重复"}
    ),
    "activities:answer": Row(
        get=ONLY_POSTED,
        post=THIS_WRITTEN,  # a meeting has no checklist: the page again, with the reason
        where=meeting,
        data=lambda stage: {"question": "几人到会？", "answer": "九人"},
    ),
    "activities:advise": Row(
        get=ONLY_POSTED, post=POSTED, where=meeting, data=lambda stage: {"text": "公开结果"}
    ),
    "activities:adoption": Row(
        get=ONLY_POSTED,
        post=POSTED,
        where=lambda stage: {"ref": stage.meeting.ref, "place": 1},
        data=lambda stage: {"a1-adoption": "adopted", "a1-decided_on": clock.today()},
    ),
    "activities:attach": Row(
        get=ONLY_POSTED,
        post=POSTED,
        where=meeting,
        data=lambda stage: {"uploads": SimpleUploadedFile("n.txt", b"notes")},
    ),
    "activities:download": Row(
        get=THIS_SEEN,
        where=lambda stage: {"ref": stage.meeting.ref, "sha256": stage.minutes.sha256},
    ),
    "activities:link": Row(
        get=ONLY_POSTED,
        # A record that isn't there: the page again, with the reason.
        post=THIS_WRITTEN,
        where=meeting,
        data=lambda stage: {"ref": "F-1999-0001"},
    ),
}
