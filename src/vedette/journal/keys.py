"""The keys that entries may carry, and their sentences. The sentence is made when it is read."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from vedette.kernel.errors import type_text
from vedette.kernel.names import shown

SENTENCES: dict[str, type_text] = {}

Namer = Callable[[Collection[str]], Mapping[str, str]]
"""Names for many references at once, in the reader's language; unknown ones are left out."""

_namers: dict[str, Namer] = {}

WHO = "who"
FOR = "for"
"""Whom the actor stood in for, in an entry's data."""


def register(sentences: Mapping[str, type_text]) -> None:
    """Make keys known: `{"findings.verified": _("%(who)s verified the rectification")}`.

    `%(who)s` is the actor's name; every other placeholder is a key of the entry's data.
    """
    SENTENCES.update(sentences)


def name_actors(namer: Namer) -> None:
    """Say how `person:…` becomes a name."""
    _namers[WHO] = _namers[FOR] = namer


def name_values(placeholder: str, namer: Namer) -> None:
    """Say how what data hold under a key is shown: `name_values("unit", names_of_units)`."""
    _namers[placeholder] = namer


def names_for(told: Iterable[Mapping[str, Any]]) -> dict[str, Mapping[str, str]]:
    """The names of everything that these data mention, asked for once per placeholder."""
    mentioned: dict[str, set[str]] = defaultdict(set)
    for data in told:
        for key, value in data.items():
            if key in _namers and isinstance(value, str):
                mentioned[key].add(value)
    return {key: _namers[key](values) for key, values in mentioned.items()}


class Words(dict[str, Any]):
    """Data as a sentence shows them: names for references, an ellipsis for what is not there."""

    def __init__(self, data: Mapping[str, Any], names: Mapping[str, Mapping[str, str]]) -> None:
        super().__init__(
            {
                key: names.get(key, {}).get(value, value) if isinstance(value, str) else value
                for key, value in shown(data).items()
            }
        )

    def __missing__(self, key: str) -> str:
        return "…"


def sentence(key: str, words: Words) -> str:
    """What an entry says, in the reader's language. Never fails: an old entry must stay legible."""
    text = str(SENTENCES.get(key, key))
    try:
        return text % words
    except (TypeError, ValueError):
        return text
