"""Names in the reader's language: Chinese is written once, in Simplified; English beside it."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from django.utils.translation import get_language
from opencc import OpenCC


@lru_cache(maxsize=1)
def _converter() -> OpenCC:
    # The plain standard (s2t) writes 覈查 and 羣衆, which nobody does.
    return OpenCC("s2tw")


@lru_cache(maxsize=20_000)
def traditional(simplified: str) -> str:
    """The same text in Traditional characters."""
    return str(_converter().convert(simplified))


def in_language(zh: str, en: str = "") -> str:
    """The name for the reader: English where there is one, else Chinese in the reader's script."""
    language = (get_language() or "zh-hans").lower()
    if language.startswith("en"):
        return en or zh
    return traditional(zh) if language.startswith("zh-hant") else zh


def shown(data: Mapping[str, Any]) -> dict[str, Any]:
    """The data of an entry or a notice, with each name kept as {"zh", "en"} in one language."""
    return {
        key: in_language(value["zh"], value["en"])
        if isinstance(value, dict) and value.keys() == {"zh", "en"}
        else value
        for key, value in data.items()
    }
