"""Canonical bytes: the same row or entry always gives the same hash, on both databases.

The form is RFC 8785 (JSON). It is written here but for fractions, which go to the `rfc8785`
library: that is some twenty times slower.
"""

import hashlib
import hmac
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, time
from decimal import Decimal
from functools import lru_cache
from json.encoder import encode_basestring as _quoted
from operator import attrgetter, itemgetter
from typing import Any
from uuid import UUID

import rfc8785
from django.conf import settings
from django.db.models import Field, FileField, JSONField

from vedette.kernel.rows import Row

EXACT = 2**53
"""RFC 8785 numbers are IEEE doubles: a whole number from here on travels as a string."""

RowMark = tuple[str, str, int, bytes]
"""A table, a key in it, the row's version, and its digest: empty once the row is gone."""


def plain(value: Any) -> Any:  # noqa: C901  (a flat table of types)
    """A value as JSON. Times are UTC to the microsecond; large whole numbers become strings."""
    match value:
        case None | bool() | float():
            return value
        case str():
            return str(value)
        case int():
            return int(value) if -EXACT < value < EXACT else str(int(value))
        case datetime():
            return value.astimezone(UTC).isoformat(timespec="microseconds")
        case date() | time():
            return value.isoformat()
        case Decimal():
            return format(value.normalize() + 0, "f")  # + 0: there is no negative nought
        case UUID():
            return value.hex
        case bytes() | memoryview() | bytearray():
            return bytes(value).hex()
        case dict():
            return {str(k): plain(v) for k, v in value.items()}
        case list() | tuple():
            return [plain(v) for v in value]
    raise TypeError(f"A row holds a {type(value).__name__}, which has no canonical form.")


Writer = Callable[[Any], str]
"""Writes a value as RFC 8785 has it."""


def canonical(value: Any) -> bytes:
    """RFC 8785 bytes of a value."""
    return _text(value).encode()


def _text(value: Any) -> str:
    """Written out here, since general encoders take several times as long for a few words."""
    match value:
        case str():
            return _quoted(value)
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case float():
            return rfc8785.dumps(value).decode()
        case dict():
            named = {str(key): inner for key, inner in value.items()}
            pairs = [f"{_quoted(key)}:{_text(named[key])}" for key in sorted(named, key=_place)]
            return "{" + ",".join(pairs) + "}"
        case list() | tuple():
            return "[" + ",".join(map(_text, value)) + "]"
        case int() if -EXACT < value < EXACT:
            return str(int(value))
    return _quoted(plain(value))


def _place(key: str) -> bytes:
    """Where a key stands: RFC 8785 §3.2.3 compares UTF-16."""
    return key.encode("utf-16-be")


class Columns:
    """The stored fields of a kind of row, with what writes a value of each canonically."""

    def __init__(self, model: type[Row]) -> None:
        # In the order of RFC 8785, so that nothing has to be sorted for each row.
        self._fields = sorted(model._meta.concrete_fields, key=lambda field: field.attname)
        self.names = tuple(field.attname for field in self._fields)
        self._held = itemgetter(*self.names)
        self._read = attrgetter(*self.names)
        self._shapes: dict[tuple[type, ...], _Shape] = {}

    def of(self, row: Row) -> bytes:
        """The canonical bytes of a row as it is in memory."""
        try:
            return self.bytes(self._held(row.__dict__))
        except KeyError:  # some of it was not fetched yet
            return self.bytes(self._read(row))

    def bytes(self, values: Sequence[Any]) -> bytes:
        """The canonical bytes of values that stand in the order of `names`."""
        kinds = tuple(map(type, values))
        shape = self._shapes.get(kinds)
        if shape is None:  # rows of one kind have few
            shape = self._shapes[kinds] = _Shape(self._fields, kinds)
        return (shape.form % tuple([write(values[i]) for i, write in shape.writers])).encode()


class _Shape:
    """How rows with values of certain types are written.

    Into a form that stands ready: a general encoder takes twice as long.
    """

    def __init__(self, fields: "Sequence[Field[Any, Any]]", kinds: Sequence[type]) -> None:
        parts: list[str] = []
        self.writers: list[tuple[int, Writer]] = []
        for index, (field, kind) in enumerate(zip(fields, kinds, strict=True)):
            if kind is type(None):
                parts.append(f"{_quoted(field.attname)}:null")
            else:
                parts.append(f"{_quoted(field.attname)}:%s")
                self.writers.append((index, _writer(field, kind)))
        self.form = "{" + ",".join(parts) + "}"


