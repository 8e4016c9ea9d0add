"""A ledger on its way in through the pages: received, looked through, taken or given up.

None of this is on the record but the taking: until then it is one person's draft.
"""

import shutil
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

from django.conf import settings
from django.core.files.base import File
from django.db import transaction

from vedette.access.permissions import require
from vedette.interchange import progress
from vedette.interchange.actions.take import FileFacts, take
from vedette.interchange.ledger.mapping import Mapping
from vedette.interchange.models import ImportRun, Upload, UploadState
from vedette.interchange.plan.begin import begin
from vedette.interchange.plan.make import make_plan
from vedette.interchange.plan.store import Store, Verdict
from vedette.interchange.reading import Unreadable, open_book
from vedette.interchange.reading.package import MB
from vedette.kernel import clock
from vedette.kernel.errors import OversightError
from vedette.organisation.models import Person, Unit

AT_ONCE_BYTES = 512 * 1024
"""Ledgers up to this size, some 3,000 rows, are looked through while the page is waited for."""
AT_ONCE_ROWS = 1_000
"""So many rows are entered while the page is waited for; more in the background."""
KEPT = timedelta(days=7)
"""An upload that nobody goes on with is thrown away after this."""


def receive(file: "File[bytes]", name: str, *, team: Unit, by: Person) -> Upload:
    """Take in a file and look at its headings.

    Raises NotAllowed for another team's ledger, and Unreadable for what is no ledger; nothing is
    kept of it then.
    """
    require(by, "interchange.import", ImportRun(team=team))
    plain = name.replace("\\", "/").rpartition("/")[2].strip()
    upload = Upload(person=by, team=team, file_name=plain[-200:])
    upload.folder.mkdir(parents=True, mode=0o700)
    try:
        upload.sha256, upload.size = _keep(file, upload)
        with open_book(upload.file, name=upload.file_name) as book:
            upload.mapping = begin(book, team).mapping.as_data()
    except BaseException:
        _forget_files(upload)
        raise
    upload.save(force_insert=True)
    return upload


def _keep(file: "File[bytes]", upload: Upload) -> tuple[str, int]:
    digest, size = sha256(), 0
    with upload.file.open("xb") as target:
        for chunk in file.chunks():
            size += len(chunk)
            if size > settings.UPLOAD_LIMIT:
                limit = settings.UPLOAD_LIMIT // MB
                raise Unreadable("too-large", size=size // MB, limit=limit)
            digest.update(chunk)
            target.write(chunk)
    return digest.hexdigest(), size


def set_mapping(upload: Upload, mapping: Mapping) -> None:
    """Say how the ledger is to be read, and look through it: now if it is small, else soon.

    Raises Unacceptable for a mapping by which no row could be read.
    """
    mapping.check()
    upload.mapping = mapping.as_data()
    upload.state, upload.problem = UploadState.PLANNING, ""
    upload.save()
    if upload.size <= AT_ONCE_BYTES:
        look_through(upload)


def choose_sheet(upload: Upload, mapping: Mapping) -> None:
    """Read another sheet of the workbook; its columns are to be named anew."""
    upload.mapping = mapping.as_data()
    upload.state, upload.problem = UploadState.MAPPING, ""
    upload.save()


def name_units(upload: Upload, units: dict[str, str]) -> None:
    """Say which units unknown names mean, and look through the ledger again."""
    mapping = upload.columns
    set_mapping(upload, replace(mapping, units={**mapping.units, **units}))


def look_through(upload: Upload) -> None:
    """Make the plan. What goes wrong is kept for whoever sent the file."""
    try:
        with (
            open_book(upload.file, name=upload.file_name) as book,
            Store.make(upload.plan) as store,
        ):
            make_plan(
                store,
                book,
                upload.columns,
                upload.team,
                tell=lambda done: progress.tell(upload.progress, done),
            )
    except OversightError as problem:
        _fail(upload, problem)
    else:
        upload.state = UploadState.PLANNED
        upload.save(update_fields=["state"])


def carry_out(upload: Upload) -> None:
    """Enter what the plan says is new: now if it is little, else soon."""
    with Store(upload.plan) as store:
        new = store.counts()[Verdict.NEW]
    upload.state = UploadState.TAKING
    upload.save(update_fields=["state"])
    if new <= AT_ONCE_ROWS:
        enter(upload)


def enter(upload: Upload) -> None:
    """Enter it; nothing is entered if it fails, and the reason is kept for whoever sent it."""
    file = FileFacts(upload.file_name, upload.sha256, upload.size)
    try:
        with transaction.atomic(), Store(upload.plan) as store:
            total = store.counts()[Verdict.NEW]
            upload.run = take(
                store,
                team=upload.team,
                by=upload.person,
                file=file,
                tell=lambda done: progress.tell(upload.progress, done, total),
            )
            upload.state = UploadState.TAKEN
            upload.save(update_fields=["run", "state"])
    except OversightError as problem:
        _fail(upload, problem)
    else:
        _forget_files(upload)


def _fail(upload: Upload, problem: OversightError) -> None:
    upload.run = None
    upload.state, upload.problem = UploadState.FAILED, str(problem)
    upload.save()


def give_up(upload: Upload) -> None:
    """Throw an upload away."""
    _forget_files(upload)
    upload.delete()


def _forget_files(upload: Upload) -> None:
    shutil.rmtree(upload.folder, ignore_errors=True)


def work_waiting() -> int:
    """Do what waits in the background, the oldest first; return how much there was.

    Run by one process alone. Work that was killed in the middle left nothing behind, and is begun
    anew.
    """
    waiting = Upload.objects.filter(
        state__in=[UploadState.PLANNING, UploadState.TAKING]
    ).select_related("team", "person")
    done = 0
    for upload in waiting.order_by("at"):
        work = look_through if upload.state == UploadState.PLANNING else enter
        try:
            work(upload)
        except Exception as bug:
            # Not to be tried again and again: whoever sent it is told, and so is the log.
            _fail(upload, OversightError("failed", f"{type(bug).__name__}"))
            raise
        done += 1
    return done


def forget_old() -> int:
    """Throw away uploads that nobody went on with; return how many."""
    old = list(Upload.objects.filter(at__lt=clock.now() - KEPT))
    for upload in old:
        give_up(upload)
    return len(old)
