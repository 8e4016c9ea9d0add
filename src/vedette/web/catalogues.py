"""Catalogues of translations, compiled where they lie whenever their source is newer.

The sources are `<area>/locale/zh_Hans/LC_MESSAGES/django.po`, written by people. Traditional
Chinese is made from them by OpenCC; an entry of `zh_Hant/LC_MESSAGES/corrections.po` wins over what
was made. Compiled files are in no repository: a clone, a test run and an installed package make
their own at the first start, and need no gettext tools for it.
"""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import polib

from vedette.kernel.names import traditional

PACKAGE = Path(__file__).resolve().parent.parent
PLURALS = "nplurals=1; plural=0;"
"""Chinese has one form for any number."""
log = logging.getLogger(__name__)


def folders() -> Iterator[Path]:
    """The areas' `locale` folders."""
    yield from sorted(PACKAGE.glob("*/locale"))


def compile_stale() -> list[Path]:
    """Compile what is missing or older than its source; return what was written."""
    written = []
    for folder in folders():
        source = folder / "zh_Hans" / "LC_MESSAGES" / "django.po"
        corrections = folder / "zh_Hant" / "LC_MESSAGES" / "corrections.po"
        if not source.exists():
            continue
        for target, sources, make in (
            (source.with_suffix(".mo"), [source], simplified),
            (corrections.with_name("django.mo"), [source, corrections], made_traditional),
        ):
            if _stale(target, sources) and _write(target, make(sources)):
                written.append(target)
    return written


def simplified(sources: list[Path]) -> polib.POFile:
    """The catalogue as people wrote it."""
    catalogue = polib.pofile(str(sources[0]))
    catalogue.metadata["Plural-Forms"] = PLURALS
    return catalogue


def made_traditional(sources: list[Path]) -> polib.POFile:
    """The same catalogue in Traditional characters, corrected by hand where a person did so."""
    catalogue = simplified(sources)
    catalogue.metadata["Language"] = "zh_Hant"
    for entry in catalogue:
        entry.msgstr = traditional(entry.msgstr)
        entry.msgstr_plural = {n: traditional(s) for n, s in entry.msgstr_plural.items()}
    corrected = polib.pofile(str(sources[1])) if sources[1].exists() else []
    for correction in corrected:
        entry = catalogue.find(correction.msgid, msgctxt=correction.msgctxt or False)
        if entry is not None and correction.translated():
            entry.msgstr, entry.msgstr_plural = correction.msgstr, correction.msgstr_plural
    return catalogue


def _stale(target: Path, sources: list[Path]) -> bool:
    if not target.exists():
        return True
    made = target.stat().st_mtime_ns
    return any(source.stat().st_mtime_ns > made for source in sources if source.exists())


def _write(target: Path, catalogue: polib.POFile) -> bool:
    """Whole or not at all, since several processes may start at once."""
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(catalogue.to_binary())
        draft.replace(target)
    except OSError as problem:
        log.warning("%s can't be compiled; its texts stay English: %s", target, problem)
        return False
    return True
