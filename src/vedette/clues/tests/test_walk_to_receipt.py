"""Anyone tries anything, in any order: what is refused leaves no trace, what is done leaves all."""

from collections.abc import Callable
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
from vedette.clues.models import Clue
from vedette.clues.queries import check
from vedette.clues.states import CLUE, OPEN, State
from vedette.clues.tests import stage
from vedette.deadlines.models import Deadline
from vedette.journal.testing import assert_record_clean
from vedette.kernel import clock
from vedette.kernel.errors import OversightError
from vedette.organisation.models import Person

Act = Callable[[Cast, Clue, Person], Any]


def _propose(team: str, keeper: str, approver: str) -> Act:
    def act(cast: Cast, clue: Clue, person: Person) -> None:
        actions.propose_distribution(
            clue,
            by=person,
            handler=getattr(cast, team),
            keeper=getattr(cast, keeper),
            approver=getattr(cast, approver),
        )

    return act


ACTS: dict[str, Act] = {
    "to the team": _propose("transport_team", "wang", "lu"),
    "to the office": _propose("fifth_office", "zhou", "jiang"),
    "to one who can't": _propose("court_team", "wang", "gao"),
    "approve": lambda c, k, p: actions.approve_distribution(k, by=p),
    "refuse": lambda c, k, p: actions.refuse_distribution(k, by=p, reason="另行分办"),
    "accept": lambda c, k, p: actions.accept(k, by=p),
    "return": lambda c, k, p: actions.send_back(k, by=p, reason="不属于本组"),
    "name li": lambda c, k, p: actions.add_to_circle(k, c.li, by=p, reason="承办"),
    "name chen": lambda c, k, p: actions.add_to_circle(k, c.chen, by=p, reason="知情"),
    "take wang off": lambda c, k, p: actions.remove_from_circle(k, c.wang, by=p, reason="调离"),
    "take li off": lambda c, k, p: actions.remove_from_circle(k, c.li, by=p, reason="调离"),
    "edit": lambda c, k, p: actions.edit(k, by=p, reason="笔误", title="改正后的摘要"),
    "void": lambda c, k, p: actions.void(k, by=p, reason="误登记"),
    "archive": lambda c, k, p: actions.archive(k, by=p),
    "reopen": lambda c, k, p: actions.reopen(k, by=p, reason="新证据"),
}
WHO = ("ma", "lu", "jiang", "wang", "zhou", "li", "gao", "chen")


HAPPY = ["to the team", "approve", "accept", "name li", "return", "to the office", "approve"]
# Random acts alone seldom get far, so most walks follow the path with detours.
tries = st.tuples(
    st.one_of(st.none(), st.none(), st.sampled_from(sorted(ACTS))), st.permutations(WHO)
)


@pytest.mark.django_db
@hypothesis(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(walk=st.lists(tries, min_size=3, max_size=12))
def test_whatever_is_tried_the_record_and_the_rules_hold(cast, walk):
    with transaction.atomic():
        clue = stage.registered(cast)
        ahead = iter(HAPPY)
        for detour, people in walk:
            act = ACTS[detour or next(ahead, "edit")]
            for who in people:
                if _tried(act, cast, clue, cast.people[who]):
                    break
            _check(cast, clue)
        assert_record_clean()
        transaction.set_rollback(True)
    (Path(settings.DATA) / "checkpoint").unlink(missing_ok=True)  # signed for what is undone now


def _tried(act: Act, cast: Cast, clue: Clue, person: Person) -> bool:
    """Was it done? If not, nothing may have changed, in the tables or in the record."""
    clue.refresh_from_db()
    before = _traces(clue)
    person.__dict__.pop("_powers", None)
    try:
        with transaction.atomic():
            act(cast, clue, person)
    except OversightError:
        assert _traces(Clue.objects.get(pk=clue.pk)) == before
        return False
    assert clue.circle.filter(person=person).exists()
    return True


def _traces(clue: Clue) -> tuple[Any, ...]:
    named = list(clue.circle.values_list("person", "until"))
    return clue.state, clue.version, clue.steps.count(), named, keys_about(clue.subject)


def _check(cast: Cast, clue: Clue) -> None:
    clue.refresh_from_db()
    steps = list(clue.steps.order_by("id"))
    assert steps[0].name == "register"
    for before, after in pairwise(steps):
        assert after.from_state == before.to_state
        if after.name in CLUE.transitions:
            assert before.to_state in CLUE[after.name].sources
            assert after.to_state == CLUE[after.name].target
        if after.name == "approve_distribution":
            assert before.by != after.by
    assert steps[-1].to_state == clue.state
    assert clue.circle.filter(until=None).exists()
    assert not clue.circle.filter(person=cast.chen).exists()
    running = Deadline.objects.for_subject(clue.subject).open()
    assert running.exists() == (clue.state in OPEN)
    assert (clue.due_on is not None) == (clue.state in OPEN)
    today = clock.today()
    told = check(today.replace(day=1), today)
    assert told.balance.holds
    assert {one.kind.code for one in told.differences} <= {"unkept"}
    assert State(clue.state)
