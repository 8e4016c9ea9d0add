"""Receipts, answers, items, files, links, corrections."""

from dataclasses import replace
from datetime import date

import pytest
from django.core.files.base import ContentFile

from vedette.access.actions import recuse
from vedette.access.powers import forget
from vedette.cooperation.actions import (
    Details,
    Line,
    add_item,
    answer,
    attach,
    close,
    correct,
    link,
    receive,
    reopen,
    reopen_item,
    send,
    settle_item,
    void,
)
from vedette.cooperation.models import ItemState, Matter
from vedette.cooperation.tests import stage
from vedette.cooperation.tests.conftest import TODAY
from vedette.findings.actions import raise_finding
from vedette.journal.models import Entry
from vedette.journal.queries import standing
from vedette.kernel import clock
from vedette.kernel.errors import Incomplete, NotAllowed, Unacceptable, WrongState
from vedette.notifications.models import Notice


def seen_by(person) -> list[str]:
    return sorted(Matter.objects.visible_to(person).values_list("ref", flat=True))


def test_the_other_side_sees_a_matter_once_it_is_sent(cast):
    card = stage.card(cast)
    assert seen_by(cast.li) == seen_by(cast.zhou) == seen_by(cast.gao) == [card.ref]
    assert seen_by(cast.chen) == []
    send(card, by=cast.wang)
    assert seen_by(cast.chen) == seen_by(cast.qian) == [card.ref]
    for outsider in (cast.hu, cast.zhao, cast.admin, cast.ma):
        assert seen_by(outsider) == []
    assert {notice.person for notice in Notice.objects.all()} == {cast.chen, cast.qian}


def test_one_who_stands_aside_sees_neither_what_was_sent_nor_what_was_kept(cast):
    stage.sent_card(cast)
    day = clock.today()
    recuse(cast.zhou, cast.transport_team, "亲属", by=cast.zhou, since=day)
    recuse(cast.chen, cast.road_bureau, "亲属", by=cast.chen, since=day)
    for person in (cast.zhou, cast.chen):
        forget(person)
        assert seen_by(person) == []


def test_nothing_that_stays_inside_is_sent(cast):
    with pytest.raises(Unacceptable):
        send(stage.called(cast), by=cast.wang)
    card = stage.sent_card(cast)
    with pytest.raises(WrongState):
        send(card, by=cast.wang)


def test_a_receipt_is_signed_once_and_by_the_receiver(cast):
    card = stage.sent_card(cast)
    party = card.parties.get()
    for other in (cast.li, cast.hu, cast.zhou):
        with pytest.raises(NotAllowed):
            receive(party, by=other)
    receive(party, by=cast.qian)
    assert party.received_by == cast.qian
    assert Entry.objects.filter(subject=card.subject, key="cooperation.received").exists()
    assert not Notice.objects.unread().exists()
    with pytest.raises(WrongState):
        receive(party, by=cast.chen)


def test_an_answer_signs_for_the_reminder_too(cast):
    card = stage.sent_card(cast)
    party = card.parties.get()
    with pytest.raises(Unacceptable):
        answer(party, " ", by=cast.chen)
    answer(party, "已传达到全体职工。", by=cast.chen)
    assert party.received_by == cast.chen
    assert party.answered_at is not None
    assert list(Notice.objects.unread().values_list("person__ref", "key")) == [
        ("li", "cooperation.answered")
    ]
    close(card, result="已整改", by=cast.li)
    with pytest.raises(WrongState):
        answer(party, "补充", by=cast.chen)


def test_nothing_is_signed_before_it_is_sent(cast):
    party = stage.card(cast).parties.get()
    with pytest.raises(WrongState):
        receive(party, by=cast.chen)
    with pytest.raises(WrongState):
        answer(party, "好", by=cast.chen)


def test_the_owner_of_an_item_says_what_became_of_it(cast):
    plan = stage.joint_plan(cast, sent=True)
    theirs, ours = plan.items.all()
    with pytest.raises(NotAllowed):
        settle_item(ours, ItemState.DONE, "抽查记录", by=cast.chen)
    with pytest.raises(Unacceptable):
        settle_item(theirs, ItemState.DONE, "", by=cast.chen)
    settle_item(theirs, ItemState.DONE, "台账在财务科", by=cast.chen)
    assert (theirs.state, theirs.settled_on) == ("done", TODAY)
    with pytest.raises(WrongState):
        settle_item(theirs, ItemState.DROPPED, "重复", by=cast.li)
    with pytest.raises(NotAllowed):
        reopen_item(theirs, "台账不全", by=cast.chen)
    reopen_item(theirs, "台账不全", by=cast.li)
    assert (theirs.state, theirs.evidence, theirs.settled_on) == ("open", "", None)


