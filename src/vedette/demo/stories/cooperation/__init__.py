"""Working together (贯通协同) over the year: A4, A10, A14, A16–A19, A28, A31, A32, A39, A41–A45,
A54, A58, A64, A66."""

from collections.abc import Iterator

from vedette.demo.province import Province
from vedette.demo.stories.cooperation import contacts, duties, mechanisms, plans, results
from vedette.demo.story import Story


def stories(province: Province) -> Iterator[Story]:
    for part in (mechanisms, contacts, plans, duties, results):
        yield from part.stories(province)
