"""The log cut, rewritten or signed by another hand is named."""

from base64 import b64encode

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from vedette.journal import keep
from vedette.journal.merkle import Range, leaf_hash
from vedette.journal.models import Checkpoint, Entry, Tile
from vedette.journal.notes import Head, our_key, sign
from vedette.journal.queries import latest_checkpoint
from vedette.journal.tiles import split


def head() -> Head:
    last = latest_checkpoint()
    assert last is not None
    return our_key().open(last.note)


def test_the_last_hundred_entries_deleted(log, hand, found):
    left = hand.cut(100)
    assert {("entry-missing", "", left + n) for n in range(100)} <= found()


def test_the_last_hundred_entries_deleted_with_their_checkpoints(log, hand, found):
    left = hand.cut(100)
    hand.sql("DELETE FROM journal_checkpoint WHERE size > %s", left)
    assert ("log-rolled-back", "checkpoint:kept", left) in found()


def test_the_last_hundred_entries_deleted_without_any_trace_in_the_database(log, hand, found):
    """Tiles and checkpoints are put back to what they were: the file beside knows better."""
    left = hand.cut(100)
    hand.sql("DELETE FROM journal_checkpoint WHERE size > %s", left)
    leaves = [bytes(e.leaf) for e in Entry.objects.order_by("index")]
    hand.sql("DELETE FROM journal_tile")
    for place in range(0, left, 256):
        Tile.objects.create(
            level=0, place=place // 256, hashes=b"".join(leaves[place : place + 256])
        )
    if left >= 256:
        tree = Range()
        for leaf in leaves[:256]:
            tree.append(leaf)
        Tile.objects.create(level=1, place=0, hashes=tree.root)
    assert {kind for kind, *_ in found()} == {"log-rolled-back"}


def test_a_log_emptied_altogether(log, hand, found):
    hand.sql("DELETE FROM journal_rowdigest")
    hand.sql("DELETE FROM journal_entry")
    hand.sql("DELETE FROM journal_checkpoint")
    hand.sql("DELETE FROM journal_tile")
    problems = found()
    assert ("log-rolled-back", "checkpoint:kept", 0) in problems
    assert ("row-without-entry", "person:wang", None) in problems


def test_a_checkpoint_signed_by_another_key(log, hand, found):
    last = head()
    mark = our_key().id + Ed25519PrivateKey.generate().sign(str(last).encode())
    forged = f"{sign(last).rpartition(' ')[0]} {b64encode(mark).decode()}\n"
    hand.sql("UPDATE journal_checkpoint SET note = %s WHERE size = %s", forged, last.size)
    assert ("checkpoint-bad-signature", f"checkpoint:{last.size}", last.size) in found()


def test_a_checkpoint_that_says_another_root(log, hand, found):
    sizes = list(Checkpoint.objects.values_list("size", flat=True))
    note = Checkpoint.objects.get(size=sizes[1]).note
    hand.sql("UPDATE journal_checkpoint SET note = %s WHERE size = %s", note, sizes[2])
    assert found() == {("checkpoint-bad-signature", f"checkpoint:{sizes[2]}", sizes[2])}


def test_the_last_checkpoint_deleted(log, hand, found):
    size = head().size
    hand.sql("DELETE FROM journal_checkpoint WHERE size = %s", size)
    assert found() == {("checkpoint-missing", "checkpoint:kept", size)}


def test_a_log_rewritten_by_someone_who_stole_the_keys(log, hand, found):
    """With both keys a new history can be signed; the checkpoint kept elsewhere tells it apart."""
    size = head().size
    other = sign(Head(our_key().name, size - 40, b"\x07" * 32))
    keep.keep(other)
    assert found() == {("log-rewritten", f"checkpoint:{size - 40}", size - 40)}


def test_a_kept_checkpoint_that_is_not_ours(log, hand, found):
    keep.path().write_text("vedette.test\n1\n\n")
    assert found() == {("checkpoint-bad-signature", "checkpoint:kept", None)}


def test_a_hash_changed_in_the_stored_tree(log, hand, found):
    tile = Tile.objects.get(level=0, place=0)
    hashes = split(bytes(tile.hashes))
    hashes[5] = b"\x07" * 32
    hand.sql("UPDATE journal_tile SET hashes = %s WHERE id = %s", b"".join(hashes), tile.pk)
    subject = Entry.objects.get(index=5).subject
    assert found() == {("tree-changed", subject, 5), ("tree-changed", "tile:1", 0)}


def test_a_hash_changed_higher_up(log, hand, found):
    hand.sql("UPDATE journal_tile SET hashes = %s WHERE level = 1", b"\x07" * 32)
    assert found() == {("tree-changed", "tile:1", 0)}


def test_a_tile_deleted(log, hand, found):
    hand.sql("DELETE FROM journal_tile WHERE level = 0 AND place = 0")
    assert found() == {("tree-changed", "tile:0", 0)}


def test_an_entry_rewritten_in_the_tree_as_well(log, hand, found):
    """Without the pen key the mark fails; without the signing key the root does."""
    entry = Entry.objects.get(index=3)
    entry.actor = "person:zhao"
    entry.leaf = leaf_hash(entry.content())
    entry.save()
    tile = Tile.objects.get(level=0, place=0)
    hashes = split(bytes(tile.hashes))
    hashes[3] = bytes(entry.leaf)
    hand.sql("UPDATE journal_tile SET hashes = %s WHERE id = %s", b"".join(hashes), tile.pk)
    problems = found()
    assert ("entry-changed", entry.subject, 3) in problems
    assert "log-rewritten" in {kind for kind, *_ in problems}
