"""The glossary knows every name of a table, state and role, and the catalogues agree with it."""

import re

import polib
import pytest
from django.apps import apps
from django.utils import translation

from tests.architecture.sources import HEIGHT, PACKAGE, ROOT
from vedette.access.roles import Role
from vedette.project.documents import machines

ROW = re.compile(r"^\| ([^|]+) \| ([^|]+) \| ([a-z]+) \| ([^|]*)\|$", re.MULTILINE)
CATALOGUES = sorted(PACKAGE.glob("*/locale/zh_Hans/LC_MESSAGES/django.po"))


def _rows() -> list[tuple[list[str], list[str], str]]:
    text = (ROOT / "docs/glossary.md").read_text(encoding="utf-8")
    return [
        (zh.strip().split("；"), [word.strip() for word in en.split(";")], area)
        for zh, en, area, _note in ROW.findall(text)
        if area != "area"
    ]


def _names() -> set[str]:
    with translation.override("en"):
        models = {
            str(model._meta.verbose_name)
            for model in apps.get_models()
            if model.__module__.startswith("vedette.") and ".tests." not in model.__module__
        }
        states = {str(state.label) for machine in machines().values() for state in machine.states}
        return models | states | {str(role.label) for role in Role}


def test_every_name_is_explained():
    explained = {word for _zh, english, _area in _rows() for word in english}
    assert _names() - explained == set()


def test_every_term_belongs_to_an_area():
    assert {area for _zh, _en, area in _rows()} <= HEIGHT.keys()


def test_no_term_is_explained_twice():
    words = [(word, area) for _zh, english, area in _rows() for word in english]
    assert len(words) == len(set(words))


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda file: file.parts[-5])
def test_the_catalogue_translates_as_the_glossary_does(catalogue):
    chinese = {word: zh for zh, english, _area in _rows() for word in english}
    other = [
        f"{entry.msgid}: {entry.msgstr}, not {'；'.join(chinese[entry.msgid])}"
        for entry in polib.pofile(str(catalogue))
        if entry.msgstr and entry.msgid in chinese and entry.msgstr not in chinese[entry.msgid]
    ]
    assert not other, "\n".join(other)
