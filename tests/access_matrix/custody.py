"""Case files: as their clue, the circle alone. Wang sends, zhou receives; ma and lu know of it."""

from tests.access_matrix.kit import DENIED, DONE, HIDDEN, LOGIN, OK, Row, expect
from vedette.clues.tests import stage as clues
from vedette.custody.tests import stage as path


def stage(cast):
    return {
        "clue": clues.accepted(cast),
        "file": path.filled(cast),
        "sealed": path.sealed(cast),
        "on_its_way": path.handed_over(cast),
        "lost": path.missing(cast),
    }


def file(stage):
    return {"ref": stage.file.ref}


def transfer(name):
    def where(stage):
        one = getattr(stage, name)
        return {"ref": one.file.ref, "transfer": one.ref}

    return where


OVERSEERS = expect(stranger=LOGIN, staff=DENIED, oversight=OK, other_team=OK, case_manager=OK)
NONE = {role: HIDDEN if answer == OK else answer for role, answer in OVERSEERS.items()}
CIRCLE = NONE | dict.fromkeys(("team_lead", "case_manager", "leader"), OK)
WITH_RECEIVER = CIRCLE | {"office_lead": OK}
KEEPERS = CIRCLE | {"leader": DENIED, "principal": DENIED}
"""Who keeps files at all: handling bodies and case management; leaders only read."""


def only(seen, *roles, otherwise=DENIED):
    return {
        role: DONE if role in roles else otherwise if answer == OK else answer
        for role, answer in seen.items()
    }


MATRIX = {
    # /custody/
    "custody:list": Row(get=OVERSEERS),
    "custody:open": Row(
        get=KEEPERS,
        post=only(KEEPERS, "team_lead", "case_manager"),
        where=lambda stage: {"clue": stage.clue.ref},
    ),
    # /custody/<ref>/
    "custody:file": Row(get=CIRCLE, where=file),
    "custody:add": Row(
        get=KEEPERS,
        post=only(KEEPERS, "team_lead", "case_manager"),
        where=file,
        data=lambda stage: {"title": "书证", "pages": "30"},
    ),
    "custody:volume": Row(
        get=CIRCLE,
        post=only(CIRCLE, "team_lead"),
        where=lambda stage: {"ref": stage.file.ref, "number": 2},
        data=lambda stage: {"title": "票据", "first_page": "1", "last_page": "5"},
    ),
    "custody:download": Row(
        get=NONE | dict.fromkeys(("team_lead", "case_manager", "leader"), HIDDEN),
        where=lambda stage: {"ref": stage.file.ref, "number": 1, "sha256": "0" * 64},
    ),
    "custody:send": Row(
        get=CIRCLE,
        post=only(CIRCLE, "team_lead", otherwise=OK),
        where=file,
        data=lambda stage: {
            "volumes": ["1", "2"],
            "receiver": stage.cast.zhou.ref,
            "kind": "transfer",
            "purpose": "移送审理",
        },
    ),
    # /custody/<ref>/<transfer>/
    "custody:transfer": Row(get=WITH_RECEIVER, where=transfer("sealed")),
    "custody:note": Row(get=WITH_RECEIVER, where=transfer("sealed")),
    "custody:hand-over": Row(
        get=WITH_RECEIVER, post=only(WITH_RECEIVER, "team_lead"), where=transfer("sealed")
    ),
    "custody:receive": Row(
        get=WITH_RECEIVER,
        post=only(WITH_RECEIVER, "office_lead"),
        where=transfer("on_its_way"),
        data=lambda stage: {"volumes": ["1", "2"]},
    ),
    "custody:missing": Row(
        get=WITH_RECEIVER,
        post=only(WITH_RECEIVER, "office_lead"),
        where=transfer("on_its_way"),
        data=lambda stage: {"volume": "1", "why": "箱内没有"},
    ),
    "custody:take-back": Row(
        get=WITH_RECEIVER,
        post=only(WITH_RECEIVER, "team_lead"),
        where=transfer("lost"),
        data=lambda stage: {"volume": "2"},
    ),
    "custody:withdraw": Row(
        get=WITH_RECEIVER,
        post=only(WITH_RECEIVER, "team_lead"),
        where=transfer("sealed"),
        data=lambda stage: {"reason": "页数有误"},
    ),
}
