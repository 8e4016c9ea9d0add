"""One archive that holds an instance, and the way back.

The order matters: first the kept checkpoint, then the database, then the files. So the database
holds every entry that the checkpoint speaks of, and the folder every file that a row names, though
people go on working meanwhile.
"""

import sqlite3
import tarfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from vedette.kernel import instance

CHECKPOINT = "checkpoint"
FILES = "files"


class CannotRestore(Exception):
    """The archive or the folder is not fit."""


def save(data: Path, database: Path | None, archive: Path, *, keys: bool) -> Iterator[str]:
    """Write the archive, naming each member as it goes in. `database` is None for PostgreSQL.

    Raises FileExistsError rather than write over an older backup.
    """
    with TemporaryDirectory(dir=archive.parent) as folder, tarfile.open(archive, "x:gz") as tar:
        archive.chmod(0o600)
        yield from _add(tar, data / CHECKPOINT, CHECKPOINT)
        if database:
            copy = Path(folder) / "copy.sqlite3"
            _copy(database, copy)
            yield from _add(tar, copy, "vedette.sqlite3")
        for file in sorted((data / FILES).rglob("*")):
            if file.is_file():
                yield from _add(tar, file, str(file.relative_to(data)))
        if keys:
            yield from _add(tar, data / instance.FILE, instance.FILE)


def _add(tar: tarfile.TarFile, file: Path, name: str) -> Iterator[str]:
    if file.exists():
        tar.add(file, name)
        yield name


def _copy(database: Path, to: Path) -> None:
    """SQLite's online backup: one moment of the database, whoever is writing."""
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(to)) as target:
        source.backup(target)


def restore(archive: Path, data: Path) -> None:
    """Unpack an archive into a folder that holds no instance's data yet.

    Raises CannotRestore.
    """
    taken = [name for name in ("vedette.sqlite3", CHECKPOINT, FILES) if (data / name).exists()]
    if taken:
        raise CannotRestore(f"{data} holds {', '.join(taken)} already: name an empty folder.")
    try:
        with tarfile.open(archive, "r:gz") as tar:
            if instance.FILE not in tar.getnames() and not (data / instance.FILE).exists():
                raise CannotRestore(
                    f"The archive holds no keys: put {instance.FILE} into {data} first."
                )
            data.mkdir(parents=True, exist_ok=True, mode=0o700)
            tar.extractall(data, filter="data")
    except (OSError, tarfile.TarError) as problem:
        raise CannotRestore(f"{archive} can't be read as a backup: {problem}") from problem
