"""A witness keeps another log's checkpoints, and complains when one is taken back."""

import io
import json
from pathlib import Path

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import transaction

from vedette.journal import witness
from vedette.journal.actions import SYSTEM, Act, record_all, send_checkpoints, sequence
from vedette.journal.models import Checkpoint, Witness
from vedette.journal.notes import Head, our_key, sign


def grow(cast, count: int = 3) -> None:
    with transaction.atomic():
        record_all((Act("organisation.person_added", cast.li) for _ in range(count)), by=SYSTEM)
    sequence()


@pytest.fixture
def online(client, monkeypatch):
    """The log answers at an address, by way of the test client."""

    def open_(request, timeout):
        answer = client.get(request.full_url.removeprefix("https://peer.example"))
        if answer.status_code != 200:
            raise OSError(f"HTTP {answer.status_code}")
        return io.BytesIO(answer.content)

    monkeypatch.setattr(witness, "urlopen", open_)
    return "https://peer.example/transparency/"


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "peer.json"


def watch(source: str, kept: Path, **options: str) -> None:
    call_command("witness", source, keep=kept, **options)


def test_a_log_that_grows_is_followed(cast, online, kept, capsys):
    sequence()
    watch(online, kept)
    assert "Trusted at first sight" in capsys.readouterr().err
    grow(cast)
    watch(online, kept)
    watch(online, kept)
    said = capsys.readouterr()
    assert not said.err
    size = Checkpoint.objects.order_by("-size")[0].size
    assert f"{size} entries before, {size} now" in said.out
    assert our_key().open(json.loads(kept.read_text())["note"]).size == size


def keep_head(kept: Path, head: Head) -> None:
    witness.Kept(str(our_key()), sign(head)).write(kept)


def test_a_log_that_was_rolled_back_is_caught(cast, online, kept):
    sequence()
    keep_head(kept, Head(our_key().name, 999, b"\x01" * 32))
    with pytest.raises(CommandError, match="Rolled back: 999"):
        watch(online, kept)


@pytest.mark.parametrize("back", [0, 1, 5])
def test_a_log_that_forked_is_caught_and_both_statements_are_kept(cast, online, kept, back):
    sequence()
    size = Checkpoint.objects.get().size - back
    keep_head(kept, Head(our_key().name, size, b"\x01" * 32))
    with pytest.raises(CommandError, match="Forked") as caught:
        watch(online, kept)
    evidence = kept.with_suffix(".conflict").read_text()
    assert sign(Head(our_key().name, size, b"\x01" * 32)) in evidence
    assert Checkpoint.objects.get().note in evidence
    assert caught.value.returncode == 1


def test_a_log_that_signs_with_another_key_is_caught(cast, online, kept, settings):
    sequence()
    watch(online, kept)
    settings.JOURNAL_SIGNING_KEY = "33" * 32
    other = sign(Head(our_key().name, 1, b"\x01" * 32))
    Checkpoint.objects.update(note=other)
    with pytest.raises(CommandError, match="Not signed by"):
        watch(online, kept)


def test_a_log_that_is_away_is_no_verdict(db, online, kept):
    with pytest.raises(CommandError, match="HTTP 404") as caught:
        watch(online, kept)
    assert caught.value.returncode == 2


def test_witnesses_are_sent_each_checkpoint_once_with_a_proof_from_the_last(
    cast, kept, tmp_path, settings
):
    file = tmp_path / "for-peer.json"
    settings.WITNESSES = ["oversight@peer.example", str(file)]
    assert send_checkpoints() == 0
    sequence()
    assert send_checkpoints() == 2
    assert send_checkpoints() == 0
    watch(str(file), kept, key=str(our_key()))
    grow(cast)
    assert send_checkpoints() == 2
    watch(str(file), kept)
    assert [message.to for message in mail.outbox] == [["oversight@peer.example"]] * 2
    (name, content, kind) = mail.outbox[-1].attachments[0]
    assert (name, content, kind) == ("checkpoint.json", file.read_text(), "application/json")
    assert set(Witness.objects.values_list("size", flat=True)) == {
        Checkpoint.objects.order_by("-size")[0].size
    }


def test_a_sent_checkpoint_whose_proof_begins_elsewhere_is_no_verdict(cast, kept, tmp_path):
    sequence()
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    send_checkpoints([str(first)])
    watch(str(first), kept, key=str(our_key()))
    grow(cast)
    send_checkpoints([str(second)])
    with pytest.raises(CommandError, match="without the proof") as caught:
        watch(str(second), kept)
    assert caught.value.returncode == 2


@pytest.mark.parametrize("text", ["", "{}", "{", "a\n1\nb\n"])
def test_what_is_no_checkpoint_is_no_verdict(db, kept, tmp_path, text):
    (tmp_path / "odd").write_text(text)
    with pytest.raises(CommandError):
        watch(str(tmp_path / "odd"), kept, key=str(our_key()))


def test_the_latest_checkpoint_is_printed_with_the_key(cast, capsys):
    with pytest.raises(CommandError, match="Nothing has been signed"):
        call_command("checkpoint")
    sequence()
    call_command("checkpoint")
    assert capsys.readouterr().out == f"{Checkpoint.objects.get().note}\n{our_key()}\n"
