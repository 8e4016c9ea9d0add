"""`make messages`: put every text of the sources into its area's catalogue of translations.

New texts come in empty, texts that are gone go, translations stay. Reads Python by its syntax tree
and templates by Django's own reader, so no gettext tools are needed. `--check` changes nothing and
exits 1 if a text of a finished area lacks its Chinese.
"""

import argparse
import ast
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "vedette"
SHARED = {"kernel", "project"}
"""Areas that are no Django app: their texts stand in web's catalogue."""
LOOKUPS = {
    "gettext": "s", "gettext_lazy": "s", "gettext_noop": "s",
    "ngettext": "sp", "ngettext_lazy": "sp",
    "pgettext": "cs", "pgettext_lazy": "cs",
    "npgettext": "csp", "npgettext_lazy": "csp",
}  # fmt: skip
"""What the arguments of each lookup are: s singular, p plural, c context."""
TEMPLATE_CALL = re.compile(
    r"\b(n?p?gettext|_)\(\s*((?:u?(?:'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")\s*,?\s*)+)", re.DOTALL
)


@dataclass
class Text:
    """One text to translate, and where it stands."""

    msgid: str
    plural: str = ""
    context: str | None = None
    places: list[tuple[str, str]] = field(default_factory=list)

    @property
    def key(self) -> tuple[str | None, str]:
        return (self.context, self.msgid)


def areas() -> list[str]:
    """The areas with a catalogue of their own."""
    return sorted(
        path.parent.name for path in PACKAGE.glob("*/apps.py") if path.parent.name not in SHARED
    )


def catalogue_of(area: str) -> Path:
    return PACKAGE / area / "locale" / "zh_Hans" / "LC_MESSAGES" / "django.po"


def texts(area: str) -> list[Text]:
    """Every text of an area, in the order of its files."""
    found: dict[tuple[str | None, str], Text] = {}
    for folder in [area, *sorted(SHARED if area == "web" else ())]:
        for path in sorted((PACKAGE / folder).rglob("*")):
            if {"tests", "migrations"} & set(path.parts) or path.suffix not in READERS:
                continue
            name = path.relative_to(PACKAGE).as_posix()
            for line, text in READERS[path.suffix](path.read_text(encoding="utf-8"), name):
                known = found.setdefault(text.key, text)
                known.plural = known.plural or text.plural
                known.places.append((name, str(line)))
    return list(found.values())


def in_python(source: str, name: str) -> Iterator[tuple[int, Text]]:
    tree = ast.parse(source, name)
    lookups = LOOKUPS | _nicknames(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = getattr(node.func, "id", "") or getattr(node.func, "attr", "")
            text = _text(lookups.get(called, ""), [_literal(given) for given in node.args])
            if text:
                yield node.lineno, text


def _nicknames(tree: ast.Module) -> dict[str, str]:
    """The lookups imported under another name: `pgettext_lazy as _`."""
    return {
        alias.asname: LOOKUPS[alias.name]
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for alias in node.names
        if alias.asname and alias.name in LOOKUPS
    }


def in_template(source: str, name: str) -> Iterator[tuple[int, Text]]:
    from django.utils.translation.template import templatize

    plain = templatize(source, origin=name)
    for found in TEMPLATE_CALL.finditer(plain):
        called = "gettext" if found[1] == "_" else found[1]
        given = list(ast.literal_eval(f"({found[2].rstrip().rstrip(',')},)"))
        text = _text(LOOKUPS[called], given)
        if text:
            yield plain.count("\n", 0, found.start()) + 1, text


READERS = {".py": in_python, ".html": in_template, ".txt": in_template}


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _text(shape: str, given: list[str | None]) -> Text | None:
    parts = dict(zip(shape, given, strict=False))
    if not parts.get("s"):
        return None
    return Text(parts["s"] or "", parts.get("p") or "", parts.get("c"))


def update(area: str) -> polib.POFile:
    """The area's catalogue with exactly the texts that its sources have."""
    path = catalogue_of(area)
    old = polib.pofile(str(path), wrapwidth=100) if path.exists() else polib.POFile()
    known = {(entry.msgctxt, entry.msgid): entry for entry in old if not entry.obsolete}
    new = polib.POFile(wrapwidth=100)
    new.metadata = {
        "Language": "zh_Hans",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=1; plural=0;",
    }
    for text in texts(area):
        before = known.get(text.key)
        entry = polib.POEntry(
            msgid=text.msgid,
            msgctxt=text.context,
            msgid_plural=text.plural,
            occurrences=sorted({(name, "") for name, _line in text.places}),
            tcomment=before.tcomment if before else "",
            flags=["python-format"] if "%(" in text.msgid + text.plural else [],
        )
        if text.plural:
            old_plural = before.msgstr_plural if before else {}
            entry.msgstr_plural = {0: old_plural.get(0) or (before.msgstr if before else "")}
        else:
            entry.msgstr = before.msgstr if before else ""
        new.append(entry)
    return new


def missing(area: str) -> list[Text]:
    """The texts of an area that have no Chinese, in its own catalogue or in web's."""
    done = set()
    for path in {catalogue_of(area), catalogue_of("web")}:
        if path.exists():
            entries = polib.pofile(str(path)).translated_entries()
            done |= {(entry.msgctxt, entry.msgid) for entry in entries}
    return [text for text in texts(area) if text.key not in done]


def main() -> int:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--check", action="store_true", help="list what is missing, change nothing")
    reader.add_argument("areas", nargs="*", help="all without")
    asked = reader.parse_args()
    lacking = 0
    for area in asked.areas or areas():
        if not asked.check:
            made = update(area)
            if len(made):
                catalogue_of(area).parent.mkdir(parents=True, exist_ok=True)
                made.save(str(catalogue_of(area)))
        absent = missing(area)
        lacking += len(absent)
        print(f"{area}: {len(texts(area))} texts, {len(absent)} without Chinese")
        if asked.check:
            for text in absent:
                print(f"  {text.places[0][0]}:{text.places[0][1]} {text.msgid!r}")
    if not asked.check:
        sys.path.insert(0, str(ROOT / "src"))
        from vedette.web.catalogues import compile_stale

        compile_stale()
    return 1 if asked.check and lacking else 0


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vedette.project.settings_test")
    import django

    sys.path.insert(0, str(ROOT / "src"))
    django.setup()
    sys.exit(main())
