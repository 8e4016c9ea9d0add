"""Anyone tries anything with a clue, in any order: what is refused leaves no trace.

A step is one person trying one act. The suite takes some six hundred; `VEDETTE_WALKS=100 pytest
-n0 -s src/vedette/clues/tests/test_walk.py` takes more than ten thousand, and tells how many.
"""

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st

from tests.cast import Cast
from tests.record import keys_about
from vedette.clues import actions
from vedette.clues.actions.clocks import INQUIRING, codes_of
from vedette.clues.levels import waiting
from vedette.clues.models import Clue, Decision, Level
from vedette.clues.queries.disposing import in_force, report_of, unsigned_officers
from vedette.clues.states import CASE, CLUE, DONE, OPEN, State
from vedette.clues.tests import stage
from vedette.clues.tests import stage_disposing as act
from vedette.deadlines.models import Deadline
from vedette.journal.testing import assert_record_clean
from vedette.kernel import clock
from vedette.kernel.errors import OversightError
from vedette.organisation.models import Person

Act = Callable[[Cast, Clue, Person], Any]
PEOPLE = ["wang", "li", "sun", "ma", "lu", "jiang", "zhou", "feng", "gao", "zhao"]
WALKS = int(os.environ.get("VEDETTE_WALKS", "6"))
STEPS: Counter[str] = Counter()


def _propose(way: str) -> Act:
    def propose(cast: Cast, clue: Clue, person: Person) -> None:
        approver = cast.jiang if clue.is_known_to(cast.jiang) else cast.lu
        act.submitted(cast, way, clue, by=person, approver=approver)

    return propose


