"""Enter a volume, and what lies in it."""

from typing import Any

from django.core.files.base import File
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.custody.checks import filled, refuse
from vedette.custody.models import CaseFile, Content, Holding, Volume
from vedette.custody.queries import body_of, holder
from vedette.journal.actions import Bare, record
from vedette.kernel import clock, files
from vedette.kernel.errors import NotAllowed, WrongState
from vedette.organisation.models import Person

FOLDER = "custody"


@transaction.atomic
def add_volume(file: CaseFile, *, by: Person, title: str, pages: int) -> Volume:
    """Enter the next volume of a file: whoever enters it holds it, and its chain begins."""
    clue = file.clue
    require(by, "custody.keep", clue)
    if pages < 1:
        raise refuse("pages", _("A volume has a page at least."))
    last = file.volumes.aggregate(last=Max("number"))["last"] or 0
    volume = Volume.objects.create(
        file=file, clue=clue, number=last + 1, title=filled("title", title), pages=pages
    )
    unit = body_of(by)
    if unit is None:
        raise NotAllowed("no-body", _("Only somebody of an overseeing body keeps volumes."))
    link = Holding.objects.create(volume=volume, clue=clue, person=by, unit=unit, since=clock.now())
    data = {"number": volume.number, "pages": pages}
    record("custody.volume_added", Bare(clue.subject), by=by, data=data, rows=[volume, link])
    return volume


@transaction.atomic
def add_content(
    volume: Volume,
    *,
    by: Person,
    title: str,
    first_page: int,
    last_page: int,
    upload: "File[Any] | None" = None,
    name: str = "",
) -> Content:
    """Enter a line of the table of contents, with its scan if there is one (kept by SHA-256).

    Raises NotAllowed for all but the holder; WrongState on the way; Unacceptable for pages that
    the volume doesn't have, or that another line has.
    """
    clue = volume.clue
    require(by, "custody.keep", clue)
    if holder(volume).person_id != by.pk:
        raise NotAllowed("not-holder", _("Only whoever holds a volume changes it."))
    if Volume.objects.get(pk=volume.pk).under_way:
        raise WrongState("under-way", _("It is packed: nothing in it can be changed."))
    if not 1 <= first_page <= last_page:
        raise refuse("last_page", _("The last page lies before the first."))
    if last_page > volume.pages:
        raise refuse("last_page", _("The volume ends on page %d.") % volume.pages)
    taken = volume.contents.filter(first_page__lte=last_page, last_page__gte=first_page).first()
    if taken is not None:
        raise refuse("first_page", _("These pages belong to “%s” already.") % taken.title)
    kept = files.keep(FOLDER, upload, name or upload.name or "") if upload else None
    line = Content.objects.create(
        volume=volume,
        clue=clue,
        title=filled("title", title),
        first_page=first_page,
        last_page=last_page,
        path=kept.path if kept else "",
        name=kept.name if kept else "",
        sha256=kept.sha256 if kept else "",
        size=kept.size if kept else 0,
    )
    data = {"number": volume.number}
    record("custody.content_added", Bare(clue.subject), by=by, data=data, rows=[line])
    return line
