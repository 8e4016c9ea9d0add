"""Checkpoints that Go's and C2SP's tools can read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vedette.journal.notes import BadNote, Head, Key, our_key, sign

# The example of the documentation of Go's golang.org/x/mod/sumdb/note.
GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
GO_TEXT = (
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
)
GO_SIGNATURE = (
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotp"
    "RZb6KE6RyyBwJnAM=\n"
)


def test_a_note_signed_by_go_is_read_up_to_its_not_being_a_checkpoint():
    with pytest.raises(BadNote, match="three lines"):
        Key.parse(GO_KEY).open(f"{GO_TEXT}\n{GO_SIGNATURE}")
    with pytest.raises(BadNote, match="signature"):
        Key.parse(GO_KEY).open(f"{GO_TEXT.upper()}\n{GO_SIGNATURE}")


def test_a_key_is_written_as_it_was_read():
    assert str(Key.parse(GO_KEY)) == GO_KEY


@given(st.integers(0, 2**63), st.binary(min_size=32, max_size=32))
def test_a_checkpoint_reads_back(size, root):
    head = Head(our_key().name, size, root)
    assert our_key().open(sign(head)) == head


def test_a_checkpoint_has_the_lines_that_the_format_asks_for():
    note = sign(Head("vedette.test", 7, b"\x00" * 32))
    lines = note.split("\n")
    assert lines[:4] == ["vedette.test", "7", "A" * 43 + "=", ""]
    assert lines[4].startswith("— vedette.test ")
    assert lines[5:] == [""]


@given(st.integers(0, 150), st.characters(codec="ascii"))
def test_no_character_can_be_changed(place, character):
    note = sign(Head("vedette.test", 1234567, b"\x01" * 32))
    place = min(place, len(note) - 1)
    if note[place] == character:
        return
    changed = note[:place] + character + note[place + 1 :]
    try:
        head = our_key().open(changed)
    except BadNote:
        return
    # Base64 and line ends leave some slack in the signature line, never in what it signs.
    assert head == our_key().open(note)


@pytest.mark.parametrize(
    "note", ["", "a\n\n", "origin\n1\nroot\n", "origin\n01\n" + "A" * 43 + "=\n\n— x y\n"]
)
def test_what_is_no_checkpoint_is_refused(note):
    with pytest.raises(BadNote):
        our_key().open(note)


@pytest.mark.parametrize("key", ["", "a+b", "a+00000000+AAAA", GO_KEY.replace("c74f", "c74e")])
def test_what_is_no_key_is_refused(key):
    with pytest.raises(BadNote):
        Key.parse(key)
