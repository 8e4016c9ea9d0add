"""What a column heading means, in Chinese of both scripts and in English (`headings.toml`)."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from importlib.resources import files

from vedette.interchange.ledger.fields import Field
from vedette.interchange.values.texts import simplified

_REMARK = re.compile(r"[(\[【〔（].*?[)\]】〕）]")
_TRIMMINGS = re.compile(r"[\W_]+")
CERTAIN, INSIDE, ALIKE = 1.0, 0.7, 0.7
LONGEST_HEADING = 40
CLOSE = 0.8


@dataclass(frozen=True, slots=True)
class Guess:
    """What a heading probably means, and how sure that is: from 0 (no idea) to 1."""

    field: Field | None
    score: float = 0.0
    rival: Field | None = None
    """The other meaning, of a heading that has two."""


def recognise(*headings: str) -> Guess:
    """What a column means; of several headings one above the other, the lowest comes last.

    整改情况 above 措施 means measures: the lowest says most, unless it needs what stands above it
    (责任 above 单位).
    """
    parts = [part for heading in headings if (part := plain(heading))]
    if not parts:
        return Guess(None)
    joined = "".join(parts)
    attempts = [_one(parts[-1]), *([_one(joined)] if len(parts) > 1 else [])]
    best = max(attempts, key=lambda guess: guess.score)
    if len(parts) > 1 and best.score < CERTAIN:
        above = _one(parts[0])
        if above.score > best.score:
            best = Guess(above.field, above.score * INSIDE, above.rival)
    return best


def plain(heading: str) -> str:
    """A heading as synonyms are written: 問題描述（簡要） becomes 问题描述."""
    text = simplified(heading)
    return _TRIMMINGS.sub("", _REMARK.sub("", text)) or text


def _load() -> tuple[dict[str, Field], dict[str, tuple[Field, Field]]]:
    source = files("vedette.interchange.ledger").joinpath("headings.toml")
    table = tomllib.loads(source.read_text(encoding="utf-8"))
    either = {word: (Field(one), Field(two)) for word, (one, two) in table.pop("either").items()}
    exact = {
        plain(word): Field(field)
        for field, words in table.items()
        for word in (*words["zh"].split(), *words["en"].split(","))
    }
    return exact, either


_EXACT, _EITHER = _load()


@lru_cache(maxsize=4_096)
def _one(heading: str) -> Guess:
    if heading in _EITHER:
        first, second = _EITHER[heading]
        return Guess(first, CERTAIN, second)
    if heading in _EXACT:
        return Guess(_EXACT[heading], CERTAIN)
    if len(heading) > LONGEST_HEADING or len(heading) < 2:
        return Guess(None)
    return max(_inside(heading), _alike(heading), key=lambda guess: guess.score)


def _inside(heading: str) -> Guess:
    """The longest synonym that the heading ends or begins with: 第一批问题描述."""
    found = Guess(None)
    for word, field in _EXACT.items():
        if len(word) < (4 if word.isascii() else 2) or len(word) >= len(heading):
            continue
        if heading.endswith(word) or heading.startswith(word):
            # An end says more than a beginning: 问题整改情况 is about 整改情况.
            share = len(word) / len(heading) + (0.1 if heading.endswith(word) else 0.0)
            score = INSIDE * min(share, 1.0)
            if score > found.score:
                found = Guess(field, score)
    return found


def _alike(heading: str) -> Guess:
    """A synonym with a letter more, less or otherwise: 整该措施, Responsible Unti."""
    found = Guess(None)
    matcher = SequenceMatcher(b=heading, autojunk=False)
    for word, field in _EXACT.items():
        if abs(len(word) - len(heading)) > 2 or len(word) < 4:
            continue
        matcher.set_seq1(word)
        if matcher.real_quick_ratio() < CLOSE or matcher.quick_ratio() < CLOSE:
            continue
        score = ALIKE * matcher.ratio()
        if matcher.ratio() >= CLOSE and score > found.score:
            found = Guess(field, score)
    return found


def assign(columns: Sequence[Sequence[str]]) -> list[Guess]:
    """Give each column its meaning, and each meaning to one column: the surest, then the first.

    Headings with two meanings wait for the others: beside 整改时限, 完成时间 can only be the day on
    which it was done.
    """
    guesses = [recognise(*headings) for headings in columns]
    order = sorted(
        range(len(guesses)), key=lambda i: (bool(guesses[i].rival), -guesses[i].score, i)
    )
    taken: set[Field] = set()
    given = [Guess(None)] * len(guesses)
    for index in order:
        guess = guesses[index]
        choices = [field for field in (guess.field, guess.rival) if field]
        free = [field for field in choices if field not in taken]
        if free:
            given[index] = Guess(free[0], guess.score, free[1] if len(free) > 1 else None)
            taken.add(free[0])
    return given
