"""Anyone tries anything, in any order: what is refused leaves no trace, what is done holds."""

from collections.abc import Callable
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
from vedette.cooperation import actions
from vedette.cooperation.actions import Line
from vedette.cooperation.models import ItemState, Matter
from vedette.cooperation.states import MATTER, State
from vedette.cooperation.tests import stage
from vedette.journal.testing import assert_record_clean
from vedette.kernel.errors import OversightError
from vedette.organisation.models import Person

Act = Callable[[Matter, Person], Any]


def _party(matter: Matter) -> Any:
    return matter.parties.order_by("id")[0]


def _item(matter: Matter, place: int) -> Any:
    """The item at a place, or the last before it."""
    return matter.items.filter(place__lte=place).order_by("-place")[0]


ACTS: dict[str, Act] = {
    "send": lambda m, p: actions.send(m, by=p),
    "receive": lambda m, p: actions.receive(_party(m), by=p),
    "answer": lambda m, p: actions.answer(_party(m), "已办", by=p),
    "add": lambda m, p: actions.add_item(m, Line(text="再查"), by=p),
    "add theirs": lambda m, p: actions.add_item(m, Line(text="自查", owner=_party(m).unit), by=p),
    "settle": lambda m, p: actions.settle_item(_item(m, 1), ItemState.DONE, "见附件", by=p),
    "settle late": lambda m, p: actions.settle_item(_item(m, 9), ItemState.DONE, "见附件", by=p),
    "drop": lambda m, p: actions.settle_item(_item(m, 2), ItemState.DROPPED, "重复", by=p),
    "take up": lambda m, p: actions.reopen_item(_item(m, 1), "不实", by=p),
    "close": lambda m, p: actions.close(m, result="完成", by=p),
    "reopen": lambda m, p: actions.reopen(m, by=p),
    "void": lambda m, p: actions.void(m, reason="误登", by=p),
}
PEOPLE = ["wang", "li", "chen", "qian", "zhou", "zhao", "hu", "admin"]
HAPPY = ["send", "receive", "settle", "drop", "close", "reopen", "add", "settle late", "close"]
tries = st.tuples(
    st.one_of(st.none(), st.none(), st.sampled_from(sorted(ACTS))), st.permutations(PEOPLE)
)
MAKERS = [stage.joint_plan, stage.card, stage.mechanism, stage.called]


@hypothesis(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(walk=st.lists(tries, min_size=3, max_size=16), make=st.sampled_from(MAKERS))
@pytest.mark.django_db
def test_whatever_is_tried_the_record_and_the_rules_hold(cast, walk, make):
    with transaction.atomic():
        matter = make(cast)
        ahead = iter(HAPPY)
        for detour, people in walk:
            name = detour or next(ahead, "answer")
            for who in people:
                if _tried(matter, ACTS[name], cast.people[who]):
                    break
            _check(cast, matter)
        assert_record_clean()
        # The next walk begins on a log that never saw this one.
        (Path(settings.DATA) / "checkpoint").unlink(missing_ok=True)
        transaction.set_rollback(True)


def _tried(matter: Matter, act: Act, person: Person) -> bool:
    """Was it done? If not, nothing may have changed, in the tables or in the record."""
    matter.refresh_from_db()
    before = _traces(matter)
    try:
        with transaction.atomic():
            act(matter, person)
    except (OversightError, IndexError):
        assert _traces(Matter.objects.get(pk=matter.pk)) == before
        return False
    return True


def _traces(matter: Matter) -> tuple[Any, ...]:
    return (
        matter.state,
        matter.version,
        matter.sent_at,
        list(matter.parties.values_list("version", "answer")),
        list(matter.items.values_list("version", "state")),
        keys_about(matter.subject),
    )


def _check(cast: Cast, matter: Matter) -> None:
    matter.refresh_from_db()
    keys = keys_about(matter.subject, "cooperation.")
    assert matter.state in {State.OPEN, *(step.target for step in MATTER)}
    assert (matter.state == State.CLOSED) == (matter.closed_on is not None)
    assert (matter.state == State.VOID) == ("cooperation.voided" in keys)
    if matter.state == State.CLOSED:
        assert matter.result
        assert not matter.items.open().exists()
    for item in matter.items.all():
        assert (item.state == ItemState.OPEN) == (item.settled_on is None) == (not item.evidence)
        assert item.owner_id in {matter.team_id, *matter.parties.values_list("unit", flat=True)}
    _check_who_sees(cast, matter)


def _check_who_sees(cast: Cast, matter: Matter) -> None:
    """The team's side always; the other side once it was sent; nobody else ever."""
    parties = set(matter.parties.values_list("unit", flat=True))
    theirs = matter.sent_at is not None and cast.road_bureau.pk in parties
    for who in PEOPLE:
        sees = Matter.objects.visible_to(cast.people[who]).filter(pk=matter.pk).exists()
        expected = who in {"wang", "li", "zhou"} or (who in {"chen", "qian"} and theirs)
        assert sees == expected, who
    for party in matter.parties.all():
        assert party.received_at is None or matter.sent_at is not None
