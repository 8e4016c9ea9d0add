"""Every import in scope."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from vedette.access.gate import StaffRequest, may
from vedette.access.permissions import why_not
from vedette.interchange.models import ImportRun
from vedette.web.lists import Column, DateRangeFilter, ListPage, TextFilter


class ImportList(ListPage[ImportRun]):
    key = "imports"
    title = _("Imports")
    sort = "-at"
    template = "interchange/runs.html"
    nothing = _("No ledger was imported yet.")
    columns: ClassVar[Sequence[Column[Any]]] = (
        Column(
            "ref", _("Number"), sort="id", link=ImportRun.get_absolute_url, css="fit", fixed=True
        ),
        Column("at", pgettext_lazy("moment", "At"), sort="at", kind="date", css="fit"),
        Column("file_name", _("File"), css="wide"),
        Column("team", _("Team"), value=lambda run: str(run.team)),
        Column("by", _("By"), value=lambda run: str(run.by or "")),
        Column("entered", _("Entered"), sort="entered", kind="number"),
        Column("known", _("Already here"), kind="number"),
        Column("differing", _("Different"), kind="number", chosen=False),
        Column("refused", _("Refused"), sort="refused", kind="number"),
        Column("passed_over", _("No findings"), kind="number", chosen=False),
    )
    filters = (
        TextFilter("q", _("Text"), fields=("ref", "file_name")),
        DateRangeFilter("at", pgettext_lazy("moment", "At"), field="at", moment=True),
    )

    def counted(self, number: int) -> str:
        return ngettext("%(number)s import", "%(number)s imports", number)

    def rows(self) -> QuerySet[Any]:
        person = self.request.person  # type: ignore[attr-defined]
        return ImportRun.objects.visible_to(person).select_related("team", "by")


@may("interchange.view")
def runs(request: StaffRequest) -> HttpResponseBase:
    """The imports, the latest first."""
    denial = why_not(request.person, "interchange.import")
    return ImportList(request).response(may_import=denial is None)
