"""Working together: the team's side sees all, the other side what was sent to it."""

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.access_matrix.kit import (
    DENIED,
    DONE,
    GROUPS,
    HIDDEN,
    LOGIN,
    NO_SUCH_METHOD,
    OK,
    Row,
    expect,
)
from vedette.cooperation.actions import attach, close, settle_item
from vedette.cooperation.models import ItemState
from vedette.cooperation.tests import stage as joint
from vedette.kernel import clock


def stage(cast):
    """A reminder card sent to the road bureau, a plan with an item for it, one kept inside."""
    card = joint.sent_card(cast)
    scan = attach(card, SimpleUploadedFile("c.txt", b"card"), "c.txt", by=cast.li)
    plan = joint.joint_plan(cast, sent=True)
    settle_item(plan.items.get(place=2), ItemState.DONE, "抽查记录", by=cast.li)
    ended = joint.mechanism(cast)
    close(ended, result="机构改革", by=cast.wang)
    return {
        "card": card,
        "scan": scan,
        "party": card.parties.get(),
        "plan": plan,
        "ended": ended,
        "inside": joint.consultation(cast),
        "mechanism": joint.mechanism(cast),
    }


def card(stage):
    return {"ref": stage.card.ref}


def inside(stage):
    return {"ref": stage.inside.ref}


SEEN = expect(stranger=LOGIN, staff=OK, keepers=DENIED)
SENT = SEEN | dict.fromkeys(["other_team", "other_unit"], HIDDEN)
KEPT = SENT | dict.fromkeys(["unit_head", "unit_clerk"], HIDDEN)
WRITTEN_BY_TEAMS = expect(stranger=LOGIN, staff=DENIED, team=OK, other_team=OK)
THIS_WRITTEN = WRITTEN_BY_TEAMS | {"other_team": HIDDEN}
POSTED = THIS_WRITTEN | {"team_lead": DONE, "team_member": DONE}
ONLY_POSTED = expect(everyone=NO_SUCH_METHOD)
SIGNED = SENT | {
    **dict.fromkeys(["unit_head", "unit_clerk"], DONE),
    **dict.fromkeys(GROUPS["oversight"], DENIED),
}
"""Whoever sees it but is not of the body that it was sent to may not sign."""

MATRIX = {
    # /cooperation/
    "cooperation:overview": Row(get=SEEN),
    "cooperation:list": Row(get=SEEN),
    "cooperation:choose": Row(get=WRITTEN_BY_TEAMS),
    "cooperation:enter": Row(
        get=WRITTEN_BY_TEAMS,
        post=WRITTEN_BY_TEAMS | dict.fromkeys(["team_lead", "team_member", "other_team"], DONE),
        where=lambda stage: {"kind": "contact"},
        data=lambda stage: {
            "on": clock.today(),
            "parties": stage.cast.fifth_office.pk,
            "topic": "日常监督",
            "form": "call",
        },
    ),
    # /cooperation/<ref>/
    "cooperation:matter": Row(get=SENT, where=card),
    "cooperation:correct": Row(
        get=THIS_WRITTEN,
        post=POSTED,
        where=card,
        data=lambda stage: {
            "on": clock.today(),
            "form": "letter",
            "title": "节前廉洁提醒",
            "parties": stage.cast.road_bureau.pk,
            "why": "用的是函",
            "version": stage.card.version,
        },
    ),
    "cooperation:send": Row(get=ONLY_POSTED, post=POSTED, where=inside),
    "cooperation:close": Row(
        get=THIS_WRITTEN,
        post=POSTED,
        where=card,
        data=lambda stage: {"result": "已整改", "on": clock.today()},
    ),
    "cooperation:reopen": Row(
        get=ONLY_POSTED, post=POSTED, where=lambda stage: {"ref": stage.ended.ref}
    ),
    "cooperation:void": Row(
        get=THIS_WRITTEN, post=POSTED, where=card, data=lambda stage: {"reason": "重复"}
    ),
    "cooperation:add_item": Row(
        get=ONLY_POSTED,
        post=POSTED,
        where=inside,
        data=lambda stage: {"text": "再查", "owner": stage.cast.transport_team.pk},
    ),
    "cooperation:settle": Row(
        get=ONLY_POSTED,
        post=SIGNED | {"team_lead": DONE, "team_member": DONE},
        where=lambda stage: {"ref": stage.plan.ref, "place": 1},
        data=lambda stage: {
            "i1-state": "done",
            "i1-evidence": "台账在财务科",
            "i1-on": clock.today(),
        },
    ),
    "cooperation:reopen_item": Row(
        get=ONLY_POSTED,
        post=POSTED,
        where=lambda stage: {"ref": stage.plan.ref, "place": 2},
        data=lambda stage: {"r2-why": "抽查面不够"},
    ),
    "cooperation:receive": Row(
        get=ONLY_POSTED,
        post=SIGNED,
        where=lambda stage: {"ref": stage.card.ref, "party": stage.party.pk},
    ),
    "cooperation:answer": Row(
        get=ONLY_POSTED,
        post=SIGNED,
        where=lambda stage: {"ref": stage.card.ref, "party": stage.party.pk},
        data=lambda stage: {f"p{stage.party.pk}-text": "已传达"},
    ),
    "cooperation:attach": Row(
        get=ONLY_POSTED,
        post=POSTED,
        where=card,
        data=lambda stage: {"uploads": SimpleUploadedFile("n.txt", b"notes")},
    ),
    "cooperation:download": Row(
        get=SENT, where=lambda stage: {"ref": stage.card.ref, "sha256": stage.scan.sha256}
    ),
    "cooperation:link": Row(
        get=ONLY_POSTED,
        # A record that isn't there: the page again, with the reason.
        post=THIS_WRITTEN,
        where=card,
        data=lambda stage: {"ref": "F-1999-0001"},
    ),
}