_known: dict[type[Row], Columns] = {}


def columns(model: type[Row]) -> Columns:
    """The columns of a kind of row, looked at once."""
    found = _known.get(model)
    if found is None:
        found = _known[model] = Columns(model)
    return found


def _whole(number: int) -> str:
    return str(number) if -EXACT < number < EXACT else f'"{number}"'


def _day(day: date) -> str:
    return f'"{day.isoformat()}"'


@lru_cache(maxsize=8)  # all the rows of an act have the same
def _moment(at: datetime) -> str:
    return f'"{plain(at)}"'


_NATURAL: dict[str, tuple[type, Writer]] = {
    **dict.fromkeys(("CharField", "TextField", "SlugField"), (str, _quoted)),
    **dict.fromkeys(("PositiveSmallIntegerField", "SmallIntegerField"), (int, str)),
    **dict.fromkeys(("PositiveIntegerField", "IntegerField"), (int, str)),
    **dict.fromkeys(("BigAutoField", "BigIntegerField"), (int, _whole)),
    **dict.fromkeys(("PositiveBigIntegerField", "ForeignKey", "OneToOneField"), (int, _whole)),
    "BooleanField": (bool, {False: "false", True: "true"}.__getitem__),
    "DateField": (date, _day),
    "DateTimeField": (datetime, _moment),
}
"""The types that need no conversion by their field, and what writes them."""


def _writer(field: "Field[Any, Any]", kind: type) -> Writer:
    """What writes the values of a field that have a type."""
    if isinstance(field, FileField):
        return lambda file: _quoted(str(getattr(file, "name", file) or ""))
    if isinstance(field, JSONField):
        return _text
    natural, write = _NATURAL.get(field.get_internal_type(), (None, _text))
    if kind is natural or (natural is str and issubclass(kind, str)):
        return write
    return lambda value: _text(field.to_python(value))


def salt_for(salt: bytes, part: str) -> bytes:
    """The salt of one part of an entry: showing it opens that part alone."""
    return hmac.digest(salt, part.encode(), "sha256")[:16]


def row_salt(salt: bytes, table: str, pk: str) -> bytes:
    """The salt of a row within an entry."""
    return salt_for(salt, f"row:{table}:{pk}")


def commitment(content: bytes, salt: bytes) -> bytes:
    """The salted SHA-256 that stands for content which a leaf must not show."""
    return hashlib.sha256(salt + content).digest()


def row_digest(row: Row, salt: bytes) -> bytes:
    """The commitment to a row's values within the entry that has this salt."""
    return digest_of(row, row._meta.db_table, str(row.pk), salt)


def digest_of(row: Row, table: str, pk: str, salt: bytes) -> bytes:
    """The same, where table and key are at hand already."""
    return commitment(columns(type(row)).of(row), row_salt(salt, table, pk))


def data_hash(data: bytes, salt: bytes) -> bytes:
    """The commitment to an entry's data, given as canonical bytes."""
    return commitment(data, salt_for(salt, "data"))


def rows_bytes(rows: Iterable[RowMark]) -> bytes:
    """The canonical list of the rows that an entry vouches for."""
    listed = ",".join(
        f'[{_quoted(table)},{_quoted(pk)},{version},"{digest.hex()}"]'
        for table, pk, version, digest in sorted(rows)
    )
    return f"[{listed}]".encode()


def rows_hash(rows: Iterable[RowMark]) -> bytes:
    return hashlib.sha256(rows_bytes(rows)).digest()


def entry_bytes(
    *, key: str, subject: str, actor: str, at: datetime, data: bytes, rows: bytes
) -> bytes:
    """What a leaf hashes. Nothing in it tells of a person: data and rows are commitments."""
    moment = at.astimezone(UTC).isoformat(timespec="microseconds")
    # Written out in the order of the keys: a general encoder takes three times as long.
    return (
        f'{{"actor":{_quoted(actor)},"at":"{moment}","data":"{data.hex()}","key":{_quoted(key)},'
        f'"rows":"{rows.hex()}","subject":{_quoted(subject)},"v":1}}'
    ).encode()


def pen_mark(entry: bytes) -> bytes:
    """HMAC-SHA-256 with the instance's pen key, which is not in the database."""
    return hmac.digest(_pen_key(settings.JOURNAL_PEN_KEY), entry, "sha256")


@lru_cache(maxsize=4)
def _pen_key(key: str) -> bytes:
    if len(key) != 64:
        raise RuntimeError("This instance has no pen key: run `vedette init` to make one.")
    return bytes.fromhex(key)
