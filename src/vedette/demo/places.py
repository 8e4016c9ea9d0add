"""Regions of the replay, by their GB/T 2260 code of 2020."""

from functools import cache

from vedette.organisation.models import Region
from vedette.organisation.models.region import RegionLevel

PROVINCE = ("620000", "甘肃省", "Gansu")
PREFECTURES = (
    ("620100", "兰州市", "Lanzhou"),
    ("620500", "天水市", "Tianshui"),
    ("620600", "武威市", "Wuwei"),
    ("620700", "张掖市", "Zhangye"),
    ("620800", "平凉市", "Pingliang"),
    ("621200", "陇南市", "Longnan"),
)
COUNTIES = (("621202", "武都区", "Wudu"), ("621221", "成县", "Cheng County"))


def settle() -> None:
    """Put the regions that the stories name on the list, where they are missing."""
    for level, rows in (
        (RegionLevel.PROVINCE, (PROVINCE,)),
        (RegionLevel.PREFECTURE, PREFECTURES),
        (RegionLevel.COUNTY, COUNTIES),
    ):
        for code, zh, en in rows:
            above = {2: "620000", 3: f"{code[:4]}00"}.get(level)
            Region.objects.get_or_create(
                code=code,
                defaults={"level": level, "name_zh": zh, "name_en": en, "parent_id": above},
            )


@cache
def region(code: str) -> Region:
    """A prefecture or county of the province."""
    return Region.objects.get(pk=code)
