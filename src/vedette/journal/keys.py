"""The keys that entries may carry, and their sentences. The sentence is made when it is read."""

from collections.abc import Mapping

from vedette.kernel.errors import type_text

SENTENCES: dict[str, type_text] = {}


def register(sentences: Mapping[str, type_text]) -> None:
    """Make keys known: `{"findings.verified": _("%(who)s verified the rectification")}`.

    `%(who)s` is the actor's name; every other placeholder is a key of the entry's data.
    """
    SENTENCES.update(sentences)
