#!/usr/bin/env python3
"""Check a proof bundle or a full export of a Vedette log, without Vedette.

    python vedette_verify.py bundle.zip [--key KEY] [--json]

Needs Python 3.9 or later and the `cryptography` package. What a bundle holds:

    key              the log's public key: name+hash+key (C2SP signed-note)
    checkpoint       the signed size and root of the log (C2SP tlog-checkpoint)
    checkpoints.jsonl  in a full export: every checkpoint
    entries.jsonl    one entry a line: index, leaf, entry, rows, data, salt, proof
    rows.jsonl       the rows as they were when the bundle was made, each with its salt

`entry`, `rows`, `data` and `values` are texts that are hashed as they stand:

    leaf         = SHA-256(00 || entry)                    RFC 9162, section 2.1.1
    entry.rows   = SHA-256(rows)
    entry.data   = SHA-256(salt || data)
    a row's mark = SHA-256(salt || values), in the rows of the last entry that names it

The key inside the bundle proves nothing by itself: compare it with the one that the log's owner
publishes, or give that one with --key. Status 0: everything holds; 1: something does not; 2: the
file can't be read.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
import sys
import zipfile
from typing import Any, Iterator

try:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
except ImportError:  # pragma: no cover
    sys.exit("This needs the package `cryptography`: pip install cryptography")

MEANING = {
    "checkpoint-bad-signature": "a checkpoint is not signed by the log's key",
    "log-rewritten": "the entries do not make up the log that was signed",
    "entry-missing": "an entry is gone",
    "entry-changed": "an entry is not the one that stands in the log",
    "digest-changed": "the row digests of an entry were changed",
    "data-changed": "the data of an entry were changed or taken away",
    "row-edited": "a row is not what its last entry says",
    "row-deleted": "a row is gone, and no entry says so",
    "row-without-entry": "a row is there that no entry tells of",
}

Key = tuple[str, bytes, bytes]  # name, hash, public key
Head = tuple[int, bytes]  # size, root
Line = Any


class Unreadable(Exception):
    """Not a bundle."""


def sha256(*parts: bytes) -> bytes:
    return hashlib.sha256(b"".join(parts)).digest()


def node(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01", left, right)


def root_from_path(leaf: bytes, index: int, size: int, path: list[bytes]) -> bytes | None:
    """RFC 9162, section 2.1.3.2; None if the path has another length than its place asks for."""
    place, last = index, size - 1
    for step in path:
        if last == 0:
            return None
        if place & 1 or place == last:
            leaf = node(step, leaf)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            leaf = node(leaf, step)
        place, last = place >> 1, last >> 1
    return leaf if last == 0 and 0 <= index < size else None


class Tree:
    """A tree that grows by one leaf at a time, as the roots of its complete subtrees."""

    def __init__(self) -> None:
        self.size = 0
        self.edge: list[bytes] = []

    def append(self, leaf: bytes) -> None:
        full = self.size
        while full & 1:
            leaf = node(self.edge.pop(), leaf)
            full >>= 1
        self.edge.append(leaf)
        self.size += 1

    def root(self) -> bytes:
        if not self.edge:
            return sha256(b"")
        root = self.edge[-1]
        for left in reversed(self.edge[:-1]):
            root = node(left, root)
        return root


def read_key(text: str) -> Key:
    """`name+hash+key` as (name, hash, public key)."""
    try:
        name, told, key = text.strip().split("+", 2)
        typed, own = base64.b64decode(key, validate=True), bytes.fromhex(told)
    except ValueError:
        raise Unreadable("The key does not read name+hash+key.") from None
    if typed[:1] != b"\x01" or len(typed) != 33 or sha256(name.encode(), b"\n", typed)[:4] != own:
        raise Unreadable("The key is no Ed25519 key of that name.")
    return name, own, typed[1:]


def open_checkpoint(note: str, key: Key) -> Head | None:
    """(size, root) of a checkpoint that the key signed; None if it did not sign it."""
    name, own, public = key
    text, _blank, signatures = note.rpartition("\n\n")
    lines = text.split("\n")
    if len(lines) != 3 or lines[0] != name:
        return None
    for line in signatures.splitlines():
        dash, _space, rest = line.partition(" ")
        signer, _space, coded = rest.partition(" ")
        try:
            mark = base64.b64decode(coded, validate=True)
            if dash == "—" and signer == name and mark[:4] == own:
                message = (text + "\n").encode()
                Ed25519PublicKey.from_public_bytes(public).verify(mark[4:], message)
                return int(lines[1]), base64.b64decode(lines[2], validate=True)
        except (ValueError, InvalidSignature):
            return None
    return None


class Check:
    """One run over one bundle."""

    def __init__(self, bundle: zipfile.ZipFile, key: str | None) -> None:
        self.bundle = bundle
        self.key = read_key(key or self.text("key"))
        self.problems: list[dict[str, Any]] = []
        self.entries = 0
        self.last: dict[Any, Any] = {}  # (table, row) -> (version, index, digest, subject)
        self.doubtful: dict[Any, Any] = {}  # the same, from entries that are not to be trusted
        self.erased: set[int] = set()
        self.silent: list[tuple[int, str]] = []

    def text(self, name: str) -> str:
        try:
            return self.bundle.read(name).decode()
        except (KeyError, UnicodeDecodeError):
            raise Unreadable("The bundle holds no legible file " + name) from None

    def lines(self, name: str) -> Iterator[Line]:
        try:
            with self.bundle.open(name) as file:
                for line in file:
                    yield json.loads(line)
        except (KeyError, ValueError):
            raise Unreadable("The bundle holds no legible file " + name) from None

    def add(self, kind: str, subject: str = "", index: int | None = None) -> None:
        self.problems.append({"kind": kind, "subject": subject, "index": index})

    def run(self) -> None:
        head = open_checkpoint(self.text("checkpoint"), self.key)
        if head is None:
            self.add("checkpoint-bad-signature", "checkpoint")
        try:
            if "checkpoints.jsonl" in self.bundle.namelist():
                self.check_log()
            else:
                self.check_proofs(head)
            for index, subject in self.silent:
                if index not in self.erased:
                    self.add("data-changed", subject, index)
            self.check_rows()
        except (KeyError, TypeError, ValueError, AttributeError) as problem:
            raise Unreadable("The bundle is not built as it should be: %r" % problem) from problem

    def check_entry(self, line: Line) -> str:
        """What can be said of an entry by itself; its leaf in the log is checked elsewhere."""
        self.entries += 1
        entry, index = json.loads(line["entry"]), int(line["index"])
        leaf, subject = sha256(b"\x00", line["entry"].encode()), str(entry["subject"])
        if leaf.hex() != line["leaf"]:
            self.add("entry-changed", subject, index)
        intact = sha256(line["rows"].encode()).hex() == entry["rows"]
        if not intact:
            self.add("digest-changed", subject, index)
        trusted = intact and leaf.hex() == line["leaf"]
        self.note_rows(json.loads(line["rows"]), index, subject, trusted)
        self.check_data(line, entry, subject)
        return subject

    def note_rows(self, rows: Any, index: int, subject: str, trusted: bool) -> None:
        for table, row, version, digest in rows:
            said = (version, index, digest if trusted else "", subject)
            words = self.last if trusted else self.doubtful
            words[table, row] = max(said, words.get((table, row), said))

    def check_data(self, line: Line, entry: Any, subject: str) -> None:
        if line["data"] is None:
            if not line.get("withheld"):
                self.silent.append((line["index"], subject))
            return
        promised = sha256(bytes.fromhex(line["salt"]), line["data"].encode())
        if promised.hex() != entry["data"]:
            self.add("data-changed", subject, line["index"])
        elif entry["key"] == "journal.erased":
            self.erased.add(json.loads(line["data"])["index"])

    def check_proofs(self, head: Head | None) -> None:
        """A bundle of one record: each entry has its own path to the signed root."""
        for line in self.lines("entries.jsonl"):
            subject = self.check_entry(line)
            path = [bytes.fromhex(step) for step in line["proof"]]
            leaf = bytes.fromhex(line["leaf"])
            if head and root_from_path(leaf, line["index"], head[0], path) != head[1]:
                self.add("log-rewritten", subject, line["index"])

    def check_log(self) -> None:
        """A full export: the tree is grown anew and compared wherever it was signed."""
        tree, heads = Tree(), self.heads()
        head = next(heads, None)
        for line in self.lines("entries.jsonl"):
            while tree.size < line["index"]:
                self.add("entry-missing", "", tree.size)
                tree.append(b"")
            self.check_entry(line)
            tree.append(bytes.fromhex(line["leaf"]))
            while head and head[0] <= tree.size:
                if head[1] != tree.root():
                    self.add("log-rewritten", "checkpoint:%d" % head[0], head[0])
                    heads = iter(())  # every later root differs too: once is enough
                head = next(heads, None)
        for size, _root in [head, *heads] if head else []:
            for index in range(tree.size, size):
                self.add("entry-missing", "", index)
                tree.append(b"")

    def heads(self) -> Iterator[Head]:
        for line in self.lines("checkpoints.jsonl"):
            head = open_checkpoint(line["note"], self.key)
            if head is None or head[0] != line["size"]:
                self.add("checkpoint-bad-signature", "checkpoint:%d" % line["size"], line["size"])
            else:
                yield head

    def check_rows(self) -> None:
        seen = {tuple(place) for place in json.loads(self.text("withheld.json"))}
        for line in self.lines("rows.jsonl"):
            place = line["table"], line["row"]
            seen.add(place)
            said = (
                self.last.get(place) or self.doubtful.get(place) or (0, None, "", line["subject"])
            )
            _version, index, digest, subject = said
            if not digest:
                self.add("row-without-entry", subject, index)
                continue
            salt = bytes.fromhex(line["salt"] or "")
            if sha256(salt, line["values"].encode()).hex() != digest:
                self.add("row-edited", subject, index)
        for place, (_version, index, digest, subject) in sorted(self.last.items()):
            if digest and place not in seen:
                self.add("row-deleted", subject, index)


def main() -> int:
    parser = argparse.ArgumentParser(description="Check a proof bundle or export of a Vedette log.")
    parser.add_argument("bundle")
    parser.add_argument("--key", help="the log's public key, from its owner: name+hash+key")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    try:
        with zipfile.ZipFile(options.bundle) as bundle:
            check = Check(bundle, options.key)
            check.run()
    except (OSError, zipfile.BadZipFile, Unreadable) as problem:
        print("Can't be read: %s" % problem, file=sys.stderr)
        return 2
    if options.json:
        report = {"ok": not check.problems, "entries": check.entries, "problems": check.problems}
        print(json.dumps(report, ensure_ascii=False))
        return 1 if check.problems else 0
    for found in check.problems:
        place = "" if found["index"] is None else " #%d" % found["index"]
        told = found["kind"], place, found["subject"], MEANING[found["kind"]]
        print("%s%s %s: %s" % told)
    verdict = "%d problems" % len(check.problems) if check.problems else "everything holds"
    print("%d entries of %s: %s." % (check.entries, check.key[0], verdict))
    return 1 if check.problems else 0


if __name__ == "__main__":
    sys.exit(main())
