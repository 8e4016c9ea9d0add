"""The stored tree: tiles of 256 hashes, from which any proof takes a handful of reads."""

from vedette.journal.merkle import Range, fold
from vedette.journal.models import Tile

HASH = 32
HEIGHT = 8
WIDTH = 1 << HEIGHT


class Tree:
    """The tree as the database holds it; `append` and then `save` to grow it.

    Made anew for each use, since it remembers what it read.
    """

    def __init__(self) -> None:
        self._tiles: dict[tuple[int, int], bytearray] = {}
        self._grown: set[tuple[int, int]] = set()
        self.size = 0
        last = Tile.objects.filter(level=0).order_by("-place").first()
        if last is not None:
            self._tiles[0, last.place] = bytearray(last.hashes)
            self.size = last.place * WIDTH + len(last.hashes) // HASH

    def subtree(self, height: int, place: int) -> bytes:
        """The hash of a complete subtree. Raises LookupError if its tile is missing or short."""
        level, rest = divmod(height, HEIGHT)
        first, count = place << rest, 1 << rest
        start = first % WIDTH * HASH
        part = self.tile(level, first // WIDTH)[start : start + count * HASH]
        if len(part) != count * HASH:
            raise LookupError(f"The tree has no subtree of height {height} at {place}.")
        return fold(split(part))

    def root(self, size: int) -> bytes:
        """The root that the tree had when it was of that size."""
        return Range.of(size, self.subtree).root

    def append(self, leaf: bytes) -> None:
        """Add a leaf, in memory until `save`."""
        level, place, added = 0, self.size // WIDTH, leaf
        while True:
            tile = self.tile(level, place)
            tile += added
            self._grown.add((level, place))
            if len(tile) < WIDTH * HASH:
                break
            level, place, added = level + 1, place // WIDTH, fold(split(tile))
        self.size += 1

    def save(self) -> None:
        """Write the tiles that have grown."""
        Tile.objects.bulk_create(
            [
                Tile(level=level, place=place, hashes=bytes(self._tiles[level, place]))
                for level, place in sorted(self._grown)
            ],
            update_conflicts=True,
            unique_fields=["level", "place"],
            update_fields=["hashes"],
        )
        self._grown.clear()

    def tile(self, level: int, place: int) -> bytearray:
        """The hashes of a tile, one after the other; none for a tile that is not there."""
        if (level, place) not in self._tiles:
            stored = Tile.objects.filter(level=level, place=place).values_list("hashes", flat=True)
            self._tiles[level, place] = bytearray(stored.first() or b"")
        return self._tiles[level, place]


def split(tile: bytes | bytearray) -> list[bytes]:
    """The hashes of a tile, apart."""
    return [bytes(tile[i : i + HASH]) for i in range(0, len(tile), HASH)]
