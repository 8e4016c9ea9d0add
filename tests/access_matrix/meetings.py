"""Case meetings: those who take part, leads of the convener; an item: its clue's circle alone.

Lu (leader) chairs, li (team member) records, wang (team lead) called it, ma (case manager) takes
part. Zhou (office lead) and gao (headquarters) see that the team met, and nothing of the agenda.
"""

from tests.access_matrix.kit import DENIED, DONE, HIDDEN, LOGIN, OK, Row, expect
from vedette.kernel import clock
from vedette.meetings import actions
from vedette.meetings.models import AgendaItem
from vedette.meetings.tests import stage as path


def stage(cast):
    tasked = path.decided(cast)
    actions.give_task(tasked, by=cast.li, text="调取台账", owner=cast.wang, due_on=clock.today())
    aside = path.held(cast, members=[cast.ma, cast.jiang])
    actions.stand_aside(aside, by=cast.lu, reason="亲属")
    aside = AgendaItem.objects.get(pk=aside.pk)
    actions.decide(aside, by=cast.jiang, outcome="approved")
    actions.submit_minutes(aside.meeting, by=cast.li)
    return {
        "planned": path.filled(cast),
        "held": path.held(cast),
        "minuted": path.minuted(cast),
        "tasked": tasked,
        "aside": aside,
    }


def about(name):
    return lambda stage: {"ref": getattr(stage, name).meeting.ref}


def item(name, **more):
    def where(stage):
        one = getattr(stage, name)
        return {"ref": one.meeting.ref, "clue": one.clue.ref, **more}

    return where


def sent(name, **values):
    return lambda stage: {
        "version": getattr(stage, name).meeting.version,
        **{key: value(stage) if callable(value) else value for key, value in values.items()},
    }


def sent_item(name, **values):
    return lambda stage: {
        "version": AgendaItem.objects.get(pk=getattr(stage, name).pk).version,
        **{key: value(stage) if callable(value) else value for key, value in values.items()},
    }


OVERSEERS = expect(stranger=LOGIN, staff=DENIED, oversight=OK, other_team=OK, case_manager=OK)
NONE = {role: HIDDEN if answer == OK else answer for role, answer in OVERSEERS.items()}
IN_IT = ("team_lead", "team_member", "case_manager", "leader")
SEEN = NONE | dict.fromkeys((*IN_IT, "office_lead", "hq"), OK)
ITEM = NONE | dict.fromkeys(IN_IT, OK)


def only(seen, *roles, otherwise=DENIED):
    """A POST succeeds for these; whoever sees the page otherwise is refused."""
    return {
        role: DONE if role in roles else otherwise if answer == OK else answer
        for role, answer in seen.items()
    }


MATRIX = {
    # /meetings/
    "meetings:list": Row(get=OVERSEERS),
    "meetings:call": Row(
        get=OVERSEERS,
        post=NONE
        | dict.fromkeys([role for role, answer in OVERSEERS.items() if answer == OK], OK)
        | dict.fromkeys(("team_lead", "team_member", "office_lead", "office_officer", "hq"), DONE)
        | dict.fromkeys(("case_manager", "leader", "principal"), DONE),
        data=lambda stage: {
            "convener": "team-transport",
            "kind": "special",
            "on": clock.today().isoformat(),
            "chair": stage.cast.lu.ref,
            "recorder": stage.cast.li.ref,
        },
    ),
    # /meetings/<ref>/
    "meetings:meeting": Row(get=SEEN, where=about("held")),
    "meetings:minutes": Row(get=SEEN, where=about("minuted")),
    "meetings:agenda": Row(
        get=SEEN,
        post=only(SEEN, "team_lead", "case_manager", "leader", "team_member", otherwise=OK),
        where=about("planned"),
        data=sent("planned", ref=lambda stage: stage.held.clue.ref),
    ),
    "meetings:decide_all": Row(
        get=SEEN,
        post=only(SEEN, "leader", otherwise=OK),
        where=about("held"),
        data=sent("held", items=lambda stage: stage.held.clue.ref, outcome="approved"),
    ),
    "meetings:invite": Row(
        get=SEEN,
        post=only(SEEN, *IN_IT, "office_lead", "hq"),
        where=about("held"),
        data=sent("held", person=lambda stage: stage.cast.feng.ref, part="member"),
    ),
    "meetings:hold": Row(
        get=SEEN,
        post=only(SEEN, "leader", "team_member"),
        where=about("planned"),
        data=sent(
            "planned",
            on=lambda stage: clock.today().isoformat(),
            present=lambda stage: [stage.cast.li.ref, stage.cast.lu.ref],
        ),
    ),
    "meetings:submit": Row(
        get=SEEN, post=only(SEEN, "team_member"), where=about("held"), data=sent("held")
    ),
    "meetings:return": Row(
        get=SEEN,
        post=only(SEEN, "leader"),
        where=about("minuted"),
        data=sent("minuted", reason="补充表决情况"),
    ),
    "meetings:sign": Row(
        get=SEEN, post=only(SEEN, "leader"), where=about("minuted"), data=sent("minuted")
    ),
    "meetings:call_off": Row(
        get=SEEN,
        post=only(SEEN, *IN_IT, "office_lead", "hq"),
        where=about("planned"),
        data=sent("planned", reason="另行召开"),
    ),
    # /meetings/<ref>/<clue>/
    "meetings:decide": Row(
        get=ITEM,
        post=only(ITEM, "leader"),
        where=item("held"),
        data=sent_item(
            "held", outcome="approved", votes_for=3, votes_against=0, abstained=1, minute="同意。"
        ),
    ),
    "meetings:minute": Row(
        get=ITEM,
        post=only(ITEM, "leader", "team_member"),
        where=item("held"),
        data=sent_item("held", minute="听取汇报。"),
    ),
    "meetings:task": Row(
        get=ITEM,
        post=only(ITEM, "leader", "team_member"),
        where=item("held"),
        data=sent_item(
            "held",
            text="调取台账",
            owner=lambda stage: stage.cast.wang.ref,
            due_on=lambda stage: clock.today().isoformat(),
        ),
    ),
    "meetings:stand_aside": Row(
        get=ITEM,
        post=only(ITEM, *IN_IT),
        where=item("held"),
        data=sent_item("held", person=lambda stage: stage.cast.sun.ref, reason="亲属"),
    ),
    "meetings:admit": Row(
        get=ITEM, post=only(ITEM, *IN_IT), where=item("held"), data=sent_item("held")
    ),
    "meetings:take_off": Row(
        get=ITEM, post=only(ITEM, *IN_IT), where=item("planned"), data=sent_item("planned")
    ),
    "meetings:sign_item": Row(
        get=ITEM | {"leader": HIDDEN, "principal": OK},
        post=only(ITEM | {"leader": HIDDEN, "principal": OK}, "principal"),
        where=item("aside"),
        data=sent_item("aside"),
    ),
    "meetings:do_task": Row(
        get=ITEM,
        post=only(ITEM, "team_lead"),
        where=item("tasked", place=1),
        data=lambda stage: {"version": 0, "note": "已调取"},
    ),
}
