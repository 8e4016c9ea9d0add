"""Regions of the replay, by their GB/T 2260 code."""

from functools import cache

from vedette.organisation.models import Region

PROVINCE = "62"


@cache
def region(code: str) -> Region:
    """A prefecture or county of the province."""
    return Region.objects.get(pk=code)
