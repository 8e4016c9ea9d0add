"""A subject is named only for those who may see it, and many cost one call a kind."""

import pytest

from vedette.kernel import records
from vedette.kernel.records import Described, describe, describe_all


@pytest.fixture
def asked(monkeypatch):
    calls: list[tuple[list[str], str]] = []

    def files(refs, person):
        calls.append((list(refs), person))
        return {ref: Described(f"File {ref}", f"/f/{ref}/") for ref in refs if ref != "sealed"}

    monkeypatch.setitem(records._kinds, "file", records.Kind("file", files))
    return calls


def test_many_are_described_in_one_call_a_kind(asked):
    described = describe_all(["file:2", "file:1", "file:2", "ghost:1"], "wang")
    assert asked == [(["1", "2"], "wang")]
    assert described == {
        "file:1": Described("File 1", "/f/1/"),
        "file:2": Described("File 2", "/f/2/"),
    }


def test_what_may_not_be_seen_and_what_nobody_knows_has_no_title(asked):
    assert describe("file:sealed", "wang") is None
    assert describe("ghost:1", "wang") is None
