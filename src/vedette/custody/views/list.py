"""Case files as a list: those of the clues on which the reader is named."""

from typing import Any

from django.db.models import Count, QuerySet
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _

from vedette.access.gate import StaffRequest, may
from vedette.custody.models import CaseFile
from vedette.custody.queries import missing
from vedette.kernel.counts import CountUnit
from vedette.web.lists import Column, DateRangeFilter, ListPage, TextFilter

COLUMNS: list[Column[CaseFile]] = [
    Column("ref", _("Number"), sort="id", link=CaseFile.get_absolute_url, fixed=True, css="fit"),
    Column("clue", _("Clue"), value=lambda f: f"{f.clue.ref} {f.clue.title}", css="wide"),
    Column("volumes", _("Volumes"), value=lambda f: f.volume_count, kind="number"),  # type: ignore[attr-defined]
    Column("opened_on", _("Opened on"), sort="opened_on", kind="date"),
]

FILTERS = [
    TextFilter("q", _("Words"), fields=("ref", "clue__ref", "clue__title")),
    DateRangeFilter("opened", _("Opened on"), field="opened_on"),
]


class CaseFiles(ListPage[CaseFile]):
    key = "custody"
    title = _("Case files")
    columns = COLUMNS
    filters = FILTERS
    sort = "-ref"
    count_unit = CountUnit.ITEM
    template = "custody/files.html"
    nothing = _("You know of no case file that matches.")

    def rows(self) -> QuerySet[CaseFile]:
        person: Any = self.request.person  # type: ignore[attr-defined]
        rows = CaseFile.objects.visible_to(person).select_related("clue")
        return rows.annotate(volume_count=Count("volumes"))


@may("custody.view")
def files_page(request: StaffRequest) -> HttpResponseBase:
    lost = missing(request.person).select_related("transfer__file", "volume")
    return CaseFiles(request).response(lost=list(lost[:20]))
