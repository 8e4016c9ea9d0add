"""From a draft to a document: number, file, record, who sees it, and what withdrawing leaves."""

import hashlib

import pytest
import time_machine
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import translation

from vedette.documents import kinds
from vedette.documents.actions import (
    discard,
    hand_in,
    issue,
    keep_letterhead,
    preview,
    rewrite,
    take_copy,
    withdraw,
    write_draft,
)
from vedette.documents.models import Document, Draft
from vedette.documents.tests.paper import part_of, text_of
from vedette.findings.actions import raise_finding
from vedette.findings.tests import path
from vedette.journal.actions import sequence
from vedette.journal.models import Entry
from vedette.kernel.errors import NotAllowed, Stale, Unacceptable, WrongState
from vedette.notifications.models import Notice

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clean_record")]


@pytest.fixture
def finding(cast):
    return path.notified(cast)


@pytest.fixture
def notice():
    return kinds.find("findings.notice")


@pytest.fixture
def draft(cast, finding, notice):
    return write_draft(
        notice,
        finding,
        by=cast.li,
        language="zh-hans",
        title="关于养护资金问题的整改通知书",
        to="省公路局",
        text="经查，你单位有 12 笔支出无验收记录。\n请于月底前完成整改。",
    )


@pytest.fixture(autouse=True)
def _in_september_2020():
    with time_machine.travel("2020-09-03T02:00:00Z", tick=False), translation.override("zh-hans"):
        yield


def another(cast, finding, notice, **wording):
    wording = {"title": "第二份", "by": cast.li, "language": "zh-hans"} | wording
    return write_draft(notice, finding, **wording)


def test_a_draft_has_no_number_and_leaves_no_trace(cast, draft, finding):
    assert "〔" not in text_of(preview(draft, by=cast.li))
    discard(draft, by=cast.li)
    assert not Draft.objects.exists()
    assert not Entry.objects.filter(key__startswith="documents.").exists()


def test_issued_it_bears_number_and_date_and_is_kept_under_its_hash(cast, draft):
    keep_letterhead(
        cast.transport_team, by=cast.wang, code="甘纪驻交", name_zh="驻交通厅纪检监察组"
    )
    document = issue(draft, by=cast.wang)
    assert document.number == "甘纪驻交函〔2020〕1号"
    with default_storage.open(document.path) as file:
        content = file.read()
    assert hashlib.sha256(content).hexdigest() == document.sha256
    said = text_of(content)
    for words in ("驻交通厅纪检监察组", "甘纪驻交函〔2020〕1号", "省公路局：", "2020年9月3日"):
        assert words in said
    assert not Draft.objects.exists()


def test_numbers_run_without_a_gap_by_body_word_and_year(cast, draft, finding, notice):
    assert issue(draft, by=cast.wang).number.endswith("函〔2020〕1号")
    assert issue(another(cast, finding, notice), by=cast.wang).number.endswith("函〔2020〕2号")
    with time_machine.travel("2021-01-04T02:00:00Z"):
        later = issue(another(cast, finding, notice), by=cast.wang)
    assert later.number.endswith("函〔2021〕1号")


def test_an_issue_that_fails_spends_no_number(cast, draft):
    with transaction.atomic():
        issue(draft, by=cast.wang)
        transaction.set_rollback(True)
    draft.refresh_from_db()
    assert issue(draft, by=cast.wang).number.endswith("〔2020〕1号")


def test_two_bodies_with_one_code_share_one_series(cast, draft, finding, notice):
    for unit, lead in ((cast.transport_team, cast.wang), (cast.court_team, cast.zhao)):
        keep_letterhead(unit, by=lead, code="甘纪", name_zh=unit.name_zh)
    first = issue(draft, by=cast.wang)
    other = raise_finding(
        team=cast.court_team, unit=cast.high_court, title="案款发放超期", by=cast.zhao
    )
    theirs = issue(another(cast, other, notice, by=cast.zhao), by=cast.zhao)
    assert (first.number, theirs.number) == ("甘纪函〔2020〕1号", "甘纪函〔2020〕2号")


