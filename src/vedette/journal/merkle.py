"""The Merkle tree of RFC 9162 §2.1, over SHA-256.

`Range` grows a tree and knows its root; the proofs are made from any source of complete subtrees
and checked without one. Nothing here knows of a database.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence

EMPTY_ROOT = hashlib.sha256(b"").digest()

Subtree = Callable[[int, int], bytes]
"""`(height, place)` → the hash of the complete subtree over leaves `place << height` and on."""


def leaf_hash(entry: bytes) -> bytes:
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


class Range:
    """A growing tree, kept as the hashes of its complete subtrees, the largest first."""

    def __init__(self, size: int = 0, edge: Iterable[bytes] = ()) -> None:
        self.size = size
        self.edge = list(edge)
        if len(self.edge) != size.bit_count():
            raise ValueError(f"A tree of {size} leaves has {size.bit_count()} complete subtrees.")

    @classmethod
    def of(cls, size: int, subtree: Subtree) -> "Range":
        """The range of a tree whose subtrees are stored."""
        return cls(size, [subtree(height, place) for height, place in _cover(0, size)])

    def copy(self) -> "Range":
        return Range(self.size, self.edge)

    def append(self, leaf: bytes) -> None:
        """Add the hash of the next leaf."""
        full = self.size
        while full & 1:
            leaf = node_hash(self.edge.pop(), leaf)
            full >>= 1
        self.edge.append(leaf)
        self.size += 1

    @property
    def root(self) -> bytes:
        if not self.edge:
            return EMPTY_ROOT
        root = self.edge[-1]
        for left in reversed(self.edge[:-1]):
            root = node_hash(left, root)
        return root


def fold(hashes: Sequence[bytes]) -> bytes:
    """The root over 2ⁿ hashes."""
    while len(hashes) > 1:
        hashes = [node_hash(hashes[i], hashes[i + 1]) for i in range(0, len(hashes), 2)]
    return hashes[0]


def _cover(start: int, end: int) -> list[tuple[int, int]]:
    """The complete subtrees, as (height, place), whose leaves are just `start` … `end - 1`.

    `start` is a multiple of every size asked for, as it is wherever RFC 9162 splits a tree.
    """
    cover = []
    while start < end:
        height = (end - start).bit_length() - 1
        cover.append((height, start >> height))
        start += 1 << height
    return cover


def _root_over(start: int, end: int, subtree: Subtree) -> bytes:
    hashes = [subtree(height, place) for height, place in _cover(start, end)]
    return Range(end - start, hashes).root


def _split(size: int) -> int:
    """The largest power of two below `size`."""
    return 1 << (size - 1).bit_length() - 1


def inclusion_proof(index: int, size: int, subtree: Subtree) -> list[bytes]:
    """RFC 9162 §2.1.3.1: the path from a leaf to the root of the tree of that size."""
    if not 0 <= index < size:
        raise ValueError(f"A tree of {size} leaves has no leaf {index}.")
    path, start, end = [], 0, size
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            path.append(_root_over(middle, end, subtree))
            end = middle
        else:
            path.append(_root_over(start, middle, subtree))
            start = middle
    return path[::-1]


def consistency_proof(before: int, size: int, subtree: Subtree) -> list[bytes]:
    """RFC 9162 §2.1.4.1: that the tree of `before` leaves is the beginning of that of `size`."""
    if not 0 < before <= size:
        raise ValueError(f"A tree of {size} leaves has no beginning of {before}.")
    path, start, end = [], 0, size
    while before != end:
        middle = start + _split(end - start)
        if before <= middle:
            path.append(_root_over(middle, end, subtree))
            end = middle
        else:
            path.append(_root_over(start, middle, subtree))
            start = middle
    if start:  # otherwise the old root itself is the rest, and the reader has it
        path.append(_root_over(start, end, subtree))
    return path[::-1]


def proves_inclusion(
    leaf: bytes, index: int, size: int, path: Sequence[bytes], root: bytes
) -> bool:
    """RFC 9162 §2.1.3.2: whether a path leads from a leaf to a root."""
    if not 0 <= index < size:
        return False
    place, last = index, size - 1
    for step in path:
        if last == 0:
            return False
        if place & 1 or place == last:
            leaf = node_hash(step, leaf)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            leaf = node_hash(leaf, step)
        place, last = place >> 1, last >> 1
    return last == 0 and leaf == root


def proves_consistency(
    before: int, old_root: bytes, size: int, root: bytes, path: Sequence[bytes]
) -> bool:
    """RFC 9162 §2.1.4.2: whether a path shows one tree to be the beginning of another."""
    if before == size:
        return old_root == root and not path
    if not 0 < before < size or (not path and before.bit_count() != 1):
        return False
    steps = [old_root, *path] if before.bit_count() == 1 else list(path)
    place, last = before - 1, size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    old = new = steps[0]
    for step in steps[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            old, new = node_hash(step, old), node_hash(step, new)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            new = node_hash(new, step)
        place, last = place >> 1, last >> 1
    return last == 0 and old == old_root and new == root
