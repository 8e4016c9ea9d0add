"""Case files: volumes, their contents, and the chain of custody."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile

from tests.record import keys_about
from vedette.access.actions import recuse
from vedette.clues.tests.refusals import refused
from vedette.custody import actions
from vedette.custody.models import CaseFile, Holding, PackingLine, Volume
from vedette.custody.queries import holder, missing
from vedette.custody.tests import stage
from vedette.deadlines.models import Deadline
from vedette.kernel import clock
from vedette.kernel.errors import NotAllowed, Unacceptable, WrongState

pytestmark = pytest.mark.usefixtures("clean_record")


def _volumes(transfer):
    return list(Volume.objects.filter(file=transfer.file))


def test_a_file_is_known_as_its_clue_is(cast):
    file = stage.filled(cast)
    for kind in (CaseFile, Volume, Holding):
        seen = {name for name, who in cast.people.items() if kind.objects.visible_to(who).exists()}
        assert seen == {"ma", "lu", "wang"}
    with pytest.raises(NotAllowed):
        actions.add_volume(file, by=cast.li, title="书证", pages=3)


def test_a_clue_has_one_file(cast):
    file = stage.opened(cast)
    with refused("open", WrongState):
        actions.open_file(file.clue, by=cast.wang)


def test_contents_keep_to_the_pages_of_their_volume(cast):
    volume = stage.filled(cast).volumes.get(number=1)
    wrong = {"last_page": (50, 40), "first_page": (40, 60)}
    for field, (first, last) in wrong.items():
        with refused(field, Unacceptable):
            actions.add_content(
                volume, by=cast.wang, title="书证", first_page=first, last_page=last
            )
    with refused("last_page", Unacceptable):
        actions.add_content(volume, by=cast.wang, title="书证", first_page=41, last_page=121)
    scan = ContentFile(b"scan", name="笔录.pdf")
    line = actions.add_content(
        volume, by=cast.wang, title="笔录", first_page=41, last_page=50, upload=scan
    )
    assert (line.name, len(line.sha256), line.size) == ("笔录.pdf", 64, 4)


def test_volumes_are_packed_handed_over_and_signed_for_one_by_one(cast):
    transfer = stage.handed_over(cast)
    first, second = _volumes(transfer)
    actions.receive(transfer, [first], by=cast.zhou, remarks={first.pk: "封条完好"})
    assert [holder(one).person for one in (first, second)] == [cast.zhou, cast.wang]
    assert transfer.state == "handed_over"
    actions.receive(transfer, [second], by=cast.zhou)
    assert transfer.state == "received"
    assert keys_about(transfer.clue.subject, "custody.")[-4:] == [
        *("custody.handed_over", "custody.received", "custody.received", "custody.completed"),
    ]


def test_the_chain_has_no_gap(cast):
    transfer = stage.received(cast)
    for volume in _volumes(transfer):
        links = list(volume.holdings.order_by("pk"))
        assert [link.person for link in links] == [cast.wang, cast.zhou]
        assert links[0].until == links[1].since
        assert links[1].until is None


def test_only_the_holder_sends_and_only_the_receiver_signs(cast):
    transfer = stage.sealed(cast)
    with refused("not-sender", NotAllowed):
        actions.hand_over(transfer, by=cast.zhou)
    actions.hand_over(transfer, by=cast.wang)
    with refused("not-receiver", NotAllowed):
        actions.receive(transfer, _volumes(transfer), by=cast.wang)
    actions.receive(transfer, _volumes(transfer), by=cast.zhou)
    with refused("not-holder", NotAllowed):
        actions.seal(
            transfer.file, _volumes(transfer), by=cast.wang, receiver=cast.ma, purpose="归档"
        )


def test_what_is_on_its_way_is_not_packed_again_nor_changed(cast):
    transfer = stage.sealed(cast)
    volumes = _volumes(transfer)
    with refused("under-way", WrongState):
        actions.seal(transfer.file, volumes, by=cast.wang, receiver=cast.ma, purpose="归档")
    with refused("under-way", WrongState):
        actions.add_content(volumes[0], by=cast.wang, title="书证", first_page=90, last_page=91)
    actions.withdraw(transfer, by=cast.wang, reason="页数有误")
    actions.seal(transfer.file, _volumes(transfer), by=cast.wang, receiver=cast.ma, purpose="归档")


def test_what_was_not_sent_can_not_be_received(cast):
    transfer = stage.handed_over(cast)
    other = actions.add_volume(transfer.file, by=cast.wang, title="补充证据", pages=9)
    with refused("volumes", Unacceptable):
        actions.receive(transfer, [other], by=cast.zhou)
    early = stage.sealed(cast)
    with refused("not-handed-over", WrongState):
        actions.receive(early, _volumes(early), by=cast.zhou)


def test_whoever_must_keep_away_receives_nothing(cast):
    recuse(cast.zhou, cast.road_bureau, "配偶在该局", by=cast.zhou, since=clock.today())
    file = stage.filled(cast)
    volumes = list(file.volumes.all())
    for person in (cast.zhou, cast.chen):
        with pytest.raises(Unacceptable):
            actions.seal(file, volumes, by=cast.wang, receiver=person, purpose="移送审理")


def test_a_volume_not_signed_for_in_time_raises_the_alarm(cast):
    transfer = stage.handed_over(cast)
    running = Deadline.objects.for_subject(transfer.clue.subject).open()
    due = running.get(code="VOLUME_RECEIPT").due
    assert missing(cast.wang, on=due).count() == 0
    assert missing(cast.wang, on=due + timedelta(days=1)).count() == 2
    assert missing(cast.li, on=due + timedelta(days=1)).count() == 0


def test_a_missing_volume_is_told_and_may_turn_up(cast):
    transfer = stage.missing(cast)
    assert missing(cast.wang).count() == 1
    actions.receive(transfer, [_volumes(transfer)[1]], by=cast.zhou)
    assert missing(cast.wang).count() == 0
    assert transfer.state == "received"


def test_a_missing_volume_that_never_left_stays_with_its_sender(cast):
    transfer = stage.missing(cast)
    second = _volumes(transfer)[1]
    actions.take_back(transfer, second, by=cast.wang)
    assert transfer.state == "received"
    assert holder(second).person == cast.wang
    assert PackingLine.objects.filter(received_on__isnull=False).count() == 1


def test_volumes_go_back_only_to_somebody_who_held_them(cast):
    transfer = stage.received(cast)
    volumes = _volumes(transfer)
    values = {"by": cast.zhou, "purpose": "退回补充", "kind": "return"}
    with refused("receiver", Unacceptable):
        actions.seal(transfer.file, volumes, receiver=cast.ma, **values)
    back = actions.seal(transfer.file, volumes, receiver=cast.wang, **values)
    actions.hand_over(back, by=cast.zhou)
    actions.receive(back, volumes, by=cast.wang)
    assert {holder(one).person for one in volumes} == {cast.wang}
