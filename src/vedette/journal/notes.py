"""Checkpoints as signed notes: C2SP signed-note and tlog-checkpoint, Ed25519.

    vedette.example/demo          the origin, which is also the name of the key
    41877                         how many entries the tree holds
    CsUYapGGPo4dkMgIAUqom/Xa…     its root
                                  (a blank line)
    — vedette.example/demo Az3g…  the signature, after four bytes that tell which key

A key is written as `name+hash+key`, the way Go's `note` package and its kin read it.
"""

import base64
import hashlib
from binascii import Error as NotBase64
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.conf import settings

ED25519 = b"\x01"


class BadNote(ValueError):
    """Not a note, or not signed by the key it was to be signed by."""


@dataclass(frozen=True)
class Head:
    """What a checkpoint says: of which log, how large, under which root."""

    origin: str
    size: int
    root: bytes

    def __str__(self) -> str:
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Raises BadNote for anything but origin, size and root."""
        lines = text.split("\n")
        if len(lines) != 4 or not lines[0] or lines[3]:
            raise BadNote("Not a checkpoint: it takes three lines, origin, size and root.")
        origin, size, root = lines[:3]
        if not size.isascii() or not size.isdigit() or (size[0] == "0" and size != "0"):
            raise BadNote("Not a checkpoint: the second line is no size.")
        return cls(origin, int(size), _unbase64(root, 32))


@dataclass(frozen=True)
class Key:
    """A public key with its name."""

    name: str
    public: bytes

    @property
    def id(self) -> bytes:
        return hashlib.sha256(self.name.encode() + b"\n" + ED25519 + self.public).digest()[:4]

    def __str__(self) -> str:
        return f"{self.name}+{self.id.hex()}+{base64.b64encode(ED25519 + self.public).decode()}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `name+hash+key`. Raises BadNote if it isn't one, or its hash isn't its own."""
        parts = text.strip().split("+", 2)
        if len(parts) != 3:
            raise BadNote("Not a key: it reads name+hash+key.")
        typed = _unbase64(parts[2], 33)
        key = cls(parts[0], typed[1:])
        if typed[:1] != ED25519 or key.id.hex() != parts[1]:
            raise BadNote("Not a key: its hash does not belong to it.")
        return key

    def open(self, note: str) -> Head:
        """Read a checkpoint that this key signed. Raises BadNote otherwise."""
        text, blank, signatures = note.rpartition("\n\n")
        if not blank:
            raise BadNote("Not a signed note: it has no blank line.")
        text += "\n"
        for line in signatures.splitlines():
            dash, _space, rest = line.partition(" ")
            name, _space, coded = rest.partition(" ")
            if dash == "—" and name == self.name and _unbase64(coded)[:4] == self.id:
                self._check(_unbase64(coded)[4:], text)
                return Head.parse(text)
        raise BadNote(f"Not signed by {self.name}.")

    def _check(self, signature: bytes, text: str) -> None:
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, text.encode())
        except InvalidSignature:
            raise BadNote("The signature does not belong to this text.") from None


def _unbase64(text: str, length: int | None = None) -> bytes:
    try:
        raw = base64.b64decode(text, validate=True)
    except (NotBase64, ValueError):
        raise BadNote("Not base64.") from None
    if length is not None and len(raw) != length:
        raise BadNote(f"{length} bytes were expected, not {len(raw)}.")
    return raw


def sign(head: Head) -> str:
    """The checkpoint of this instance, as a signed note."""
    text = str(head)
    signature = our_key().id + _signing_key(settings.JOURNAL_SIGNING_KEY).sign(text.encode())
    return f"{text}\n— {head.origin} {base64.b64encode(signature).decode()}\n"


def our_key() -> Key:
    """The public key of this instance. Raises RuntimeError if it has none."""
    secret = _signing_key(settings.JOURNAL_SIGNING_KEY)
    return Key(settings.JOURNAL_ORIGIN, secret.public_key().public_bytes_raw())


@lru_cache(maxsize=4)
def _signing_key(seed: str) -> Ed25519PrivateKey:
    if len(seed) != 64:
        raise RuntimeError("This instance has no signing key: run `vedette init` to make one.")
    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(seed))
