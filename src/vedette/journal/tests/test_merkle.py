"""The tree against RFC 9162 written out naively, and against known vectors."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vedette.journal.merkle import (
    EMPTY_ROOT,
    Range,
    consistency_proof,
    fold,
    inclusion_proof,
    leaf_hash,
    node_hash,
    proves_consistency,
    proves_inclusion,
)

# The eight leaves and roots that certificate-transparency's own tests use.
LEAVES = [
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
]
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]


def naive_root(leaves: list[bytes]) -> bytes:
    if len(leaves) < 2:
        return leaves[0] if leaves else EMPTY_ROOT
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    return node_hash(naive_root(leaves[:half]), naive_root(leaves[half:]))


def naive_path(index: int, leaves: list[bytes]) -> list[bytes]:
    if len(leaves) == 1:
        return []
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    if index < half:
        return [*naive_path(index, leaves[:half]), naive_root(leaves[half:])]
    return [*naive_path(index - half, leaves[half:]), naive_root(leaves[:half])]


def naive_proof(before: int, leaves: list[bytes], whole: bool = True) -> list[bytes]:
    if before == len(leaves):
        return [] if whole else [naive_root(leaves)]
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    if before <= half:
        return [*naive_proof(before, leaves[:half], whole), naive_root(leaves[half:])]
    return [*naive_proof(before - half, leaves[half:], False), naive_root(leaves[:half])]


def leaves_of(count: int) -> list[bytes]:
    return [leaf_hash(str(i).encode()) for i in range(count)]


def stored(leaves: list[bytes]):
    def subtree(height: int, place: int) -> bytes:
        part = leaves[place << height : place + 1 << height]
        assert len(part) == 1 << height, "A proof asks for complete subtrees only."
        return fold(part)

    return subtree


def grown(leaves: list[bytes]) -> Range:
    tree = Range()
    for leaf in leaves:
        tree.append(leaf)
    return tree


def test_roots_are_those_of_certificate_transparency():
    tree = Range()
    assert tree.root == hashlib.sha256(b"").digest()
    for entry, root in zip(LEAVES, ROOTS, strict=True):
        tree.append(leaf_hash(bytes.fromhex(entry)))
        assert tree.root.hex() == root


@given(st.integers(0, 300))
def test_a_growing_tree_has_the_root_of_the_definition(count):
    assert grown(leaves_of(count)).root == naive_root(leaves_of(count))


@given(st.integers(0, 300))
def test_a_stored_tree_grows_on_where_it_stopped(count):
    leaves = leaves_of(count)
    tree = Range.of(count, stored(leaves))
    tree.append(leaf_hash(b"next"))
    assert tree.root == naive_root([*leaves, leaf_hash(b"next")])


@given(st.integers(1, 130), st.data())
def test_a_leaf_proves_its_place_and_no_other(count, data):
    leaves = leaves_of(count)
    index = data.draw(st.integers(0, count - 1))
    root, path = naive_root(leaves), inclusion_proof(index, count, stored(leaves))
    assert path == naive_path(index, leaves)
    assert proves_inclusion(leaves[index], index, count, path, root)
    assert not proves_inclusion(leaf_hash(b"other"), index, count, path, root)
    for other in {index - 1, index + 1, count - 1 - index} - {index}:
        assert not proves_inclusion(leaves[index], other, count, path, root)
    assert not proves_inclusion(leaves[index], index, count, [*path, root], root)
    if path:
        assert not proves_inclusion(leaves[index], index, count, path[:-1], root)


@given(st.integers(1, 130), st.data())
def test_a_tree_proves_what_it_grew_from_and_nothing_else(count, data):
    leaves = leaves_of(count)
    before = data.draw(st.integers(1, count))
    old, new = naive_root(leaves[:before]), naive_root(leaves)
    path = consistency_proof(before, count, stored(leaves))
    assert path == naive_proof(before, leaves)
    assert proves_consistency(before, old, count, new, path)
    forged = naive_root([*leaves[: before - 1], leaf_hash(b"forged")])
    assert not proves_consistency(before, forged, count, new, path)
    assert not proves_consistency(before, old, count, forged, path)
    assert not proves_consistency(before, old, count, new, [*path, new])
    if path:
        assert not proves_consistency(before, old, count, new, path[:-1])


@pytest.mark.parametrize(("index", "size"), [(-1, 3), (3, 3), (0, 0)])
def test_a_place_outside_the_tree_has_no_proof(index, size):
    with pytest.raises(ValueError, match="has no leaf"):
        inclusion_proof(index, size, stored(leaves_of(size)))


@pytest.mark.parametrize(("before", "size"), [(0, 3), (4, 3)])
def test_a_tree_that_never_was_has_no_proof(before, size):
    with pytest.raises(ValueError, match="has no beginning"):
        consistency_proof(before, size, stored(leaves_of(size)))
    assert not proves_consistency(before, EMPTY_ROOT, size, naive_root(leaves_of(size)), [])
