"""Random walks over custody: each volume has one holder at every moment, and no gap."""

from contextlib import suppress

from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vedette.custody import actions
from vedette.custody.models import CaseFile, Transfer
from vedette.custody.states import UNDER_WAY
from vedette.custody.tests import stage
from vedette.kernel.errors import OversightError

PEOPLE = ("wang", "zhou", "ma", "li")
STEPS = st.tuples(
    st.sampled_from(["seal", "hand_over", "receive", "missing", "take_back", "withdraw"]),
    st.sampled_from(PEOPLE),
    st.sampled_from(PEOPLE),
    st.sets(st.integers(0, 1), min_size=1),
    st.sampled_from(["transfer", "return"]),
)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(steps=st.lists(STEPS, max_size=20))
def test_custody_has_no_gap(cast, steps):
    with transaction.atomic():
        file = stage.filled(cast)
        for verb, name, other, which, kind in steps:
            with suppress(OversightError):
                _try(verb, file, cast.people[name], cast.people[other], which, kind)
            _rules_hold(file)
        transaction.set_rollback(True)


def _try(verb, file, by, other, which, kind):
    volumes = [list(file.volumes.all())[place] for place in sorted(which)]
    transfer = Transfer.objects.filter(file=file).order_by("-pk").first()
    if verb == "seal":
        file = CaseFile.objects.get(pk=file.pk)
        actions.seal(file, volumes, by=by, receiver=other, purpose="移送", kind=kind)
    elif transfer is None:
        return
    elif verb == "hand_over":
        actions.hand_over(transfer, by=by)
    elif verb == "receive":
        actions.receive(transfer, volumes, by=by)
    elif verb == "missing":
        actions.report_missing(transfer, volumes[0], by=by, why="箱内没有")
    elif verb == "take_back":
        actions.take_back(transfer, volumes[0], by=by)
    elif verb == "withdraw":
        actions.withdraw(transfer, by=by, reason="有误")


def _rules_hold(file):
    for volume in file.volumes.all():
        links = list(volume.holdings.order_by("pk"))
        assert [link.until for link in links[:-1]] == [link.since for link in links[1:]]
        assert links[-1].until is None
        waits = volume.lines.filter(
            transfer__state__in=UNDER_WAY, received_at=None, taken_back_at=None
        )
        assert volume.under_way == waits.exists()
        assert waits.count() <= 1
        for line in volume.lines.filter(received_at__isnull=False).select_related("transfer"):
            assert line.transfer.handed_over_by_id is not None
            assert line.received_by_id == line.transfer.receiver_id
            assert line.transfer.sender_id != line.transfer.receiver_id
    for transfer in file.transfers.filter(state="received"):
        assert all(line.is_settled for line in transfer.lines.all())
