"""Findings: a team and those above it on one side, the unit on the other, nobody else at all."""

from django.core.files.base import ContentFile

from tests.access_matrix.kit import DENIED, DONE, HIDDEN, LOGIN, NO_SUCH_METHOD, OK, Row, expect
from vedette.findings import actions
from vedette.findings.tests import path


def stage(cast):
    """One finding at each turn of its life, all of the Transport team about the road bureau."""
    disputed = path.notified(cast)
    actions.dispute(disputed, by=cast.chen, text="不属实")
    asked = path.notified(cast)
    actions.dispute(asked, by=cast.chen, text="不属实")
    actions.decide_dispute(asked, by=cast.sun, upheld=True, reasons="维持")
    shown = path.notified(cast)
    cause = actions.add_root_cause(shown, by=cast.li, text="系统不相通")
    piece = actions.add_evidence(shown, ContentFile(b"%PDF-1.7", name="a.pdf"), by=cast.li)
    return {
        "raised_finding": path.raised(cast),
        "notified_finding": shown,
        "cause": cause,
        "piece": piece,
        "disputed_finding": disputed,
        "upheld_finding": asked,
        "accepted_finding": path.accepted(cast),
        "planned_finding": path.planned(cast),
        "worked_finding": path.in_progress(cast),
        "done_finding": path.done(cast),
        "submitted_finding": path.submitted(cast),
        "verified_finding": path.verified(cast),
        "signed_off_finding": path.signed_off(cast),
    }


def about(name, number=""):
    def where(stage):
        parts = {"ref": getattr(stage, f"{name}_finding").ref}
        return {**parts, "number": getattr(stage, number).pk} if number else parts

    return where


def sent(name, **values):
    return lambda stage: {"version": getattr(stage, f"{name}_finding").version, **values}


SEEN = expect(stranger=LOGIN, staff=OK, keepers=DENIED)
THIS_SEEN = expect(stranger=LOGIN, staff=OK, outsiders=HIDDEN, keepers=DENIED)
BY_TEAM = expect(stranger=LOGIN, staff=DENIED, team=OK, other_team=HIDDEN)
BY_OVERSEERS = BY_TEAM | {"office_lead": OK, "office_officer": OK}
BY_LEADS = BY_TEAM | {"team_member": DENIED, "office_lead": OK, "hq": OK}
BY_UNIT = expect(stranger=LOGIN, staff=DENIED, unit=OK, other_unit=HIDDEN)
BY_HEAD = BY_UNIT | {"unit_clerk": DENIED}
BY_BOTH = expect(stranger=LOGIN, staff=DENIED, team=OK, unit=OK, outsiders=HIDDEN)
BY_ABOVE = expect(stranger=LOGIN, staff=DENIED, office_lead=OK, office_officer=OK, hq=OK)
BY_HQ = expect(stranger=LOGIN, staff=DENIED, hq=OK)


def done(seen, **others):
    """Whoever may, does it."""
    return {role: DONE if answer == OK else answer for role, answer in seen.items()} | others


REASON = {"reason": "重复登记"}
MATRIX = {
    # /findings/
    "findings:list": Row(get=SEEN),
    "findings:raise": Row(
        get=expect(stranger=LOGIN, staff=DENIED, team=OK, office=OK, other_team=OK)
    ),
    "findings:bulk": Row(
        get=expect(everyone=NO_SUCH_METHOD),
        post=expect(stranger=LOGIN, staff=DONE, keepers=DENIED),  # nothing ticked: back to the list
    ),
    # /findings/<ref>/
    "findings:finding": Row(get=THIS_SEEN, where=about("notified")),
    "findings:proof": Row(get=THIS_SEEN, where=about("notified")),
    "findings:plan": Row(get=BY_UNIT, where=about("accepted")),
    "findings:progress": Row(
        get=BY_UNIT,
        where=lambda stage: {
            "ref": stage.worked_finding.ref,
            "number": stage.worked_finding.current_measures().get().pk,
        },
        post=done(BY_UNIT),
        data=sent("worked", result="已退十件"),
    ),
    "findings:address": Row(
        get=BY_TEAM,
        post=done(BY_TEAM),
        where=about("notified", "cause"),
        data=sent("notified", how="已打通"),
    ),
    "findings:download": Row(get=THIS_SEEN, where=about("notified", "piece")),
    "findings:revise": Row(get=BY_BOTH, where=about("notified", "piece")),
    # /findings/<ref>/<verb>/
    "findings:edit": Row(get=BY_TEAM, where=about("notified")),
    "findings:notify": Row(
        get=BY_TEAM, post=done(BY_TEAM), where=about("raised"), data=sent("raised")
    ),
    "findings:accept": Row(
        get=BY_UNIT,
        post=done(BY_UNIT),
        where=about("notified"),
        data=sent("notified", partly="no"),
    ),
    "findings:dispute": Row(
        get=BY_UNIT,
        post=done(BY_UNIT),
        where=about("notified"),
        data=sent("notified", text="不属实"),
    ),
    "findings:decide-dispute": Row(
        get=BY_TEAM,
        post=done(BY_TEAM, team_lead=DENIED),  # who raised it
        where=about("disputed"),
        data=sent("disputed", upheld="yes", reasons="维持"),
    ),
    "findings:ask-review": Row(
        get=BY_HEAD,
        post=done(BY_HEAD),
        where=about("upheld"),
        data=sent("upheld", grounds="有新凭证"),
    ),
    "findings:decide-review": Row(get=BY_ABOVE, where=about("upheld")),
    "findings:agree-plan": Row(
        get=BY_TEAM, post=done(BY_TEAM), where=about("planned"), data=sent("planned")
    ),
    "findings:send-plan-back": Row(
        get=BY_TEAM,
        post=done(BY_TEAM),
        where=about("planned"),
        data=sent("planned", **REASON),
    ),
    "findings:submit": Row(
        get=BY_HEAD,
        post=done(BY_HEAD),
        where=about("done"),
        data=sent("done", statement=path.STATEMENT, sure="on"),
    ),
    "findings:verify": Row(
        get=BY_OVERSEERS,
        post=done(BY_OVERSEERS),
        where=about("submitted"),
        data=sent("submitted", method="papers", determination="属实"),
    ),
    "findings:send-back": Row(get=BY_OVERSEERS, where=about("submitted")),
    "findings:sign-off": Row(
        get=BY_LEADS,
        post=done(BY_LEADS),
        where=about("verified"),
        data=sent("verified", watch="3"),
    ),
    "findings:settle": Row(get=BY_LEADS, where=about("signed_off")),
    "findings:reopen": Row(
        get=BY_OVERSEERS | {"hq": OK},
        post=done(BY_OVERSEERS | {"hq": OK}),
        where=about("signed_off"),
        data=sent("signed_off", reason="复发"),
    ),
    "findings:accept-risk": Row(get=BY_HQ, where=about("accepted")),
    "findings:resume": Row(get=BY_TEAM, where=about("accepted")),
    "findings:supersede": Row(get=BY_LEADS, where=about("accepted")),
    "findings:merge": Row(get=BY_LEADS, where=about("accepted")),
    "findings:withdraw": Row(
        get=BY_LEADS,
        post=done(BY_LEADS),
        where=about("raised"),
        data=sent("raised", **REASON),
    ),
    "findings:causes": Row(get=BY_BOTH, where=about("notified")),
    "findings:themes": Row(get=BY_OVERSEERS, where=about("notified")),
    "findings:evidence": Row(get=BY_BOTH, where=about("notified")),
}