def test_a_member_drafts_and_hands_in_and_the_lead_issues(cast, draft):
    with pytest.raises(NotAllowed):
        issue(draft, by=cast.li)
    hand_in(draft, by=cast.li)
    told = set(
        Notice.objects.filter(key="documents.handed_in").values_list("person__ref", flat=True)
    )
    assert "wang" in told
    assert not told & {"li", "zhao", "chen", "admin"}
    rewrite(draft, by=cast.li, language="zh-hans", title="改过的", text="…")
    assert draft.handed_in_at is None
    assert not Notice.objects.filter(key="documents.handed_in").unread().exists()


def test_what_was_changed_meanwhile_is_not_issued(cast, draft):
    seen = Draft.objects.get(pk=draft.pk)
    with time_machine.travel("2020-09-03T03:00:00Z"):
        rewrite(draft, by=cast.li, language="zh-hans", title="改过的")
    with pytest.raises(Stale):
        issue(seen, by=cast.wang)


def test_nobody_issues_the_same_draft_twice(cast, draft):
    twin = Draft.objects.get(pk=draft.pk)
    issue(draft, by=cast.wang)
    with pytest.raises(Stale):
        issue(twin, by=cast.wang)
    assert Document.objects.count() == 1


def test_it_stands_on_the_timeline_of_its_record_and_verifies(cast, draft, finding):
    document = issue(draft, by=cast.wang)
    [entry] = Entry.objects.filter(key="documents.issued")
    assert (entry.subject, entry.data["sha256"]) == (finding.subject, document.sha256)
    sequence()


def test_the_unit_sees_it_and_is_told_and_others_see_nothing(cast, draft):
    document = issue(draft, by=cast.wang)
    sees = {
        name
        for name, person in cast.people.items()
        if Document.objects.visible_to(person).filter(pk=document.pk).exists()
    }
    assert {"wang", "li", "sun", "zhou", "feng", "gao", "chen", "qian"} <= sees
    assert not sees & {"zhao", "hu", "ma", "admin"}
    told = Notice.objects.filter(key="documents.received").values_list("person__ref", flat=True)
    assert set(told) == {"chen", "qian"}


def test_a_draft_is_seen_by_its_own_side_alone(cast, draft):
    sees = {
        name for name, person in cast.people.items() if Draft.objects.visible_to(person).exists()
    }
    assert not sees & {"zhao", "chen", "qian", "hu", "ma", "admin"}


def test_a_copy_bears_its_reader_and_is_counted(cast, draft):
    document = issue(draft, by=cast.wang)
    marked = take_copy(document, by=cast.chen)
    assert "陈海 2020-09-03 10:00" in part_of(marked, "header")
    assert Entry.objects.get(key="documents.copied").subject == document.subject
    with pytest.raises(NotAllowed):
        take_copy(document, by=cast.hu)


def test_withdrawn_it_stays_readable_and_its_number_spent(cast, draft, finding, notice):
    document = issue(draft, by=cast.wang)
    with pytest.raises(Unacceptable):
        withdraw(document, by=cast.wang, reason=" ")
    withdraw(document, by=cast.wang, reason="主送单位有误")
    assert Document.objects.visible_to(cast.chen).get().withdrawn_why == "主送单位有误"
    with pytest.raises(WrongState):
        withdraw(document, by=cast.wang, reason="再次")
    assert issue(another(cast, finding, notice), by=cast.wang).number.endswith("2号")


def test_a_team_without_the_right_writes_nothing(cast, finding, notice):
    for person in (cast.zhao, cast.chen, cast.admin, cast.lu):
        with pytest.raises(NotAllowed):
            write_draft(notice, finding, by=person, language="zh-hans", title="…")


def test_the_feedback_letter_lists_what_the_unit_knows_of_and_nothing_else(cast, finding):
    raise_finding(team=cast.transport_team, unit=cast.road_bureau, title="尚未通知", by=cast.li)
    feedback = kinds.find("findings.feedback")
    row = feedback.rows(cast.li).get(pk=cast.road_bureau.pk)
    letter = write_draft(feedback, row, by=cast.li, language="zh-hans", title="反馈")
    said = text_of(preview(letter, by=cast.li))
    assert finding.ref in said
    assert "尚未通知" not in said


def test_the_ledger_on_paper_has_a_row_a_finding_and_no_number(cast, finding):
    ledger = kinds.find("findings.ledger")
    paper = write_draft(
        ledger, cast.transport_team, by=cast.li, language="zh-hans", title="问题台账"
    )
    document = issue(paper, by=cast.wang)
    assert document.number == ""
    assert [row["ref"] for row in document.data["findings"]] == [finding.ref]