ACTS: dict[str, Act] = {
    "propose distribution": lambda c, q, p: actions.propose_distribution(
        q, by=p, handler=c.transport_team, keeper=c.wang, approver=c.lu
    ),
    "approve distribution": lambda c, q, p: actions.approve_distribution(q, by=p),
    "refuse distribution": lambda c, q, p: actions.refuse_distribution(q, by=p, reason="另分"),
    "accept": lambda c, q, p: actions.accept(q, by=p),
    "send back": lambda c, q, p: actions.send_back(q, by=p, reason="非本组"),
    "name li": lambda c, q, p: actions.add_to_circle(q, c.li, by=p, reason="承办"),
    "name jiang": lambda c, q, p: actions.add_to_circle(q, c.jiang, by=p, reason="审批"),
    "take li off": lambda c, q, p: actions.remove_from_circle(q, c.li, by=p, reason="调离"),
    **{f"propose {way}": _propose(way) for way in act.OF_WAY},
    "approve": lambda c, q, p: actions.approve_disposition(q, by=p),
    "refuse": lambda c, q, p: actions.refuse_disposition(q, by=p, reason="再研究"),
    "take up": lambda c, q, p: actions.take_up(q, by=p, reason="新情况"),
    "ask": lambda c, q, p: actions.inquire(
        q, by=p, kind="letter", concerned=act.someone(q), questions="？"
    ),
    "talk": lambda c, q, p: actions.inquire(
        q, by=p, kind="talk", concerned=act.someone(q), questions="？"
    ),
    "reply": lambda c, q, p: [
        actions.take_reply(q, by=p, inquiry=one, reply="given", answer="有。")
        for one in q.inquiries.filter(reply="")
    ],
    "report": lambda c, q, p: actions.write_report(
        q, by=p, text="…", result="partly", proposal="caution"
    ),
    "sign": lambda c, q, p: actions.sign_report(q, by=p),
    "hear": lambda c, q, p: actions.hear(
        q, by=p, concerned=act.someone(q), kind="none", **act.WARNING
    ),
    "weigh": lambda c, q, p: actions.propose_outcome(
        q, by=p, concerned=act.someone(q), **act.WARNING
    ),
    "weigh more": lambda c, q, p: actions.propose_outcome(
        q, by=p, concerned=act.someone(q), form="4", party="expulsion"
    ),
    "weigh nothing": lambda c, q, p: actions.propose_outcome(
        q, by=p, concerned=act.someone(q), form="0"
    ),
    "conclude": lambda c, q, p: actions.conclude(q, by=p),
    "open case": lambda c, q, p: actions.open_case(
        q, by=p, number="1", body="第三室", basis="both"
    ),
    "hand to review": lambda c, q, p: actions.hand_to_review(q, by=p, review_body="审理室"),
    "decide": lambda c, q, p: actions.decide_case(q, by=p, result="…", told_on=clock.today()),
    "appeal": lambda c, q, p: actions.appeal(
        q, by=p, concerned=act.someone(q), kind="review", grounds="…", body="本委"
    ),
    "appeal up": lambda c, q, p: actions.appeal(
        q, by=p, concerned=act.someone(q), kind="reexam", grounds="…", body="上级"
    ),
    "decide appeal": lambda c, q, p: [
        actions.decide_appeal(q, by=p, made=one, result="upheld", reasons="…")
        for one in q.appeals.filter(result="")
    ],
    "draw": lambda c, q, p: actions.draw_spot_checks(by=p, seed="a seed"),
    "assign": lambda c, q, p: actions.assign_check(q, by=p, office=c.fifth_office, checker=c.feng),
    "check": lambda c, q, p: actions.check_closing(q, by=p, result="reopened", reasons="…"),
    "reopen": lambda c, q, p: actions.reopen(q, by=p, reason="新证据"),
    "archive": lambda c, q, p: actions.archive(q, by=p),
    "void": lambda c, q, p: actions.void(q, by=p, reason="误登"),
}
BEGIN = ["propose distribution", "approve distribution", "accept", "name li", "name jiang"]
PATHS = [
    ["propose inquiry", "approve", "ask", "reply", "report", "hear", "weigh", "conclude"],
    ["propose inquiry", "approve", "talk", "reply", "report", "propose verification", "approve"],
    [*("propose verification", "approve", "report", "sign", "sign", "open case"),
     *("hand to review", "hear", "weigh", "decide", "appeal", "decide appeal", "appeal up")],
    ["propose hold", "approve", "propose hold", "approve", "take up", "propose close", "refuse"],
    ["propose close", "approve", "draw", "assign", "check", "propose transfer", "approve"],
    ["propose verification", "approve", "report", "sign", "sign", "weigh nothing", "conclude"],
]  # fmt: skip
# Random acts alone seldom get far, so most walks follow a path with detours.
tries = st.tuples(
    st.one_of(st.none(), st.none(), st.sampled_from(sorted(ACTS))),
    st.permutations(PEOPLE).map(lambda people: people[:]),
)


@hypothesis(max_examples=WALKS, deadline=None, suppress_health_check=[*HealthCheck])
@given(walk=st.lists(tries, min_size=10, max_size=24), path=st.sampled_from(PATHS))
@pytest.mark.django_db
def test_whatever_is_tried_the_rules_of_a_clue_hold(cast, walk, path):
    with transaction.atomic():
        clue = stage.registered(cast)
        ahead = iter([*BEGIN, *path])
        for detour, people in walk:
            name = detour or next(ahead, "reopen")
            done = any(_tried(cast, clue, name, cast.people[who]) for who in people)
            STEPS[name] += done
            clue = _check(cast, clue)
        assert_record_clean()
        # The next walk begins on a log that never saw this one.
        (Path(settings.DATA) / "checkpoint").unlink(missing_ok=True)
        transaction.set_rollback(True)


@pytest.fixture(scope="module", autouse=True)
def tell() -> Iterator[None]:
    yield
    sys.stdout.write(f"{STEPS['tried']} steps tried: {dict(STEPS.most_common())}\n")


def _tried(cast: Cast, clue: Clue, name: str, person: Person) -> bool:
    """Was it done? If not, nothing may have changed, in the tables or in the record."""
    STEPS["tried"] += 1
    clue.refresh_from_db()
    person.__dict__.pop("_powers", None)
    before = _traces(clue)
    try:
        with transaction.atomic():
            ACTS[name](cast, clue, person)
    except OversightError:
        assert _traces(Clue.objects.get(pk=clue.pk)) == before
        return False
    return _traces(Clue.objects.get(pk=clue.pk)) != before


