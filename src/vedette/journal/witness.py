"""Watching another log: keep its checkpoints, and complain if it ever takes one back."""

import json
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Self
from urllib.parse import urlencode, urljoin
from urllib.request import Request, urlopen

from vedette.journal.merkle import proves_consistency
from vedette.journal.notes import BadNote, Head, Key

LARGEST = 1_000_000
"""Bytes: no answer that a log gives is longer."""
TIMEOUT = 30.0
ADDRESS = re.compile(r"https?://")

Prove = Callable[[int, int], list[bytes]]


class Untrue(Exception):
    """A log contradicts what it signed before."""


class Unread(Exception):
    """What the log says can't be had, or is nothing that a log says."""


@dataclass(frozen=True)
class Kept:
    """What a witness keeps of a log."""

    key: str
    note: str

    @classmethod
    def read(cls, file: Path) -> Self | None:
        """None before the first checkpoint. Raises Unread for a file of another kind."""
        try:
            return cls(**json.loads(file.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return None
        except (ValueError, TypeError) as problem:
            raise Unread(f"{file} is not what a witness keeps.") from problem

    def write(self, file: Path) -> None:
        """Whole or not at all."""
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_suffix(".new")
        draft.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=2), encoding="utf-8")
        draft.replace(file)


@dataclass(frozen=True)
class Said:
    """A checkpoint, and the way to a proof of how the log grew."""

    note: str
    prove: Prove
    key: str | None = None
    """What the log itself gives as its key: good for a first meeting only."""


def ask(source: str) -> Said:
    """Read what a log says, at the address of its `/transparency/` or in a file it sent."""
    return _from_address(source) if ADDRESS.match(source) else _from_file(Path(source))


def check(old: Head | None, new: Head, prove: Prove) -> None:
    """Raise Untrue unless the new log begins with the old one."""
    if old is None or old == new:
        return
    if new.origin != old.origin:
        raise Untrue(f"The log calls itself {new.origin}, no longer {old.origin}.")
    if new.size < old.size:
        raise Untrue(f"Rolled back: {old.size} entries were signed, now {new.size}.")
    if new.size == old.size:
        raise Untrue(f"Forked: two different logs of {new.size} entries were signed.")
    if old.size and not proves_consistency(
        old.size, old.root, new.size, new.root, prove(old.size, new.size)
    ):
        raise Untrue(
            f"Forked: the log of {new.size} entries does not begin with that of {old.size}."
        )


def _from_address(source: str) -> Said:
    base = source if source.endswith("/") else f"{source}/"

    def prove(before: int, size: int) -> list[bytes]:
        query = urlencode({"from": before, "to": size})
        return _hashes(_fetch(urljoin(base, f"consistency.json?{query}")))

    return Said(_fetch(urljoin(base, "checkpoint")), prove, _fetch(urljoin(base, "key")).strip())


def _from_file(file: Path) -> Said:
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise Unread(str(problem)) from problem
    if not text.lstrip().startswith("{"):
        return Said(text, _no_proof)
    try:
        sent = json.loads(text)
        proof = sent["consistency"]
    except (ValueError, KeyError, TypeError) as problem:
        raise Unread(f"{file} holds no checkpoint.") from problem

    def prove(before: int, size: int) -> list[bytes]:
        if (proof["from"], proof["to"]) != (before, size):
            return _no_proof(before, size)
        return _hashes(json.dumps(proof))

    return Said(str(sent["checkpoint"]), prove)


def _no_proof(before: int, size: int) -> list[bytes]:
    raise Unread(f"It comes without the proof that {size} entries grew from {before}.")


def _hashes(text: str) -> list[bytes]:
    try:
        return [bytes.fromhex(step) for step in json.loads(text)["hashes"]]
    except (ValueError, KeyError, TypeError) as problem:
        raise Unread("The proof is not legible.") from problem


def _fetch(address: str) -> str:
    request = Request(address, headers={"User-Agent": "vedette-witness"})  # noqa: S310
    try:
        with urlopen(request, timeout=TIMEOUT) as answer:  # noqa: S310  (http and https alone)
            return str(answer.read(LARGEST).decode())
    except (OSError, ValueError) as problem:
        raise Unread(f"{address}: {problem}") from problem


def key_of(given: str | None, kept: Kept | None, said: Said) -> Key:
    """The key to trust: the one given, else the kept one, else (at first) the log's own word."""
    text = given or (kept.key if kept else said.key)
    if text is None:
        raise Unread("Give the log's public key with --key.")
    try:
        return Key.parse(text)
    except BadNote as problem:
        raise Unread(str(problem)) from problem
