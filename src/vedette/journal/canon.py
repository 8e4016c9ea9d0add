"""Canonical bytes: the same row or entry always gives the same hash, on both databases."""

import hashlib
import hmac
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import UUID

import rfc8785
from django.conf import settings
from django.db.models import Field, FileField, JSONField

from vedette.kernel.rows import Row

LEAF, NODE = b"\x00", b"\x01"


def plain(value: Any) -> Any:  # noqa: C901  (a flat table of types)
    """A database value as JSON. Times are UTC to the microsecond; whole numbers may be large."""
    match value:
        case None | bool() | str():
            return str(value) if isinstance(value, str) else value
        case int():
            # RFC 8785 numbers are IEEE doubles: anything larger travels as a string.
            return value if abs(value) < 2**53 else str(value)
        case datetime():
            return value.astimezone(UTC).isoformat(timespec="microseconds")
        case date() | time():
            return value.isoformat()
        case Decimal():
            return format(value.normalize(), "f")
        case UUID():
            return value.hex
        case bytes() | memoryview() | bytearray():
            return bytes(value).hex()
        case dict():
            return {str(k): plain(v) for k, v in value.items()}
        case list() | tuple():
            return [plain(v) for v in value]
    raise TypeError(f"A row holds a {type(value).__name__}, which has no canonical form.")


def canonical(value: Any) -> bytes:
    """RFC 8785 bytes of a value."""
    return rfc8785.dumps(plain(value))


def field_value(row: Row, field: "Field[Any, Any]") -> Any:
    raw = getattr(row, field.attname)
    if isinstance(field, FileField):
        return raw.name if raw else ""
    if isinstance(field, JSONField):
        return raw
    return field.to_python(raw)


def row_values(row: Row) -> dict[str, Any]:
    """Every stored field of a row by its column's attribute name."""
    return {field.attname: field_value(row, field) for field in row._meta.concrete_fields}


def row_digest(row: Row, salt: bytes) -> bytes:
    """The salted SHA-256 of a row."""
    return hashlib.sha256(salt + canonical(row_values(row))).digest()


def data_hash(data: Any, salt: bytes) -> bytes:
    """The salted commitment to an entry's data."""
    return hashlib.sha256(salt + canonical(data)).digest()


def entry_bytes(
    *,
    key: str,
    subject: str,
    actor: str,
    at: datetime,
    data: bytes,
    rows: list[tuple[str, str, bytes]],
) -> bytes:
    """What a leaf hashes: nothing in it tells of a person, since data and rows are commitments."""
    return canonical(
        {
            "v": 1,
            "key": key,
            "subject": subject,
            "actor": actor,
            "at": at,
            "data": data,
            "rows": [[table, pk, digest] for table, pk, digest in sorted(rows)],
        }
    )


def leaf_hash(entry: bytes) -> bytes:
    """RFC 9162 §2.1.1: the hash of a leaf."""
    return hashlib.sha256(LEAF + entry).digest()


def pen_mark(entry: bytes) -> bytes:
    """HMAC-SHA-256 with the instance's pen key, which is not in the database."""
    return hmac.digest(bytes.fromhex(settings.JOURNAL_PEN_KEY), entry, "sha256")
