"""The stored tree, as verification reads it: one tile at a time."""

from collections.abc import Iterator
from itertools import zip_longest

from vedette.journal.merkle import fold
from vedette.journal.models import Tile
from vedette.journal.tiles import HASH, WIDTH, split
from vedette.journal.verify.problems import Kind, Report


class StoredLeaves:
    """The leaves as the tree has them, asked for in order."""

    def __init__(self) -> None:
        self._place = -1
        self._hashes: list[bytes] = []

    def at(self, index: int) -> bytes | None:
        """The leaf at a place; None if the tree has none there."""
        place, inside = divmod(index, WIDTH)
        if place != self._place:
            self._place = place
            tile = Tile.objects.filter(level=0, place=place).values_list("hashes", flat=True)
            self._hashes = split(bytes(tile.first() or b""))
        return self._hashes[inside] if inside < len(self._hashes) else None


def check_tiles(report: Report, size: int) -> None:
    """Whether the tree has tiles for just that many leaves, and each follows from those below."""
    expected, level = size, 0
    while expected:
        if (stored := _count(level)) != expected:
            report.add(Kind.TREE_CHANGED, f"tile:{level}", min(stored, expected) * WIDTH**level)
            return
        level, expected = level + 1, expected // WIDTH
        for place, (below, here) in enumerate(zip_longest(_folds(level - 1), _hashes(level))):
            if below != here:
                report.add(Kind.TREE_CHANGED, f"tile:{level}", place * WIDTH**level)
                return
    if Tile.objects.filter(level__gte=level).exists():
        report.add(Kind.TREE_CHANGED, f"tile:{level}", size)


def _count(level: int) -> int:
    """How many hashes a level has, up to its first gap."""
    count = 0
    for place, tile in enumerate(_tiles(level)):
        if place * WIDTH != count:
            break
        count += len(tile) // HASH
    return count


def _folds(level: int) -> Iterator[bytes]:
    return (fold(split(tile)) for tile in _tiles(level) if len(tile) == WIDTH * HASH)


def _hashes(level: int) -> Iterator[bytes]:
    return (one for tile in _tiles(level) for one in split(tile))


def _tiles(level: int) -> Iterator[bytes]:
    stored = Tile.objects.filter(level=level).order_by("place").values_list("place", "hashes")
    for expected, (place, hashes) in enumerate(stored.iterator(chunk_size=64)):
        if place != expected:
            return  # a gap: what comes after it belongs to nothing
        yield bytes(hashes)
