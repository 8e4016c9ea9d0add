"""/documents/: everything that was issued, as far as the reader may see it (发文登记)."""

from django.db.models import QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.access.gate import StaffRequest, may
from vedette.access.permissions import why_not
from vedette.documents import kinds
from vedette.documents.models import Document
from vedette.documents.queries import bodies_offers, drafts_of
from vedette.kernel.counts import CountUnit
from vedette.kernel.errors import type_text
from vedette.web.lists import ChoiceFilter, Column, DateRangeFilter, ListPage, TextFilter
from vedette.web.templatetags.face import tag


def _state(document: Document) -> str:
    return tag(_("withdrawn"), "late") if document.withdrawn_at else ""


def _kinds(request: HttpRequest) -> list[tuple[str, type_text]]:
    return [(kind.key, kind.label) for kind in kinds.every()]


class Register(ListPage[Document]):
    key = "documents"
    title = _("Documents")
    sort = "-number"
    count_unit = CountUnit.COPY
    nothing = _("No document matches.")
    template = "documents/register.html"
    columns = (
        Column(
            "number",
            _("Document number"),
            value=lambda row: row.number or row.ref,
            sort="id",
            link=Document.get_absolute_url,
            fixed=True,
        ),
        Column("title", pgettext_lazy("documents", "Title"), fixed=True, css="wide"),
        Column("kind", _("Kind"), value=lambda row: row.kind_label),
        Column("issuer", _("Issuing body"), value=lambda row: row.issuer.name),
        Column("to", pgettext_lazy("documents", "To")),
        Column("dated", _("Dated"), sort="dated", kind="date", css="fit"),
        Column(
            "state",
            _("State"),
            value=lambda row: str(_("withdrawn")) if row.withdrawn_at else "",
            show=_state,
            css="fit",
        ),
    )
    filters = (
        TextFilter("q", _("Search"), fields=("title", "number", "to")),
        ChoiceFilter("kind", _("Kind"), choices=_kinds),
        DateRangeFilter("dated", _("Dated")),
    )

    def rows(self) -> QuerySet[Document]:
        seen = Document.objects.visible_to(self.request.person)  # type: ignore[attr-defined]
        return seen.select_related("issuer").defer("data", "text")


@may("documents.view", "documents.receive")
def register_page(request: StaffRequest) -> HttpResponseBase:
    person = request.person
    writes = why_not(person, "documents.draft") is None
    drafts = drafts_of(person)[:10] if writes else ()
    offers = bodies_offers(person) if writes else ()
    keeps = why_not(person, "documents.keep_templates") is None
    return Register(request).response(drafts=drafts, offers=offers, keeps_templates=keeps)
