"""A letter about a finding, through the pages."""

import pytest

from vedette.documents.models import Document, Draft
from vedette.documents.tests.paper import text_of
from vedette.findings.tests import path

pytestmark = pytest.mark.django_db


@pytest.fixture
def finding(cast):
    return path.notified(cast)


def test_the_finding_offers_letters_and_shows_what_was_issued(as_, finding):
    page = as_("li").get(finding.get_absolute_url()).content.decode()
    assert f"/documents/new/findings.notice/{finding.ref}/" in page
    assert f"/documents/new/findings.feedback/{finding.unit.ref}/" in page
    assert "/documents/new/" not in as_("chen").get(finding.get_absolute_url()).content.decode()


def test_from_the_offer_to_the_issued_letter(as_, cast, finding):
    write = f"/documents/new/findings.notice/{finding.ref}/"
    proposed = as_("li").get(write).context["form"].initial
    assert finding.title in proposed["title"]
    sent = as_("li").post(write, {**proposed, "language": "zh-hans"})
    draft = Draft.objects.get()
    assert sent["Location"] == draft.get_absolute_url()
    assert draft.title in as_("li").get(sent["Location"]).content.decode()
    as_("li").post(f"{sent['Location']}hand-in/")
    assert draft.title in as_("wang").get("/").content.decode()
    issued = as_("wang").post(f"{sent['Location']}issue/")
    document = Document.objects.get()
    assert issued["Location"] == document.get_absolute_url()
    page = as_("chen").get(document.get_absolute_url()).content.decode()
    assert document.number in page
    assert "Who took a copy" not in page
    assert document.number in as_("wang").get(finding.get_absolute_url()).content.decode()


def test_a_copy_opens_as_docx_and_is_named_after_its_number(as_, cast, finding):
    write = f"/documents/new/findings.notice/{finding.ref}/"
    as_("wang").post(write, {"title": "整改: 通知/书", "language": "zh-hans"})
    as_("wang").post(f"/documents/drafts/{Draft.objects.get().pk}/issue/")
    document = Document.objects.get()
    sent = as_("chen").get(f"{document.get_absolute_url()}copy.docx")
    assert "/" not in document.file_name.removesuffix(".docx")
    assert sent["Cache-Control"] == "private, no-store"
    assert document.number in text_of(sent.content)


def test_nothing_typed_is_lost_when_it_is_refused(as_, finding):
    write = f"/documents/new/findings.notice/{finding.ref}/"
    page = as_("li").post(write, {"title": "", "text": "写了很久", "language": "zh-hans"})
    assert page.status_code == 200
    assert "写了很久" in page.content.decode()


@pytest.mark.parametrize("address", ["findings.nothing/F-2020-0001", "findings.notice/F-1"])
def test_what_is_not_there_is_404(as_, finding, address):
    assert as_("li").get(f"/documents/new/{address}/").status_code == 404


def test_the_register_offers_the_ledger_and_exports(as_, finding):
    page = as_("li").get("/documents/").content.decode()
    assert "/documents/new/findings.ledger/team-transport/" in page
    assert as_("li").get("/documents/?export=csv").status_code == 200
    assert as_("chen").get("/documents/").status_code == 200
