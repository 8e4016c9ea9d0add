"""Clues: the circle of each, and nobody else, whatever their role.

Wang (team lead), ma (case manager) and lu (leader) are named; who has a role but isn't named is not
told that there is such a clue.
"""

from tests.access_matrix.kit import DENIED, DONE, HIDDEN, LOGIN, NO_SUCH_METHOD, OK, Row, expect
from vedette.clues import actions
from vedette.clues.tests import stage as path


def stage(cast):
    return {
        "registered_clue": path.registered(cast),
        "proposed_clue": path.proposed(cast),
        "distributed_clue": path.distributed(cast),
        "accepted_clue": path.accepted(cast),
        "voidable_clue": _voidable(cast),
        "intervention": actions.report_intervention(
            by=cast.li, name="高远", asked_by=cast.gao, manner="asked", what="打听案情"
        ),
        "tie": actions.declare_tie(by=cast.li, kind="family", name="钱某"),
    }


def _voidable(cast):
    clue = path.registered(cast)
    actions.add_to_circle(clue, cast.lu, by=cast.ma, reason="审批")
    return clue


def about(name):
    return lambda stage: {"ref": getattr(stage, f"{name}_clue").ref}


def sent(name, **values):
    return lambda stage: {
        "version": getattr(stage, f"{name}_clue").version,
        **{key: value(stage) if callable(value) else value for key, value in values.items()},
    }


OVERSEERS = expect(stranger=LOGIN, staff=DENIED, oversight=OK, other_team=OK, case_manager=OK)
NONE = {role: HIDDEN if answer == OK else answer for role, answer in OVERSEERS.items()}


def circle(*roles, **others):
    """These are named on it and may; to all other overseers there is no such clue."""
    return NONE | dict.fromkeys(roles, OK) | others


def gate(seen, *roles):
    """Whoever lacks the right everywhere is told so before anything is looked up."""
    return {role: seen[role] if role in roles else _shut(role) for role in seen}


def _shut(role):
    return LOGIN if role == "stranger" else DENIED


def done(seen, **others):
    return {role: DONE if answer == OK else answer for role, answer in seen.items()} | others


NAMED = circle("team_lead", "case_manager", "leader")
BY_MANAGER = gate(circle("case_manager"), "case_manager")
BY_LEADER = gate(circle("leader"), "leader", "principal")
HANDLERS = ("team_lead", "team_member", "office_lead", "office_officer", "hq", "other_team")
BY_KEEPER = gate(circle("team_lead"), *HANDLERS)
LEADS = ("team_lead", "office_lead", "hq", "other_team")
KEEPS_CIRCLE = gate(NAMED, *LEADS, "case_manager", "leader", "principal")
REGISTERS = expect(stranger=LOGIN, staff=DENIED, team=OK, office=OK, other_team=OK, case_manager=OK)

MATRIX = {
    # /clues/
    "clues:list": Row(get=OVERSEERS),
    "clues:register": Row(
        get=REGISTERS,
    ),
    "clues:pass_up": Row(
        get=expect(everyone=NO_SUCH_METHOD),
        post=done(REGISTERS),
    ),
    "clues:check": Row(get=OVERSEERS),
    # /clues/interventions/
    "clues:interventions": Row(get=OVERSEERS),
    "clues:report": Row(
        get=OVERSEERS,
        post=done(OVERSEERS),
        data=lambda stage: {
            "name": "某处长",
            "happened_on": "2020-03-02",
            "manner": "asked",
            "what": "打听案情",
        },
    ),
    "clues:intervention": Row(
        get=NONE | {"team_member": OK, "case_manager": OK, "leader": OK, "principal": OK},
        where=lambda stage: {"ref": stage.intervention.ref},
    ),
    # /clues/ties/
    "clues:ties": Row(get=OVERSEERS),
    "clues:end_tie": Row(
        get=expect(everyone=NO_SUCH_METHOD),
        post=NONE | {"team_member": DONE},
        where=lambda stage: {"number": stage.tie.pk},
    ),
    # /clues/<ref>/
    "clues:clue": Row(get=NAMED, where=about("accepted")),
    "clues:proof": Row(get=NAMED, where=about("accepted")),
    # /clues/<ref>/<verb>/
    "clues:distribute": Row(
        get=BY_MANAGER,
        post=done(BY_MANAGER),
        where=about("registered"),
        data=sent(
            "registered",
            handler="team-transport",
            keeper=lambda stage: stage.cast.wang.ref,
            approver=lambda stage: stage.cast.lu.ref,
        ),
    ),
    "clues:approve-distribution": Row(
        get=BY_LEADER, post=done(BY_LEADER), where=about("proposed"), data=sent("proposed")
    ),
    "clues:refuse-distribution": Row(
        get=BY_LEADER,
        post=done(BY_LEADER),
        where=about("proposed"),
        data=sent("proposed", reason="另行分办"),
    ),
    "clues:accept": Row(
        get=BY_KEEPER, post=done(BY_KEEPER), where=about("distributed"), data=sent("distributed")
    ),
    "clues:send-back": Row(
        get=gate(BY_KEEPER, *LEADS),
        post=done(gate(BY_KEEPER, *LEADS)),
        where=about("accepted"),
        data=sent("accepted", reason="不属于本组"),
    ),
    "clues:name": Row(
        get=KEEPS_CIRCLE,
        post=done(KEEPS_CIRCLE),
        where=about("accepted"),
        data=sent(
            "accepted",
            person=lambda stage: stage.cast.li.ref,
            capacity="informed",
            reason="承办",
        ),
    ),
    "clues:edit": Row(
        get=gate(NAMED | {"leader": DENIED}, *HANDLERS, "case_manager"),
        where=about("accepted"),
    ),
    "clues:void": Row(
        get=gate(circle("leader"), "leader", "principal"),
        post=done(gate(circle("leader"), "leader", "principal")),
        where=about("voidable"),
        data=sent("voidable", reason="重复登记"),
    ),
    "clues:reopen": Row(get=KEEPS_CIRCLE, where=about("accepted")),
    "clues:archive": Row(
        get=gate(NAMED | {"leader": DENIED}, *HANDLERS, "case_manager"),
        where=about("accepted"),
    ),
    "clues:unname": Row(
        get=KEEPS_CIRCLE,
        post=done(KEEPS_CIRCLE),
        where=about("accepted"),
        data=sent("accepted", person=lambda stage: stage.cast.lu.ref, reason="调离"),
    ),
}
