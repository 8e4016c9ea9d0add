"""The pages, as people use them."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from vedette.cooperation.actions import answer, receive, send
from vedette.cooperation.models import Kind, Matter
from vedette.cooperation.tests import stage
from vedette.cooperation.tests.conftest import TODAY
from vedette.findings.actions import raise_finding
from vedette.journal.queries import standing


def text(response) -> str:
    assert response.status_code == 200
    return str(response.content.decode())


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_its_short_page_which_says_what_is_missing(as_, kind):
    page = reverse("cooperation:enter", args=[kind.value])
    assert "Save" in text(as_("li").get(page))
    again = text(as_("li").post(page, {"on": TODAY}))
    assert "Fill in" in again
    assert not Matter.objects.exists()


def test_a_contact_takes_two_clicks_once_there_was_one(as_, cast):
    stage.called(cast, "审查调查")
    page = reverse("cooperation:enter", args=["contact"])
    form = as_("li").get(page).context["form"]
    shown = {name: form[name].value() for name in ("parties", "topic", "form", "on")}
    as_("li").post(page, shown)
    first, second = Matter.objects.order_by("id")
    assert (second.topic, second.form, second.on) == (first.topic, first.form, TODAY)
    assert second.parties.get().unit == cast.fifth_office


def test_an_entry_with_a_wrong_file_is_taken_back_whole(as_, cast):
    page = reverse("cooperation:enter", args=["contact"])
    typed = {
        "on": TODAY,
        "parties": cast.fifth_office.pk,
        "topic": "线索",
        "form": "call",
        "uploads": SimpleUploadedFile("empty.txt", b""),
    }
    again = text(as_("li").post(page, typed))
    assert "线索" in again
    assert not Matter.objects.exists()


def test_rules_are_typed_one_a_line(as_, cast):
    page = reverse("cooperation:enter", args=["rules"])
    typed = {"on": TODAY, "title": "工作纪律", "items": "一\n\n二\n三"}
    as_("wang").post(page, typed)
    assert [item.text for item in Matter.objects.get().items.all()] == ["一", "二", "三"]


def test_an_entry_opened_from_a_finding_is_linked_with_it(as_, cast):
    finding = raise_finding(
        by=cast.li, team=cast.transport_team, unit=cast.road_bureau, title="违规收费"
    )
    page = reverse("cooperation:enter", args=["reform"])
    typed = {"on": TODAY, "title": "以案促改", "form": "finding", "text": "收费无清单"}
    as_("li").post(page, {**typed, "link": finding.subject})
    reform = Matter.objects.get()
    assert [link.target for link in reform.links.all()] == [finding.subject]
    assert "违规收费" in text(as_("li").get(reverse("cooperation:matter", args=[reform.ref])))


def test_the_other_side_signs_and_answers_on_the_page(as_, cast):
    card = stage.sent_card(cast)
    page = reverse("cooperation:matter", args=[card.ref])
    body = text(as_("qian").get(page))
    assert "Sign for it" in body
    assert "Timeline" not in body
    party = card.parties.get()
    as_("qian").post(reverse("cooperation:receive", args=[card.ref, party.pk]))
    where = reverse("cooperation:answer", args=[card.ref, party.pk])
    again = text(as_("chen").post(where, {f"p{party.pk}-text": ""}))
    assert "Fill in" in again
    as_("chen").post(where, {f"p{party.pk}-text": "已传达"})
    party.refresh_from_db()
    assert (party.received_by, party.answer) == (cast.qian, "已传达")
    assert "已传达" in text(as_("li").get(page))


def test_a_settled_item_shows_its_evidence(as_, cast):
    plan = stage.joint_plan(cast, sent=True)
    where = reverse("cooperation:settle", args=[plan.ref, 1])
    typed = {"i1-state": "done", "i1-evidence": "台账在财务科", "i1-on": TODAY}
    as_("chen").post(where, typed)
    page = text(as_("li").get(reverse("cooperation:matter", args=[plan.ref])))
    assert "台账在财务科" in page
    assert standing(Matter.objects.get()).ok


def test_the_overview_of_a_team_says_what_was_missed_and_what_waits(as_, cast):
    stage.mechanism(cast, on=date(2020, 5, 1))
    stage.called(cast)
    stage.sent_card(cast)
    stage.consultation(cast)
    page = text(as_("wang").get(reverse("cooperation:overview")))
    for said in ("rhythm missed", "Waiting for a receipt", "起草督查方案", "next by", "2020-08-01"):
        assert said in page
    assert 'aria-label="Contacts this quarter: 1; last quarter: 0"' in page


def test_the_overview_of_a_unit_holds_what_was_sent_to_it_and_no_more(as_, cast):
    stage.sent_card(cast)
    stage.consultation(cast)
    page = text(as_("chen").get(reverse("cooperation:overview")))
    assert "节前廉洁提醒" in page
    for hidden in ("第三季度会商", "Mechanisms", "Contacts by quarter", "Waiting for a receipt"):
        assert hidden not in page


def test_the_office_signs_for_a_consultation_sent_to_it(as_, cast):
    held = stage.consultation(cast)
    send(held, by=cast.wang)
    page = text(as_("zhou").get(reverse("cooperation:overview")))
    assert "第三季度会商" in page
    receive(held.parties.get(), by=cast.zhou)


def test_lists_filter_by_kind_form_and_party(as_, cast):
    stage.called(cast)
    stage.sent_card(cast)
    stage.mechanism(cast, on=date(2020, 5, 1))
    page = reverse("cooperation:list")
    client = as_("li")
    assert len(client.get(page, {"kind": "contact", "form": "call"}).context["list"].shown) == 1
    assert len(client.get(page, {"with": "roads"}).context["list"].shown) == 1
    assert len(client.get(page, {"unreceived": "1"}).context["list"].shown) == 1
    assert "rhythm missed" in text(client.get(page, {"kind": "mechanism"}))
    csv = b"".join(client.get(page, {"export": "csv"}))
    assert "与第五监督检查室定期会商机制".encode() in csv


def test_a_list_costs_the_same_however_long_it_is(as_, cast, django_assert_max_num_queries):
    for _turn in range(12):
        stage.called(cast)
    client = as_("li")
    with django_assert_max_num_queries(20):
        client.get(reverse("cooperation:list"))


def test_a_correction_shows_what_stands_there(as_, cast):
    card = stage.card(cast)
    page = reverse("cooperation:correct", args=[card.ref])
    form = as_("li").get(page).context["form"]
    typed = {n: form[n].value() for n in form.fields if form[n].value() not in (None, "")}
    as_("li").post(page, {**typed, "title": "国庆提醒", "why": "名称"})
    assert Matter.objects.get().title == "国庆提醒"


def test_what_is_held_under_a_mechanism_is_entered_from_it(as_, cast):
    mechanism = stage.mechanism(cast, on=date(2020, 5, 1))
    client = as_("li")
    page = f"{reverse('cooperation:enter', args=['contact'])}?under={mechanism.ref}"
    form = client.get(page).context["form"]
    assert str(form["parties"].value()) == str(cast.fifth_office.pk)
    shown = {name: form[name].value() for name in ("parties", "under", "on")}
    client.post(page, {**shown, "topic": "通报", "form": "call"})
    assert mechanism.held.get().kind == "contact"
    assert "Held under it" in text(client.get(reverse("cooperation:matter", args=[mechanism.ref])))


def test_a_day_holds_what_is_ones_own_to_do(as_, cast):
    stage.mechanism(cast, on=date(2020, 5, 1))
    card = stage.sent_card(cast)
    stage.joint_plan(cast, sent=True)
    mine = text(as_("chen").get("/"))
    assert "节前廉洁提醒" in mine
    assert "自查收费台账" in mine
    theirs = text(as_("wang").get("/"))
    assert "与第五监督检查室定期会商机制" in theirs
    assert "entries await a receipt" in theirs
    assert "自查收费台账" not in theirs
    answer(card.parties.get(), "已传达", by=cast.chen)
    assert "节前廉洁提醒" not in text(as_("chen").get("/"))


def test_a_void_matter_offers_nothing_more(as_, cast):
    card = stage.card(cast)
    as_("li").post(reverse("cooperation:void", args=[card.ref]), {"reason": "重复"})
    page = text(as_("li").get(reverse("cooperation:matter", args=[card.ref])))
    assert "counts in no figure" in page
    assert "Send to its parties" not in page
