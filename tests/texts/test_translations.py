"""Every text of a finished area has its Chinese, and says the same everywhere."""

import re
import warnings
from collections import defaultdict

import polib
import pytest

from scripts.messages import areas, catalogue_of, missing, texts

COMPLETE = {
    "access",
    "activities",
    "administration",
    "clues",
    "cooperation",
    "custody",
    "desk",
    "documents",
    "figures",
    "findings",
    "interchange",
    "meetings",
    "organisation",
    "web",
}
"""Areas whose texts must all be translated. Add yours when its pages stand."""
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]")


def catalogue(area: str) -> polib.POFile:
    path = catalogue_of(area)
    return polib.pofile(str(path)) if path.exists() else polib.POFile()


@pytest.mark.parametrize("area", areas())
def test_every_text_has_its_chinese(area: str):
    absent = [f"{'/'.join(text.places[0])} {text.msgid!r}" for text in missing(area)]
    if absent and area not in COMPLETE:
        pytest.skip(f"{area} still lacks {len(absent)} texts; `make messages` lists them")
    assert not absent, "\n".join(absent)


@pytest.mark.parametrize("area", areas())
def test_a_translation_keeps_the_placeholders(area: str):
    wrong = []
    for entry in catalogue(area).translated_entries():
        wanted = set(PLACEHOLDER.findall(entry.msgid_plural or entry.msgid))
        said = entry.msgstr_plural.values() if entry.msgid_plural else [entry.msgstr]
        wrong += [text for text in said if set(PLACEHOLDER.findall(text)) != wanted]
    assert not wrong, "\n".join(wrong)


def test_one_text_has_one_translation():
    """All catalogues are one at run time: two areas that mean two things need a context."""
    said: dict[tuple[str | None, str], set[str]] = defaultdict(set)
    for area in sorted(COMPLETE):
        for entry in catalogue(area).translated_entries():
            said[(entry.msgctxt, entry.msgid)].add(entry.msgstr or entry.msgstr_plural[0])
    torn = {key: texts for key, texts in said.items() if len(texts) > 1}
    assert not torn


def test_the_reader_of_sources_finds_all_kinds_of_texts():
    found = {(text.context, text.msgid) for text in texts("web")}
    assert (None, "Fill in “%(label)s”.") in found  # Python
    assert ("count unit", "person-times") in found  # imported under another name, in the kernel
    assert (None, "Skip to the content") in found  # a template
    assert (None, "Today is %(day)s here. Nothing on these pages is real.") in found  # a block


def test_catalogues_hold_no_warning_of_their_parser():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for area in areas():
            catalogue(area)
