"""Which unit a ledger means: by name, short name or what was said of it before; never guessed."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as MappingABC
from difflib import get_close_matches
from itertools import islice

from vedette.interchange.ledger.fields import Field
from vedette.interchange.ledger.mapping import Mapping, find_sheet
from vedette.interchange.reading import Book
from vedette.interchange.values.problems import BadValue
from vedette.interchange.values.texts import comparable, simplified
from vedette.kernel import clock
from vedette.organisation.models import Unit
from vedette.organisation.queries import overseen_by

_BETWEEN = re.compile(r"[、，,;；/\n]|\s+and\s+|及|和|与")
SAMPLE = 500
"""Rows at the top of a ledger whose units tell whose ledger it is."""
NEAR = 3
"""Names offered for one that is not known."""


class UnitFinder:
    """The units that a team oversees, by whatever a ledger may call them."""

    def __init__(self, team: Unit, aliases: MappingABC[str, str] | None = None) -> None:
        self.team = team
        self.units = list(overseen_by(team, on=clock.today()).order_by("pk"))
        self._by_name: dict[str, list[Unit]] = defaultdict(list)
        for unit in self.units:
            for name in {_key(unit.name_zh), _key(unit.name_en), _key(unit.ref)} - {""}:
                self._by_name[name].append(unit)
        by_ref = {unit.ref: unit for unit in self.units}
        self._aliases = {
            _key(name): by_ref[ref] for name, ref in (aliases or {}).items() if ref in by_ref
        }
        self._known: dict[str, tuple[Unit, tuple[str, ...]]] = {}

    def find(self, text: str) -> tuple[Unit, tuple[str, ...]]:
        """The unit that a cell names, and further ones beside it.

        Of several units the first is the one that the finding is about. Raises BadValue for a
        name that no unit or more than one has.
        """
        if text not in self._known:
            self._known[text] = self._find(text)
        return self._known[text]

    def _find(self, text: str) -> tuple[Unit, tuple[str, ...]]:
        whole = self._one(text)
        if whole is not None:
            return whole, ()
        first, *others = [part.strip() for part in _BETWEEN.split(text) if part.strip()] or [text]
        unit = self._one(first)
        if unit is None:
            raise self._unknown(first)
        return unit, tuple(others)

    def _one(self, name: str) -> Unit | None:
        key = _key(name)
        if key in self._aliases:
            return self._aliases[key]
        found = self._by_name.get(key, [])
        if len(found) > 1:
            near = "、".join(unit.ref for unit in found)
            raise BadValue("ambiguous-unit", name, near=near)
        return found[0] if found else None

    def knows(self, text: str) -> bool:
        """Does a unit have this name?"""
        try:
            return bool(self.find(text))
        except BadValue:
            return False

    def _unknown(self, name: str) -> BadValue:
        near = self.near(name)
        if not near:
            return BadValue("unknown-unit", name)
        return BadValue("similar-unit", name, near="、".join(_as_said(unit, name) for unit in near))

    def near(self, name: str) -> list[Unit]:
        """The units whose names come nearest, best first."""
        key = _key(name)
        inside = [
            known for known in self._by_name if len(key) > 1 and (key in known or known in key)
        ]
        close = get_close_matches(key, self._by_name, n=NEAR, cutoff=0.5)
        units = [unit for known in (*inside, *close) for unit in self._by_name[known]]
        return list(dict.fromkeys(units))[:NEAR]


def _as_said(unit: Unit, name: str) -> str:
    """A unit's name in the language of the ledger, to be written there."""
    return unit.name_en if name.isascii() and unit.name_en else unit.name_zh


def _key(name: str) -> str:
    return comparable(simplified(name))


def team_for(book: Book, mapping: Mapping, teams: Iterable[Unit]) -> list[Unit]:
    """The teams that oversee the most of the units at the top of a ledger.

    More than one if they are level; a ledger that names no unit we know has none.
    """
    names = set(_named(book, mapping))
    scores = {team: sum(map(UnitFinder(team).knows, names)) for team in teams}
    best = max(scores.values(), default=0)
    return [team for team, score in scores.items() if best and score == best]


def _named(book: Book, mapping: Mapping) -> Iterator[str]:
    columns = [mapping.column_of(known) for known in (Field.UNIT, Field.LEAD_UNIT)]
    for line in islice(find_sheet(book, mapping.sheet).lines(), SAMPLE):
        for column in columns:
            if column is not None and column < len(line.cells):
                yield str(line.cells[column])