def _traces(clue: Clue) -> tuple[Any, ...]:
    return (clue.state, clue.version, clue.due_on, len(keys_about(clue.subject)))


def _check(cast: Cast, clue: Clue) -> Clue:
    clue = Clue.objects.get(pk=clue.pk)
    _steps_are_whole(clue)
    _nobody_approved_their_own(clue)
    _nothing_was_skipped(clue)
    _clocks_are_right(clue)
    _balance_is_right(clue)
    for member in clue.circle.filter(until=None).select_related("person"):
        assert member.person != cast.chen
    return clue


def _steps_are_whole(clue: Clue) -> None:
    steps = list(clue.steps.order_by("id"))
    assert steps[0].name == "register"
    for before, after in pairwise(steps):
        assert after.from_state == before.to_state
        if after.name in CLUE.transitions:
            assert before.to_state in CLUE[after.name].sources
            assert after.to_state == CLUE[after.name].target
    assert steps[-1].to_state == clue.state


def _nobody_approved_their_own(clue: Clue) -> None:
    for one in clue.dispositions.exclude(decision="").select_related("decided_by"):
        assert one.decided_by_id != one.proposed_by_id
        assert not one.officers.filter(person=one.decided_by).exists()
        assert one.decided_by is not None
        high = {"lu", "jiang"} if one.level == Level.LEADER else {"jiang"}
        assert one.level == Level.OFFICE or one.decided_by.ref in high
    for outcome in clue.outcomes.exclude(decided_on=None):
        assert outcome.decided_by_id != outcome.proposed_by_id
        assert outcome.statement is not None or outcome.form == "0"
        assert outcome.statement is None or not outcome.is_heavier_than(outcome.statement)
    for appeal in clue.appeals.exclude(result=""):
        assert appeal.decided_by_id not in {clue.approved_by_id, appeal.taken_by_id}


def _nothing_was_skipped(clue: Clue) -> None:
    waits = waiting(clue)
    assert (waits is not None) == (clue.state == State.SUBMITTED)
    work = in_force(clue)
    approved = clue.steps.filter(name__startswith="approve_").exclude(name="approve_distribution")
    assert approved.count() == clue.dispositions.filter(decision=Decision.APPROVED).count()
    for step in approved:
        assert clue.steps.filter(name="submit", id__lt=step.pk).exists()
    if clue.state in {*CASE, State.CONCLUDED}:
        report = report_of(work)
        assert report is not None
        assert work is not None
        assert work.way != "verification" or not unsigned_officers(report)
    if clue.state in {State.DECIDED, State.CONCLUDED}:
        assert not clue.outcomes.filter(ended_on=None, decided_on=None).exists()
    if clue.state == State.VERIFICATION and work is not None:
        assert work.officers.count() >= 2


def _clocks_are_right(clue: Clue) -> None:
    running = Deadline.objects.for_subject(clue.subject).open()
    codes = set(running.filter(part="").values_list("code", flat=True))
    expected = set(codes_of(clue.state))
    of_state = codes - {"INSPECTION_CLUE_FEEDBACK", "TRANSFER_OTHER_ORGAN"}
    assert of_state <= expected
    assert bool(of_state) == bool(expected)
    assert len(of_state) <= (2 if clue.state == State.INQUIRY else 1)
    if of_state:
        due = set(running.filter(code__in=expected).values_list("due", flat=True))
        assert clue.due_on in due
    elif clue.state in DONE:
        assert clue.due_on is None
    assert ("INSPECTION_CLUE_FEEDBACK" in codes) <= (clue.state in OPEN)
    assert set(INQUIRING) >= expected or clue.state != State.INQUIRY


def _balance_is_right(clue: Clue) -> None:
    today = clock.today()
    rows = Clue.objects.filter(pk=clue.pk)
    assert rows.open().exists() == rows.open_on(today).exists() == clue.is_open
    assert rows.done().exists() == (clue.state in DONE)
    assert (clue.concluded_on is not None) == (clue.state in DONE) or clue.state in CASE