def test_a_plan_is_concluded_when_nothing_is_open(cast):
    plan = stage.joint_plan(cast)
    with pytest.raises(Incomplete):
        close(plan, result="完成", by=cast.wang)
    for item in plan.items.all():
        settle_item(item, ItemState.DONE, "见附件", by=cast.li)
    with pytest.raises(Incomplete):
        close(plan, result=" ", by=cast.wang)
    plan.refresh_from_db()
    close(plan, result="完成", by=cast.wang)
    assert (plan.state, plan.closed_on) == ("closed", TODAY)
    with pytest.raises(WrongState):
        add_item(plan, Line(text="再查"), by=cast.li)
    reopen(plan, by=cast.wang)
    add_item(plan, Line(text="再查"), by=cast.li)
    assert plan.items.count() == 3


def test_a_contact_has_no_end(cast):
    with pytest.raises(Incomplete):
        close(stage.called(cast), result="好", by=cast.li)


def test_an_entry_is_voided_by_its_maker_or_the_lead(cast):
    call = stage.called(cast)
    with pytest.raises(NotAllowed):
        void(call, reason="重复", by=cast.sun)
    void(call, reason="重复", by=cast.li)
    assert not Matter.objects.standing().exists()
    with pytest.raises(WrongState):
        add_item(call, Line(text="回电"), by=cast.li)


def details_of(matter, **more) -> Details:
    stands = Details(
        on=matter.on,
        form=matter.form,
        title=matter.title,
        text=matter.text,
        parties=[party.unit for party in matter.parties.all()],
        due=matter.due,
    )
    return replace(stands, **more)


def test_a_correction_keeps_what_stood_there(cast):
    card = stage.card(cast)
    said = details_of(card, title="国庆节前廉洁提醒", parties=[cast.taxi_bureau])
    correct(card, said, why="标题和对象写错", by=cast.li)
    assert card.title == "国庆节前廉洁提醒"
    assert [party.unit for party in card.parties.all()] == [cast.taxi_bureau]
    entry = Entry.objects.get(key="cooperation.corrected")
    assert entry.data["before"] == {"title": "节前廉洁提醒", "parties": ["roads"]}
    assert standing(card).ok


def test_a_party_that_signed_stays(cast):
    card = stage.sent_card(cast)
    receive(card.parties.get(), by=cast.chen)
    with pytest.raises(Unacceptable):
        correct(card, details_of(card, parties=[cast.taxi_bureau]), why="错", by=cast.li)
    correct(
        card, details_of(card, parties=[cast.road_bureau, cast.taxi_bureau]), why="漏", by=cast.li
    )
    assert card.parties.count() == 2


def test_a_rule_set_can_be_corrected_without_stating_its_rules_again(cast):
    plan = stage.joint_plan(cast)
    correct(plan, details_of(plan, title="联合督查方案", due=None), why="名称", by=cast.li)
    assert plan.items.count() == 2


def test_a_file_is_kept_once(cast):
    card = stage.card(cast)
    attach(card, ContentFile(b"scan"), "提醒卡.pdf", by=cast.li)
    with pytest.raises(Unacceptable):
        attach(card, ContentFile(b"scan"), "又一份.pdf", by=cast.li)


def test_a_link_names_what_the_writer_may_see_and_the_record_says_no_more(cast):
    finding = raise_finding(
        by=cast.zhao, team=cast.court_team, unit=cast.high_court, title="超期退费"
    )
    card = stage.card(cast)
    with pytest.raises(Unacceptable):
        link(card, finding.subject, by=cast.li)
    ours = raise_finding(
        by=cast.li, team=cast.transport_team, unit=cast.road_bureau, title="违规收费"
    )
    link(card, ours.subject, by=cast.li)
    link(card, ours.subject, by=cast.li)
    assert [each.target for each in card.links.all()] == [ours.subject]
    assert Entry.objects.get(key="cooperation.linked").data == {}


def test_an_item_is_due_after_it_was_agreed(cast):
    with pytest.raises(Unacceptable):
        add_item(stage.joint_plan(cast), Line(text="查", due=date(2020, 1, 1)), by=cast.li)
