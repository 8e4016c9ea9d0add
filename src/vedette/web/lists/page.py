"""A list as a page: declare columns and filters, say which rows, and answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeVar

from django.db.models import QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.functional import cached_property
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from vedette.kernel.counts import CountUnit
from vedette.kernel.errors import type_text
from vedette.web.lists import export, keyset, question
from vedette.web.lists.columns import Column
from vedette.web.lists.filters import Filter
from vedette.web.lists.said import Count, Heading, heading

R = TypeVar("R")


@dataclass(frozen=True)
class BulkAct:
    """A button under a list whose rows can be ticked; posted as `act=<name>`, `row=<ref>` each."""

    name: str
    label: type_text
    kind: str = "quiet"


@dataclass(frozen=True)
class ShownCell:
    html: SafeString
    label: type_text
    css: str


@dataclass(frozen=True)
class ShownRow:
    ref: str
    cells: list[ShownCell]


class ListPage(Generic[R]):
    """Subclass, and answer with `return FindingList(request).response()`."""

    key: ClassVar[str]
    """Names the list in saved views and in the names of exported files."""
    title: ClassVar[type_text]
    columns: ClassVar[Sequence[Column[Any]]]
    filters: ClassVar[Sequence[Filter]] = ()
    sort: ClassVar[str]
    """The column sorted by at first; `"-due"`: from the last."""
    per_page: ClassVar[int] = 50
    count_unit: ClassVar[CountUnit | None] = None
    template: ClassVar[str] = "web/list.html"
    nothing: ClassVar[type_text] = _("Nothing here matches.")

    COUNTED: ClassVar[int] = 1000
    """Beyond, "1,000+" is said and the exact number is one click away."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def rows(self) -> QuerySet[Any]:
        """Every row that this reader may see, with the relations that the columns follow."""
        raise NotImplementedError

    def counted(self, number: int) -> str:
        """How rows are counted that no `count_unit` names: a text with `%(number)s`."""
        return ngettext("%(number)s row", "%(number)s rows", number)

    def bulk_acts(self) -> Sequence[BulkAct]:
        """What can be done to ticked rows by this reader; none: no boxes."""
        return ()

    bulk_url = ""
    """Where the ticked rows are posted to; the address of the list without it."""

    def row_ref(self, row: R) -> str:
        return str(getattr(row, "ref", None) or row.pk)  # type: ignore[attr-defined]

    def exported(self, kind: str, count: int | None) -> None:
        """Called when an export begins; an area whose rows are sealed journals it here."""

    @classmethod
    def ticked(cls, request: HttpRequest) -> list[str]:
        """The references of the rows ticked in a bulk form."""
        return list(dict.fromkeys(request.POST.getlist("row")))

    # ---- what the page needs ----

    @cached_property
    def asked(self) -> question.Asked:
        return question.ask(self.request, self.columns, self.filters, self.sort)

    @cached_property
    def matching(self) -> QuerySet[Any]:
        """The rows after every filter, in no order."""
        rows = self.rows()
        for one, reading in self.asked.active:
            rows = one.narrow(rows, reading.value, self.request)
        return rows

    @cached_property
    def order(self) -> keyset.Order:
        return keyset.order_of(
            self.matching, self.asked.column.sort, descending=self.asked.descending
        )

    @cached_property
    def window(self) -> keyset.Window:
        after = self.request.GET.get(question.AFTER, "")
        before = self.request.GET.get(question.BEFORE, "")
        at = keyset.Place.read(after or before, self.order, self.matching.model._meta.pk)
        backwards = not after and (before == question.END or at is not None)
        return keyset.window(self.matching, self.order, self.per_page, at=at, backwards=backwards)

    @cached_property
    def shown(self) -> list[ShownRow]:
        columns = self.asked.columns
        return [
            ShownRow(
                self.row_ref(row),
                [ShownCell(column.html(row), column.label, column.classes) for column in columns],
            )
            for row in self.window.rows
        ]

    @cached_property
    def count(self) -> Count:
        """How many rows match; exact while few, or on demand."""
        here = self.window
        if not here.earlier and not here.later:
            return self._count(len(here.rows))
        if self.request.GET.get(question.COUNT) == "exact":
            return self._count(self.matching.order_by().count())
        number = self.matching.order_by()[: self.COUNTED + 1].count()
        return self._count(min(number, self.COUNTED), more=number > self.COUNTED)

    def _count(self, number: int, *, more: bool = False) -> Count:
        return Count(number, more, self.count_unit, self.counted)

    @property
    def headings(self) -> list[Heading]:
        return [heading(column, self.asked) for column in self.asked.columns]

    @property
    def query(self) -> str:
        """The question as a query string, without the page: what a saved view keeps."""
        return self.asked.address()

    @property
    def pages(self) -> dict[str, str]:
        """Addresses of the first, previous, next and last page; empty where there is none."""
        here, asked = self.window, self.asked
        first, last = (here.rows[0], here.rows[-1]) if here.rows else (None, None)
        return {
            "first": asked.address() if here.earlier else "",
            "previous": asked.address(before=self._place(first)) if here.earlier and first else "",
            "next": asked.address(after=self._place(last)) if here.later and last else "",
            "last": asked.address(before=question.END) if here.later else "",
        }

    def _place(self, row: Any) -> str:
        return keyset.Place(self.order.value(row), row.pk).write(self.order)

    @property
    def exact_address(self) -> str:
        return self.asked.address(count="exact")

    @property
    def csv_address(self) -> str:
        return self.asked.address(export="csv")

    @property
    def xlsx_address(self) -> str:
        return self.asked.address(export="xlsx")

    @property
    def more_filters(self) -> bool:
        return any(one.more for one in self.filters)

    @property
    def more_open(self) -> bool:
        return any(one.more for one, _reading in self.asked.active)

    # ---- the answer ----

    def response(self, **context: Any) -> HttpResponseBase:
        """The page; the table alone for htmx; the file for `?export=csv` and `?export=xlsx`."""
        kind = self.request.GET.get(question.EXPORT, "")
        if kind in export.KINDS:
            self.exported(kind, None)
            return export.answer(kind, self)
        htmx = getattr(self.request, "htmx", None)
        fragment = htmx and not htmx.history_restore_request and htmx.target == "list"
        template = "web/lists/list.html" if fragment else self.template
        page = {"title": self.title, "list": self, **context}
        answer = render(self.request, template, page)
        patch_vary_headers(answer, ["HX-Request"])
        if fragment:
            answer["HX-Push-Url"] = self.request.path + self._here()
        return answer

    def _here(self) -> str:
        """This page's own address, without the fields left empty."""
        names = (question.AFTER, question.BEFORE, question.COUNT)
        kept = {name: self.request.GET.get(name, "") for name in names}
        return self.asked.address(**kept)
