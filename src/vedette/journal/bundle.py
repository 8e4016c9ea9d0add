"""Proof bundles: what an outsider needs to check a record, or the whole log, without us."""

import json
from collections.abc import Iterable
from importlib.resources import files
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from vedette.journal import canon
from vedette.journal.models import Checkpoint
from vedette.journal.notes import our_key
from vedette.journal.watched import subject_of
from vedette.kernel.rows import Row

README = """\
前哨 · 证明包  ·  Vedette proof bundle

Check it / 核验:   python vedette_verify.py {name}

The key in this file proves nothing by itself: compare it with the one that the owner of the log
publishes, at {address}transparency/key
本文件中的公钥本身不能证明什么：请与记录所有者公布的公钥核对（地址见上）。
"""

Line = dict[str, Any]


class Archive:
    """A zip with the verifier in it, written as a stream."""

    def __init__(self, out: IO[bytes], checkpoint: Checkpoint, *, name: str, address: str) -> None:
        self._zip = ZipFile(out, "w", ZIP_DEFLATED)
        self._when = checkpoint.at.timetuple()[:6]
        verifier = files("vedette.journal").joinpath("offline", "vedette_verify.py")
        self.text("README.txt", README.format(name=name, address=address))
        self.text("vedette_verify.py", verifier.read_text(encoding="utf-8"))
        self.text("key", f"{our_key()}\n")
        self.text("checkpoint", checkpoint.note)

    def text(self, name: str, content: str) -> None:
        self._zip.writestr(self._file(name), content)

    def lines(self, name: str, lines: Iterable[Line]) -> None:
        """A file of one JSON object a line."""
        with self._zip.open(self._file(name), "w", force_zip64=True) as out:
            for line in lines:
                out.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")

    def close(self) -> None:
        self._zip.close()

    def _file(self, name: str) -> ZipInfo:
        info = ZipInfo(name, self._when)
        info.compress_type = ZIP_DEFLATED
        info.external_attr = 0o644 << 16
        return info


def entry_line(
    index: int, leaf: bytes, entry: bytes, marks: Iterable[canon.RowMark], **more: Any
) -> Line:
    """An entry, as texts that are hashed as they stand; `more`: proof, or withheld."""
    told = {"index": index, "leaf": leaf.hex(), "entry": entry.decode()}
    return told | {"rows": canon.rows_bytes(marks).decode(), "data": None, "salt": None} | more


def opened(data: bytes, salt: bytes) -> Line:
    """What shows an entry's data, and opens nothing else of it."""
    return {"data": data.decode(), "salt": canon.salt_for(salt, "data").hex()}


def row_line(row: Row, salt: bytes | None) -> Line:
    """A row as it is now, with the salt that its last entry has for it alone."""
    table, key = row._meta.db_table, str(row.pk)
    own = canon.row_salt(salt, table, key).hex() if salt is not None else None
    values = canon.columns(type(row)).of(row).decode()
    return {"table": table, "row": key, "subject": subject_of(row), "salt": own, "values": values}
