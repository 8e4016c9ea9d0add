"""/transparency/ lets anyone check the log, and shows nothing of what is in it."""

import hashlib

import pytest
from django.db import transaction

from vedette.journal.actions import SYSTEM, Act, record_all, sequence
from vedette.journal.merkle import fold, proves_consistency, proves_inclusion
from vedette.journal.models import Checkpoint, Entry
from vedette.journal.notes import Head, Key


@pytest.fixture
def signed(cast):
    sequence()
    with transaction.atomic():
        acts = [Act("organisation.person_added", cast.li, {"n": n}) for n in range(300)]
        record_all(acts, by=SYSTEM)
    sequence()
    return cast


def head(client) -> Head:
    key = Key.parse(client.get("/transparency/key").content.decode())
    return key.open(client.get("/transparency/checkpoint").content.decode())


def test_a_stranger_reads_the_page_without_a_login(signed, client):
    answer = client.get("/transparency/", headers={"accept-language": "en"})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert f"{head(client).size:,} entries" in page
    assert "vedette.test+" in page


def test_an_empty_log_has_a_page_and_no_checkpoint(db, client):
    assert client.get("/transparency/").status_code == 200
    assert client.get("/transparency/checkpoint").status_code == 404


def test_nothing_of_an_entry_is_published(signed, client):
    for path in ("", "checkpoint", "checkpoints.json", "inclusion.json?index=3&size=9"):
        text = client.get(f"/transparency/{path}").content.decode()
        assert "person:" not in text
        assert "organisation." not in text


def test_the_checkpoint_is_text_that_no_mirror_keeps_for_long(signed, client):
    answer = client.get("/transparency/checkpoint")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer["Cache-Control"] == "max-age=1"
    assert not answer.cookies


def test_an_entry_is_proved_by_its_place_or_its_leaf(signed, client):
    signed_head = head(client)
    leaf = bytes(Entry.objects.get(index=7).leaf)
    by_place = client.get(f"/transparency/inclusion.json?index=7&size={signed_head.size}").json()
    by_leaf = client.get(
        f"/transparency/inclusion.json?leaf={leaf.hex()}&size={signed_head.size}"
    ).json()
    assert by_place == by_leaf
    path = [bytes.fromhex(step) for step in by_place["hashes"]]
    assert proves_inclusion(leaf, 7, signed_head.size, path, signed_head.root)


def test_growth_is_proved_between_any_two_checkpoints(signed, client):
    listed = client.get("/transparency/checkpoints.json").json()
    key = Key.parse(listed["key"])
    new, old = (key.open(checkpoint["note"]) for checkpoint in listed["checkpoints"])
    answer = client.get(f"/transparency/consistency.json?from={old.size}&to={new.size}").json()
    path = [bytes.fromhex(step) for step in answer["hashes"]]
    assert proves_consistency(old.size, old.root, new.size, new.root, path)


def test_earlier_checkpoints_are_a_page_further(signed, client):
    size = Checkpoint.objects.order_by("size")[0].size
    listed = client.get(f"/transparency/checkpoints.json?before={size + 1}").json()
    assert [checkpoint["size"] for checkpoint in listed["checkpoints"]] == [size]


@pytest.mark.parametrize(
    "query",
    [
        "inclusion.json",
        "inclusion.json?index=-1&size=5",
        "inclusion.json?index=9&size=5",
        "inclusion.json?index=1&size=999999",
        "inclusion.json?index=1&size=99999999999999999999",
        "inclusion.json?leaf=zz&size=5",
        "inclusion.json?leaf=" + "0" * 64 + "&size=5",
        "consistency.json?from=0&to=5",
        "consistency.json?from=9&to=5",
        "consistency.json?from=²&to=5",
    ],
)
def test_a_question_without_an_answer_is_refused_with_the_reason(signed, client, query):
    answer = client.get(f"/transparency/{query}")
    assert answer.status_code == 400
    assert answer.json()["error"]


def test_tiles_rebuild_the_root_as_other_tools_would(signed, client):
    """C2SP tlog-tiles: full tiles, partial ones, and those above them."""
    size = head(client).size
    full, rest = divmod(size, 256)
    assert full == 1
    first = client.get("/transparency/tile/0/000").content
    partial = client.get(f"/transparency/tile/0/001.p/{rest}").content
    above = client.get("/transparency/tile/1/000.p/1").content
    assert (len(first), len(partial)) == (256 * 32, rest * 32)
    assert above == fold([first[i : i + 32] for i in range(0, len(first), 32)])
    leaves = [
        bytes(leaf) for leaf in Entry.objects.order_by("index").values_list("leaf", flat=True)
    ]
    assert first + partial == b"".join(leaves)


@pytest.mark.parametrize(
    "path", ["0/001", "0/002", "0/1", "0/x001/000", "9/000", "0/001.p/0", "0/001.p/256", "0/a.p/1"]
)
def test_a_tile_that_is_not_there_is_not_found(signed, client, path):
    assert client.get(f"/transparency/tile/{path}").status_code == 404


def test_the_verifier_is_the_one_that_bundles_carry(client):
    served = client.get("/transparency/vedette_verify.py").content
    from vedette.journal.offline import vedette_verify

    with open(vedette_verify.__file__, "rb") as source:
        assert hashlib.sha256(served).digest() == hashlib.sha256(source.read()).digest()
