"""`"finding:F-2020-0017"`: how services downstairs name a record upstairs without importing it."""

from __future__ import annotations


class Subject(str):
    """A kind and a reference, in one string that fits a column."""

    __slots__ = ()

    @property
    def kind(self) -> str:
        return self.partition(":")[0]

    @property
    def ref(self) -> str:
        return self.partition(":")[2]
