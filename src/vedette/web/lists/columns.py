"""What a list can show of a row: once for the page, once for the export."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Generic, Literal, TypeVar

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from vedette.kernel.errors import type_text
from vedette.kernel.money import FEN, yuan
from vedette.web.templatetags.words import digits, iso

R = TypeVar("R")
Plain = str | int | Decimal | date | None
"""What a cell of an exported file can hold."""


@dataclass(frozen=True)
class Column(Generic[R]):
    """One column: `Column("due", _("Due"), sort="due_on", kind="date")`."""

    key: str
    """Its name in addresses; also the attribute read, unless `value` says otherwise."""
    label: type_text
    value: Callable[[R], Any] | None = None
    """The plain value: text, whole number, date, or fen where `kind` is "money"."""
    show: Callable[[R], str] | None = None
    """HTML for the page where the plain value isn't enough: a status tag, a due date in words."""
    sort: str = ""
    """The field or annotation to sort by; empty: no sorting. Follow relations by `__`, and
    select them in `rows()`."""
    link: Callable[[R], str] | None = None
    kind: Literal["text", "number", "money", "date"] = "text"
    chosen: bool = True
    """Shown until the reader chooses otherwise."""
    fixed: bool = False
    """Can't be hidden."""
    css: str = ""
    """`fit` (as narrow as can be), `wide`."""

    def plain(self, row: R) -> Any:
        if self.value is not None:
            return self.value(row)
        return getattr(row, self.key)

    def html(self, row: R) -> SafeString:
        """The inside of the cell."""
        inside = conditional_escape(self.show(row) if self.show else self._said(self.plain(row)))
        if self.link is not None:
            return format_html('<a href="{}">{}</a>', self.link(row), inside)
        return SafeString(inside)

    def _said(self, value: Any) -> str:
        match value:
            case None:
                return ""
            case bool():
                return _("yes") if value else _("no")
            case int() if self.kind == "money":
                return yuan(value)
            case int() if self.kind == "number":
                return digits(value)
            case date():
                return iso(value)
        return str(value)

    def exported(self, row: R) -> Plain:
        value = self.plain(row)
        match value:
            case bool():
                return _("yes") if value else _("no")
            case int() if self.kind == "money":
                return Decimal(value) / FEN
            case None | int() | Decimal() | date():
                return value
        return str(value)

    @property
    def classes(self) -> str:
        number = "num" if self.kind in {"number", "money"} else ""
        return " ".join(name for name in (number, self.css) if name)
