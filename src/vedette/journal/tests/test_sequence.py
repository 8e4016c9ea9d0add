"""The sequencer gives places, grows the tree and signs."""

import threading

import pytest
from django.db import connection, transaction

from vedette.journal import keep
from vedette.journal.actions import SYSTEM, Act, Broken, record, record_all, sequence
from vedette.journal.actions.sequence import BATCH, _told, sequence_forever
from vedette.journal.merkle import Range, proves_inclusion
from vedette.journal.models import Checkpoint, Entry, Tile
from vedette.journal.notes import Head, our_key, sign
from vedette.journal.queries import inclusion, latest_checkpoint
from vedette.journal.tiles import Tree


def tell(cast, times: int) -> None:
    acts = [Act("organisation.person_added", cast.wang, {"n": n}) for n in range(times)]
    with transaction.atomic():
        record_all(acts, by=SYSTEM)


def last_head() -> Head:
    last = latest_checkpoint()
    assert last is not None
    return our_key().open(last.note)


def root_of_entries() -> bytes:
    tree = Range()
    for leaf in Entry.objects.exclude(index=None).order_by("index").values_list("leaf", flat=True):
        tree.append(bytes(leaf))
    return tree.root


def test_entries_get_their_places_in_order(cast):
    count = Entry.objects.count()
    assert sequence() == count
    assert list(Entry.objects.order_by("id").values_list("index", flat=True)) == list(range(count))
    assert sequence() == 0


def test_the_signed_root_is_that_of_the_entries(cast):
    sequence()
    tell(cast, 3)
    sequence()
    head = last_head()
    assert head == Head("vedette.test", Entry.objects.count(), root_of_entries())
    assert keep.kept() == head
    assert Checkpoint.objects.count() == 2


def test_tiles_fill_and_rise(cast):
    tell(cast, 2 * BATCH + 700)
    sequence()
    tree = Tree()
    assert tree.size == Entry.objects.count()
    assert tree.root(tree.size) == root_of_entries()
    full, rest = divmod(tree.size, 256)
    widths = Tile.objects.filter(level=0).order_by("place").values_list("hashes", flat=True)
    assert [len(h) // 32 for h in widths] == [256] * full + [rest]
    assert len(Tile.objects.get(level=1).hashes) // 32 == full
    for checkpoint in Checkpoint.objects.all():
        assert tree.root(checkpoint.size) == our_key().open(checkpoint.note).root


def test_every_entry_proves_its_place(cast):
    tell(cast, 300)
    sequence()
    head = last_head()
    for place in [0, 1, 255, 256, head.size - 1]:
        leaf = bytes(Entry.objects.get(index=place).leaf)
        path = inclusion(place, head.size)
        assert proves_inclusion(leaf, place, head.size, path, head.root)


def test_an_entry_that_this_software_did_not_write_stays_outside(cast, caplog):
    _told.clear()
    forged = Entry.objects.all()[0]
    Entry.objects.filter(pk=forged.pk).update(actor="person:zhao")
    count = Entry.objects.count()
    assert sequence() == count - 1
    assert Entry.objects.get(index=None).pk == forged.pk
    assert f"Entry {forged.pk}" in caplog.text
    assert sequence() == 0


def test_a_row_slipped_under_an_entry_keeps_it_outside(cast):
    entry = Entry.objects.all()[0]
    entry.digests.create(table="organisation_person", row="1", version=9, digest=b"x" * 32)
    sequence()
    assert Entry.objects.get(index=None) == entry


def test_nothing_is_signed_over_a_log_that_was_cut(cast):
    sequence()
    Checkpoint.objects.all().delete()
    Tile.objects.all().delete()
    Entry.objects.update(index=None)
    with pytest.raises(Broken, match="shorter"):
        sequence()


def test_nothing_is_signed_over_a_tree_that_was_changed(cast):
    sequence()
    tile = Tile.objects.get(level=0)
    Tile.objects.update(hashes=b"\x00" * len(tile.hashes))
    tell(cast, 1)
    with pytest.raises(Broken, match="another root"):
        sequence()


def test_nothing_is_signed_over_a_forged_checkpoint(cast):
    sequence()
    forged = sign(Head("vedette.test", Entry.objects.count(), b"\x07" * 32))
    Checkpoint.objects.update(note=forged.replace("vedette.test", "elsewhere.test"))
    tell(cast, 1)
    with pytest.raises(Broken, match="not ours"):
        sequence()


@pytest.mark.django_db(transaction=True)
def test_the_loop_sequences_in_the_background_until_it_is_told_to_stop(cast):
    if connection.vendor == "sqlite":
        pytest.skip("The in-memory database of the tests locks whole tables between threads.")
    stop = threading.Event()
    loop = threading.Thread(target=sequence_forever, args=(stop, 0.01))
    loop.start()
    try:
        for _ in range(200):
            if not Entry.objects.filter(index=None).exists():
                break
            stop.wait(0.05)
        with transaction.atomic():
            late = record("organisation.person_added", cast.wang, by=SYSTEM)
        for _ in range(200):
            late.refresh_from_db()
            if late.index is not None:
                break
            stop.wait(0.05)
    finally:
        stop.set()
        loop.join(10)
    assert late.index == Entry.objects.count() - 1
    assert not loop.is_alive()
