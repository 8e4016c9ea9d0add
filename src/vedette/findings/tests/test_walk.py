"""Anyone tries anything, in any order: what is refused leaves no trace, what is done leaves all."""

from collections.abc import Callable
from datetime import timedelta
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
from vedette.findings import actions
from vedette.findings.models import Finding, Step
from vedette.findings.states import CLEARED, FINDING, OPEN, State
from vedette.findings.tests import path
from vedette.journal.testing import assert_record_clean
from vedette.kernel import clock
from vedette.kernel.errors import OversightError
from vedette.organisation.models import Person

Act = Callable[[Cast, Finding, Person], Any]


def soon() -> Any:
    return clock.today() + timedelta(days=30)


ACTS: dict[str, Act] = {
    "notify": lambda c, f, p: actions.notify(f, by=p),
    "accept": lambda c, f, p: actions.accept(f, by=p),
    "dispute": lambda c, f, p: actions.dispute(f, by=p, text="不属实"),
    "uphold": lambda c, f, p: actions.decide_dispute(f, by=p, upheld=True, reasons="维持"),
    "concede": lambda c, f, p: actions.decide_dispute(f, by=p, upheld=False, reasons="采纳"),
    "ask_review": lambda c, f, p: actions.ask_review(f, by=p, grounds="请复核"),
    "confirm": lambda c, f, p: actions.decide_review(f, by=p, confirmed=True, reasons="维持"),
    "plan": lambda c, f, p: actions.plan(f, [path.draft(c)], by=p),
    "agree_plan": lambda c, f, p: actions.agree_plan(f, by=p),
    "send_plan_back": lambda c, f, p: actions.send_plan_back(f, by=p, reason="不够具体"),
    "work": lambda c, f, p: path.do_measures(c, f),
    "submit": lambda c, f, p: actions.submit(f, by=p, statement=path.STATEMENT),
    "verify": lambda c, f, p: actions.verify(
        f, by=p, method="sample", sample_size=3, determination="属实"
    ),
    "send_back": lambda c, f, p: actions.send_back(f, by=p, reason="未退", due_on=soon()),
    "sign_off": lambda c, f, p: actions.sign_off(f, by=p),
    "reopen": lambda c, f, p: actions.reopen(f, by=p, reason="复发"),
    "accept_risk": lambda c, f, p: actions.accept_risk(f, by=p, reason="搬迁", until=soon()),
    "resume": lambda c, f, p: actions.resume(f, by=p),
    "withdraw": lambda c, f, p: actions.withdraw(f, by=p, reason="重复"),
    "edit": lambda c, f, p: actions.edit(f, by=p, title=f"{f.title}。", reason="更正"),
}
HAPPY = [
    *("notify", "accept", "plan", "agree_plan", "work", "submit", "verify", "sign_off"),
    *("reopen", "plan", "agree_plan"),
]
PEOPLE = ["wang", "li", "chen", "qian", "zhou", "gao", "zhao", "hu"]
# Random acts alone seldom get far, so most walks follow the path with detours.
tries = st.tuples(
    st.one_of(st.none(), st.none(), st.sampled_from(sorted(ACTS))), st.permutations(PEOPLE)
)


@hypothesis(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(walk=st.lists(tries, min_size=3, max_size=16), severity=st.sampled_from(["low", "high"]))
@pytest.mark.django_db
def test_whatever_is_tried_the_record_and_the_rules_hold(cast, walk, severity):
    with transaction.atomic():
        finding = path.raised(cast, severity=severity, affects_money=True)
        ahead = iter(HAPPY)
        for detour, people in walk:
            name = detour or next(ahead, "edit")
            for who in people:
                if _tried(cast, finding, ACTS[name], cast.people[who]):
                    break
            _check(finding)
        assert_record_clean()
        # The next walk begins on a log that never saw this one.
        (Path(settings.DATA) / "checkpoint").unlink(missing_ok=True)
        transaction.set_rollback(True)


def _tried(cast: Cast, finding: Finding, act: Act, person: Person) -> bool:
    """Was it done? If not, nothing may have changed, in the tables or in the record."""
    finding.refresh_from_db()
    before = _traces(finding)
    try:
        with transaction.atomic():
            act(cast, finding, person)
    except OversightError:
        assert _traces(Finding.objects.get(pk=finding.pk)) == before
        return False
    return True


def _traces(finding: Finding) -> tuple[Any, ...]:
    parts = (finding.steps, finding.measures, finding.replies, finding.verifications)
    return (
        finding.state,
        finding.version,
        *(part.count() for part in parts),
        keys_about(finding.subject),
    )


def _check(finding: Finding) -> None:
    finding.refresh_from_db()
    steps = list(Step.objects.filter(finding=finding).order_by("id"))
    assert steps[0].name == "raise"
    for before, after in pairwise(steps):
        assert after.from_state == before.to_state
        if after.name in FINDING.transitions:
            assert before.to_state in FINDING[after.name].sources
            assert after.to_state == FINDING[after.name].target
    assert steps[-1].to_state == finding.state
    assert steps[-1].due_on == finding.due_on
    entries = keys_about(finding.subject, "findings.")
    assert len(entries) >= len(steps)
    if finding.state in CLEARED:
        three = {finding.submitted_by_id, finding.verified_by_id, finding.signed_off_by_id}
        assert len(three - {None}) == 3
        assert finding.verifications.latest("id").passed
    assert (finding.due_on is None) == (finding.state not in _clocked())
    today = clock.today()
    assert Finding.objects.open().filter(pk=finding.pk).exists() == finding.is_open
    assert Finding.objects.open_on(today).filter(pk=finding.pk).exists() == finding.is_open


def _clocked() -> set[State]:
    return {*OPEN, State.SIGNED_OFF, State.RISK_ACCEPTED} - {State.RAISED}
