"""Documents: drafted by those who oversee, issued by leads, read by those they are sent to."""

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.access_matrix.kit import (
    DENIED,
    DONE,
    HIDDEN,
    LOGIN,
    NO_SUCH_METHOD,
    OK,
    Row,
    expect,
)
from vedette.documents import kinds
from vedette.documents.actions import hand_in_template, issue, write_draft
from vedette.documents.paper import shipped
from vedette.findings.tests import path

KIND = "findings.notice"


def stage(cast):
    """One notice is issued to the road bureau, another is being drafted; Wang has a template."""
    finding = path.notified(cast)
    notice = kinds.find(KIND)
    words = {"by": cast.li, "language": "zh-hans", "title": "整改通知书", "text": "请整改。"}
    issued = issue(write_draft(notice, finding, **words), by=cast.wang)
    draft = write_draft(notice, finding, **words)
    for _version in "12":
        template = hand_in_template(cast.transport_team, notice, "zh-hans", _file(), by=cast.wang)
    return {"finding": finding, "issued": issued, "draft": draft, "template": template}


def _file():
    return SimpleUploadedFile("模板.docx", shipped(kinds.find(KIND), "zh-hans"))


def issued(stage):
    return {"ref": stage.issued.ref}


def draft(stage):
    return {"pk": stage.draft.pk}


def wording(stage):
    return {"title": "整改通知书", "text": "请整改。", "language": "zh-hans"}


def body(stage):
    return {"unit": stage.cast.transport_team.ref}


def place(stage):
    return body(stage) | {"kind": KIND, "language": "zh-hans"}


def version(stage):
    return place(stage) | {"number": 1}


READ = expect(stranger=LOGIN, staff=OK, admin=DENIED)
SIDE = expect(
    stranger=LOGIN,
    oversight=OK,
    leader=OK,
    principal=OK,
    case_manager=HIDDEN,
    unit=DENIED,
    other_team=HIDDEN,
    other_unit=DENIED,
    admin=DENIED,
)
"""Those who draft, and see the finding."""
ISSUERS = ("team_lead", "office_lead", "hq", "leader", "principal")
KEEPERS = ("team_lead", "office_lead", "hq")
WRITERS = ("team_lead", "team_member")


def side(**answers):
    return SIDE | answers


def done_by(roles, otherwise=DENIED):
    """Those of the side who may do it, and what the rest of the side gets."""
    seen = {role: otherwise for role, answer in SIDE.items() if answer == OK}
    return SIDE | seen | dict.fromkeys(roles, DONE)


def shown_to(roles):
    seen = {role: DENIED for role, answer in SIDE.items() if answer == OK}
    return SIDE | seen | dict.fromkeys(roles, OK)


def kept(answer):
    """Bodies' leads; another body's is out of sight."""
    mine = dict.fromkeys(KEEPERS, answer)
    return expect(stranger=LOGIN, staff=DENIED, other_team=HIDDEN) | mine


ONLY_POSTED = expect(everyone=NO_SUCH_METHOD)
EVERY_SIDE_DONE = side(**{role: DONE for role, answer in SIDE.items() if answer == OK})

MATRIX = {
    # /documents/
    "documents:list": Row(get=READ),
    "documents:new": Row(
        get=shown_to(WRITERS),
        post=done_by(WRITERS),
        where=lambda stage: {"kind": KIND, "ref": stage.finding.ref},
        data=wording,
    ),
    "documents:drafts": Row(get=SIDE | {"case_manager": OK, "other_team": OK}),
    # /documents/drafts/<pk>/
    "documents:draft": Row(get=SIDE, where=draft),
    "documents:edit": Row(get=SIDE, post=EVERY_SIDE_DONE, where=draft, data=wording),
    "documents:preview": Row(get=SIDE, where=draft),
    "documents:hand_in": Row(get=EVERY_SIDE_DONE, post=EVERY_SIDE_DONE, where=draft),
    "documents:issue": Row(get=shown_to(ISSUERS), post=done_by(ISSUERS), where=draft),
    "documents:discard": Row(get=SIDE, post=EVERY_SIDE_DONE, where=draft),
    # /documents/templates/
    "documents:templates": Row(get=kept(OK) | {"team_lead": DONE, "other_team": DONE}),
    "documents:body": Row(get=kept(OK), where=body),
    "documents:letterhead": Row(
        get=kept(OK),
        post=kept(DONE),
        where=body,
        data=lambda stage: {"code": "甘纪驻交", "name_zh": "驻省交通运输厅纪检监察组"},
    ),
    # /documents/templates/<unit>/<kind>/<language>/
    "documents:template": Row(
        get=kept(OK), post=kept(DONE), where=place, data=lambda stage: {"file": _file()}
    ),
    "documents:shipped": Row(get=kept(OK), where=place),
    "documents:put_back": Row(get=ONLY_POSTED, post=kept(DONE), where=place),
    "documents:version": Row(get=kept(OK), where=version),
    "documents:sample": Row(get=kept(OK), where=version),
    "documents:use": Row(get=ONLY_POSTED, post=kept(DONE), where=version),
    # /documents/<ref>/
    "documents:document": Row(
        get=READ | dict.fromkeys(("case_manager", "other_team", "other_unit"), HIDDEN),
        where=issued,
    ),
    "documents:copy": Row(
        get=READ | dict.fromkeys(("case_manager", "other_team", "other_unit"), HIDDEN),
        where=issued,
    ),
    "documents:withdraw": Row(
        get=expect(stranger=LOGIN, staff=DENIED, other_team=HIDDEN) | dict.fromkeys(ISSUERS, OK),
        post=expect(stranger=LOGIN, staff=DENIED, other_team=HIDDEN) | dict.fromkeys(ISSUERS, DONE),
        where=issued,
        data=lambda stage: {"reason": "主送单位有误"},
    ),
}
