"""The keys that notices may carry, and their sentences. The sentence is made when it is read."""

from collections.abc import Mapping

from vedette.kernel.errors import type_text

SENTENCES: dict[str, type_text] = {}


def register(sentences: Mapping[str, type_text]) -> None:
    """Make keys known: `{"findings.sent_back": _("%(what)s was sent back to you")}`.

    `%(what)s` is the title of the record it is about, if the reader may see it; every other
    placeholder is a key of the notice's data.
    """
    SENTENCES.update(sentences)


def area_of(key: str) -> str:
    """The area that tells it: `"findings"` of `"findings.sent_back"`."""
    return key.partition(".")[0]


def areas() -> list[str]:
    """Every area that has something to tell, by name."""
    return sorted({area_of(key) for key in SENTENCES})
