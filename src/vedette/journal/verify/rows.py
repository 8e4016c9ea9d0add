"""Check the rows: each is what its last entry says, and none is there or gone without one."""

from collections.abc import Iterator
from itertools import groupby, islice
from operator import itemgetter
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db.models import CharField, Exists, OuterRef
from django.db.models.functions import Cast

from vedette.journal import canon
from vedette.journal.models import RowDigest
from vedette.journal.verify.problems import Kind, Report, Step
from vedette.journal.verify.stream import CHUNK, raw, rows_of, whole
from vedette.journal.watched import subject_of, watched
from vedette.kernel.rows import Row

_LATEST_LAST = (
    'SELECT d."row", d.version, d.digest, e.id, e."index", e.subject, e.salt'
    " FROM journal_rowdigest d JOIN journal_entry e ON e.id = d.entry_id"
    ' WHERE d."table" = %s ORDER BY d."row", d.version, d.id'
)


class Said(NamedTuple):
    """What an entry says of a row."""

    row: str
    version: int
    digest: bytes
    entry: int
    place: int | None
    subject: str
    salt: bytes | None

    @property
    def order(self) -> tuple[int, bool, int, int]:
        """The highest version is the last word; of equal ones the latest entry."""
        return self.version, self.place is None, self.place or 0, self.entry


def check_rows(report: Report, distrusted: set[int], step: Step) -> None:
    """Compare every live row of every kind with the last that trusted entries say of it."""
    for model in watched():
        _check_kind(model, report, distrusted, step)


def _check_kind(model: type[Row], report: Report, distrusted: set[int], step: Step) -> None:
    table, live = model._meta.db_table, 0
    last_words = _last_words(table, distrusted, step)
    while chunk := list(islice(last_words, CHUNK)):
        present = _present(model, [said.row for said in chunk])
        for said in chunk:
            content = present.get(said.row)
            live += content is not None
            if kind := _verdict(table, said, content):
                report.add(kind, said.subject, said.place)
    if model._base_manager.count() != live:
        _name_strangers(model, report)


def _last_words(table: str, distrusted: set[int], step: Step) -> Iterator[Said]:
    said = (_said(*row) for row in rows_of(_LATEST_LAST, (table,)))
    for _row, words in groupby(said, key=itemgetter(0)):
        everything = list(words)
        trusted = [word for word in everything if word.entry not in distrusted]
        step(len(everything))
        last = max(trusted or everything, key=lambda word: word.order)
        # A row of which only distrusted entries tell is as good as not told of.
        yield last if trusted else last._replace(digest=b"")


def _said(row: str, version: Any, digest: Any, *entry: Any) -> Said:
    return Said(row, whole(version), raw(digest), *entry)


def _present(model: type[Row], keys: list[str]) -> dict[str, bytes]:
    """The canonical bytes of those rows that are there, by key."""
    field = model._meta.pk
    wanted = [value for key in keys if (value := _key_value(field, key)) is not None]
    try:
        return _contents(model, wanted)
    except (ValueError, TypeError, ArithmeticError, ValidationError):
        # Some value is of no type that its column has. Find the row: it matches nothing.
        return {str(pk): _content_or_nothing(model, pk) for pk in _those_there(model, wanted)}


def _contents(model: type[Row], keys: list[Any]) -> dict[str, bytes]:
    columns = canon.columns(model)
    place = columns.names.index(model._meta.pk.attname)
    stored = model._base_manager.filter(pk__in=keys).values_list(*columns.names)
    return {str(values[place]): columns.bytes(values) for values in stored.iterator()}


def _those_there(model: type[Row], keys: list[Any]) -> list[Any]:
    return list(model._base_manager.filter(pk__in=keys).values_list("pk", flat=True))


def _content_or_nothing(model: type[Row], pk: Any) -> bytes:
    try:
        return _contents(model, [pk])[str(pk)]
    except (ValueError, TypeError, ArithmeticError, ValidationError):
        return b""


def _key_value(field: Any, key: str) -> Any:
    try:
        return field.to_python(key)
    except ValidationError:
        return None


def _verdict(table: str, said: Said, content: bytes | None) -> Kind | None:
    if content is None:
        return Kind.ROW_DELETED if said.digest else None
    if not said.digest:
        return Kind.ROW_WITHOUT_ENTRY
    if said.salt is None:
        return Kind.ROW_UNPROVEN
    own = canon.row_salt(raw(said.salt), table, said.row)
    return None if canon.commitment(content, own) == said.digest else Kind.ROW_EDITED


def _name_strangers(model: type[Row], report: Report) -> None:
    """Rows of which no entry tells."""
    told = RowDigest.objects.filter(
        table=model._meta.db_table, row=OuterRef("as_text"), entry__key__isnull=False
    )
    rows = model._base_manager.annotate(as_text=Cast("pk", CharField())).exclude(Exists(told))
    for row in rows.order_by("pk").iterator(chunk_size=CHUNK):
        report.add(Kind.ROW_WITHOUT_ENTRY, subject_of(row), None)
