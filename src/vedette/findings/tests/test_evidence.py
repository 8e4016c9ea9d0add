"""Evidence is kept as it was handed in, and never replaced."""

import hashlib

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from vedette.findings import actions
from vedette.findings.tests import path
from vedette.findings.tests.refusals import refused
from vedette.kernel.errors import NotAllowed, Unacceptable, WrongState

pytestmark = pytest.mark.usefixtures("clean_record")

SCAN = b"%PDF-1.7 scan"


def test_a_file_is_known_by_its_content_not_by_its_name(cast):
    finding = path.notified(cast)
    upload = ContentFile(SCAN, name="C:\\报告\\photo.jpg")
    piece = actions.add_evidence(finding, upload, by=cast.li, caption="退费凭证")
    assert (piece.name, piece.mime, piece.size) == ("photo.jpg", "application/pdf", len(SCAN))
    assert piece.sha256 == hashlib.sha256(SCAN).hexdigest()
    assert "photo" not in piece.path
    with default_storage.open(piece.path) as kept:
        assert kept.read() == SCAN


def test_an_empty_file_is_refused(cast):
    with refused("file", Unacceptable):
        actions.add_evidence(path.notified(cast), ContentFile(b"", name="a.pdf"), by=cast.li)


def test_a_file_above_the_limit_is_refused(cast, settings):
    settings.UPLOAD_LIMIT = 10
    with refused("file", Unacceptable):
        actions.add_evidence(path.notified(cast), ContentFile(SCAN, name="a.pdf"), by=cast.li)


def test_another_unit_attaches_nothing(cast):
    with refused("no-role", NotAllowed):
        actions.add_evidence(path.notified(cast), ContentFile(SCAN, name="a.pdf"), by=cast.hu)


def test_a_measure_of_another_finding_takes_no_file(cast):
    other = path.in_progress(cast).current_measures().get()
    with refused("measure", Unacceptable):
        actions.add_evidence(
            path.in_progress(cast), ContentFile(SCAN, name="a.pdf"), by=cast.qian, measure=other
        )


def test_a_better_file_stands_beside_the_earlier_one(cast):
    finding = path.notified(cast)
    first = actions.add_evidence(finding, ContentFile(SCAN, name="a.pdf"), by=cast.li)
    better = actions.revise_evidence(first, ContentFile(SCAN + b"2", name="b.pdf"), by=cast.li)
    assert better.revises == first
    assert default_storage.exists(first.path)
    with refused("wrong-state", WrongState):
        actions.revise_evidence(first, ContentFile(SCAN, name="c.pdf"), by=cast.li)


def test_a_settled_finding_takes_no_more_evidence(cast):
    finding = path.raised(cast)
    actions.withdraw(finding, by=cast.wang, reason="重复登记")
    with refused("wrong-state", WrongState):
        actions.add_evidence(finding, ContentFile(SCAN, name="a.pdf"), by=cast.li)
