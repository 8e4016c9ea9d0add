"""Catalogues are compiled where they lie, and Traditional is made from Simplified."""

import os
from pathlib import Path

import pytest
from django.utils.translation import gettext, ngettext, override

from vedette.web import catalogues

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'


@pytest.fixture
def area(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package with one area that has one text."""
    folder = tmp_path / "clues" / "locale"
    (folder / "zh_Hans" / "LC_MESSAGES").mkdir(parents=True)
    source = folder / "zh_Hans" / "LC_MESSAGES" / "django.po"
    source.write_text(HEAD + 'msgid "Software check"\nmsgstr "软件检查"\n', encoding="utf-8")
    monkeypatch.setattr(catalogues, "PACKAGE", tmp_path)
    return folder


def test_what_is_missing_is_compiled_once(area: Path):
    written = catalogues.compile_stale()
    assert {path.relative_to(area).parts[0] for path in written} == {"zh_Hans", "zh_Hant"}
    assert catalogues.compile_stale() == []


def test_a_newer_source_is_compiled_again(area: Path):
    first = catalogues.compile_stale()[0]
    source = area / "zh_Hans" / "LC_MESSAGES" / "django.po"
    later = first.stat().st_mtime_ns + 10**9
    os.utime(source, ns=(later, later))
    assert len(catalogues.compile_stale()) == 2


def test_traditional_is_made_and_a_correction_wins(area: Path):
    source = area / "zh_Hans" / "LC_MESSAGES" / "django.po"
    corrections = area / "zh_Hant" / "LC_MESSAGES" / "corrections.po"
    made = catalogues.made_traditional([source, corrections])
    assert made[0].msgstr == "軟件檢查"
    corrections.parent.mkdir(parents=True)
    corrections.write_text(HEAD + 'msgid "Software check"\nmsgstr "軟體檢查"\n', encoding="utf-8")
    made = catalogues.made_traditional([source, corrections])
    assert made[0].msgstr == "軟體檢查"


def test_a_folder_that_cannot_be_written_stops_nothing(
    area: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    def full(self: Path, data: bytes) -> int:
        raise OSError("No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    assert catalogues.compile_stale() == []
    assert "stay English" in caplog.text


@pytest.mark.parametrize(
    ("language", "word", "days"),
    [
        ("zh-hans", "筛选", "还有 2 天"),
        ("zh-hant", "篩選", "還有 2 天"),
        ("en", "Filter", "2 days left"),
    ],
)
def test_each_language_speaks(language: str, word: str, days: str):
    with override(language):
        assert gettext("Filter") == word
        assert ngettext("%(n)s day left", "%(n)s days left", 2) % {"n": 2} == days
