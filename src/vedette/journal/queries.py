"""Reads of the record."""

from vedette.journal.merkle import consistency_proof, inclusion_proof
from vedette.journal.models import Checkpoint
from vedette.journal.tiles import Tree


def latest_checkpoint() -> Checkpoint | None:
    """The last signed statement of the tree; None before the first entry was placed."""
    return Checkpoint.objects.order_by("-size").first()


def inclusion(index: int, size: int) -> list[bytes]:
    """The path from an entry to the root of the tree of that size.

    Raises ValueError for a place that the tree doesn't have.
    """
    tree = Tree()
    _within(size, tree)
    return inclusion_proof(index, size, tree.subtree)


def consistency(before: int, size: int) -> list[bytes]:
    """The proof that the tree of `size` grew from that of `before`.

    Raises ValueError for sizes that the tree never had.
    """
    tree = Tree()
    _within(size, tree)
    return consistency_proof(before, size, tree.subtree)


def _within(size: int, tree: Tree) -> None:
    if size > tree.size:
        raise ValueError(f"The tree holds {tree.size} entries, not {size}.")
