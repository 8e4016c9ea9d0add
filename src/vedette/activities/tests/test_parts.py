"""Questions, advice, files, links: what is added to an activity afterwards."""

from datetime import date

import pytest
from django.core.files.base import ContentFile

from vedette.activities.actions import (
    answer_checklist,
    attach,
    give_advice,
    inspect,
    link,
    note_adoption,
    observe_meeting,
    visit,
    void,
)
from vedette.activities.models import Activity, Adoption, Advice, ChecklistItem, Purpose
from vedette.activities.tests.conftest import TODAY
from vedette.journal.models import Entry
from vedette.kernel import records
from vedette.kernel.errors import NotAllowed, Unacceptable, WrongState


@pytest.fixture
def inspection(cast):
    return inspect(
        cast.transport_team,
        "冷库检查",
        purposes=[Purpose.SPECIAL],
        checklist=[("冷库容量有多大？", ""), ("运营管理情况如何？", "")],
        on=TODAY,
        by=cast.li,
    )


@pytest.fixture
def meeting(cast):
    return observe_meeting(
        cast.transport_team,
        cast.road_bureau,
        "局长办公会",
        advice=["大额采购应公开招标"],
        on=date(2020, 9, 1),
        by=cast.li,
    )


def test_answers_are_written_to_their_questions(cast, inspection):
    answer_checklist(inspection, {1: "三百吨"}, by=cast.sun, more=[("直播销售如何？", "每周两场")])
    asked = ChecklistItem.objects.of(Activity.objects.all())
    assert [item.answer for item in asked] == ["三百吨", "", "每周两场"]
    assert asked.answered().count() == 2
    assert Entry.objects.latest("id").data == {"count": 2}


def test_nothing_new_writes_no_entry(cast, inspection):
    before = Entry.objects.count()
    answer_checklist(inspection, {1: "", 2: ""}, by=cast.sun)
    assert Entry.objects.count() == before


def test_a_question_that_was_not_asked_has_no_answer(cast, inspection):
    with pytest.raises(Unacceptable, match="no question 7"):
        answer_checklist(inspection, {7: "…"}, by=cast.li)


def test_a_visit_has_no_checklist(cast):
    activity = visit(cast.transport_team, "走访", on=TODAY, by=cast.li)
    with pytest.raises(Unacceptable):
        answer_checklist(activity, {}, by=cast.li, more=[("？", "")])


def test_advice_is_adopted_on_a_day(cast, meeting):
    advice = meeting.advice.get()
    note_adoption(advice, Adoption.PARTLY, on=date(2020, 9, 2), by=cast.wang)
    given = Advice.objects.of(Activity.objects.all())
    assert (given.adopted().count(), given.awaited().count()) == (1, 0)
    note_adoption(advice, Adoption.PENDING, on=None, by=cast.wang)
    assert (given.adopted().count(), given.awaited().count()) == (0, 1)


@pytest.mark.parametrize("day", [None, date(2020, 8, 31), date(2020, 9, 4)])
def test_advice_is_not_adopted_before_it_was_given_nor_tomorrow(cast, meeting, day):
    with pytest.raises(Unacceptable) as refusal:
        note_adoption(meeting.advice.get(), Adoption.ADOPTED, on=day, by=cast.wang)
    assert set(refusal.value.fields) == {"decided_on"}


def test_further_advice_follows_the_first(cast, meeting):
    assert give_advice(meeting, "会后七日内报送纪要", by=cast.li).place == 2
    with pytest.raises(Unacceptable):
        give_advice(meeting, " ", by=cast.li)


def test_a_file_is_kept_under_its_hash_and_named_as_it_came(cast, inspection):
    photo = attach(inspection, ContentFile(b"photo"), "..\\pics/冷库.jpg", by=cast.li)
    assert photo.name == "冷库.jpg"
    assert photo.file.name == f"activities/{photo.sha256[:2]}/{photo.sha256}"
    with photo.file.open() as stored:
        assert stored.read() == b"photo"


def test_the_same_file_is_attached_once(cast, inspection):
    attach(inspection, ContentFile(b"photo"), "a.jpg", by=cast.li)
    with pytest.raises(Unacceptable, match="already"):
        attach(inspection, ContentFile(b"photo"), "b.jpg", by=cast.li)


def test_an_empty_file_and_a_huge_one_are_refused(cast, inspection, settings):
    settings.UPLOAD_LIMIT = 4
    for content, why in [(b"", "empty"), (b"12345", "larger")]:
        with pytest.raises(Unacceptable, match=why):
            attach(inspection, ContentFile(content), "a.jpg", by=cast.li)


def test_a_link_leads_to_a_record_that_there_is(cast, inspection, monkeypatch):
    def describe(refs, person):
        seen = {"F-1"} & set(refs) if person == cast.li else set()
        return {ref: records.Described("Leaking roof", "/f/") for ref in seen}

    monkeypatch.setitem(records._kinds, "finding", records.Kind("finding", describe))
    made = link(inspection, "finding:F-1", by=cast.li)
    assert link(inspection, "finding:F-1", by=cast.li) == made
    for target in ["finding:F-2", "nothing:F-1", inspection.subject]:
        with pytest.raises(Unacceptable):
            link(inspection, target, by=cast.li)
    with pytest.raises(Unacceptable):
        link(inspection, "finding:F-1", by=cast.sun)


def test_a_void_entry_takes_nothing_more(cast, inspection):
    void(inspection, by=cast.li, reason="重复登记")
    with pytest.raises(WrongState):
        attach(inspection, ContentFile(b"photo"), "a.jpg", by=cast.li)


def test_another_team_adds_nothing_here(cast, inspection, meeting):
    with pytest.raises(NotAllowed):
        attach(inspection, ContentFile(b"photo"), "a.jpg", by=cast.zhao)
    with pytest.raises(NotAllowed):
        note_adoption(meeting.advice.get(), Adoption.ADOPTED, on=TODAY, by=cast.zhao)
