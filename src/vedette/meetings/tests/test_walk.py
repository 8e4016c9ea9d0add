"""Random walks over meetings and over custody: whatever people try, the rules hold after it."""

from contextlib import suppress

from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vedette.clues.models import Clue
from vedette.clues.states import HANDLED, State
from vedette.kernel.errors import OversightError
from vedette.meetings import actions
from vedette.meetings.models import AgendaItem, CaseMeeting, Outcome
from vedette.meetings.tests import stage

PEOPLE = ("wang", "li", "lu", "ma", "sun", "jiang", "zhou")
STEPS = st.tuples(
    st.sampled_from(
        ["hold", "decide", "decide", "aside", "submit", "return", "sign", "sign_item", "put_on"]
    ),
    st.sampled_from(PEOPLE),
    st.sampled_from(Outcome.values),
    st.integers(0, 1),
)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=st.lists(STEPS, max_size=16))
def test_no_approval_is_skipped_and_none_is_one_s_own(cast, steps):
    with transaction.atomic():
        first, second = (_meeting(cast) for _again in range(2))
        clue = stage.submitted(cast)
        actions.put_on(first, clue, by=cast.wang)
        actions.put_on(second, clue, by=cast.wang)
        for verb, name, outcome, which in steps:
            with suppress(OversightError):
                _try(verb, (first, second)[which].pk, cast.people[name], outcome, clue.pk)
            _rules_hold(cast, clue.pk)
        transaction.set_rollback(True)


def _meeting(cast):
    return stage.called(cast, members=[cast.ma, cast.jiang])


def _try(verb, key, by, outcome, clue):
    meeting = CaseMeeting.objects.get(pk=key)
    item = meeting.items.select_related("meeting", "clue").get()
    people = [one.person for one in meeting.participants.select_related("person")]
    acts = {
        "hold": lambda: actions.hold(meeting, by=by, present=people),
        "decide": lambda: actions.decide(item, by=by, outcome=outcome, opinion="意见"),
        "aside": lambda: actions.stand_aside(item, by=by, reason="亲属"),
        "submit": lambda: actions.submit_minutes(meeting, by=by),
        "return": lambda: actions.return_minutes(meeting, by=by, reason="补充"),
        "sign": lambda: actions.sign_minutes(meeting, by=by),
        "sign_item": lambda: actions.sign_item(item, by=by),
        "put_on": lambda: actions.put_on(meeting, Clue.objects.get(pk=clue), by=by),
    }
    acts[verb]()


def _rules_hold(cast, key):
    clue = Clue.objects.get(pk=key)
    items = list(AgendaItem.objects.filter(clue=key).select_related("meeting"))
    moved = [one for one in items if one.outcome in {Outcome.APPROVED, Outcome.REFUSED}]
    assert len(moved) <= 1
    assert (clue.state == State.SUBMITTED) == (not moved)
    if clue.state in HANDLED:
        assert clue.approved_by not in {None, clue.submitted_by}
        assert clue.approved_by == moved[0].decided_by
    for one in items:
        aside = set(one.recusals.values_list("person", flat=True))
        if one.signed_by_id:
            assert one.meeting.minuted_by_id is not None
            assert one.signed_by_id not in aside
        if one.meeting.state == "closed":
            assert one.meeting.signed_by_id != one.meeting.minuted_by_id
            assert one.outcome
