"""Why a cell or a row can't be taken: a code and details; the text is made when it is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _

from vedette.interchange.ledger.fields import Field
from vedette.kernel.errors import type_text

REASONS: dict[str, type_text] = {
    "formula": _("The cell holds a formula without a stored result. Open and save the workbook."),
    "no-value": _("The cell holds an error, not a value: %(text)s"),
    "too-long": _("The cell holds %(text)s characters; at most %(limit)s can be taken."),
    "missing": _("This must be filled in."),
    "not-a-date": _("This is not a date: %(text)s"),
    "no-such-day": _("There is no such day: %(text)s"),
    "which-year": _("The date says no year: %(text)s"),
    "which-month": _("Day or month first? Write it as 2020-05-03: %(text)s"),
    "january-or-october": _(
        "A number such as %(text)s may mean January or October. Write it as 2020-10."
    ),
    "unlikely-date": _("The year can't be right: %(text)s"),
    "not-a-flag": _("This is neither yes nor no: %(text)s"),
    "unknown-unit": _("No unit that the team oversees has this name: %(text)s"),
    "similar-unit": _("No unit has this name: %(text)s. Did you mean %(near)s?"),
    "ambiguous-unit": _("More than one unit has this name: %(text)s (%(near)s)"),
    "number-twice": _("The number %(text)s stands in rows %(rows)s. Each needs its own."),
    "same-twice": _("Row %(first)s says the same."),
    "differs": _("It is here as %(ref)s and says something else: %(fields)s. Nothing was changed."),
    "to-come": _("This day is yet to come: %(text)s"),
    "refused": _("%(text)s"),
    "closed-before-found": _("It is signed off before it was found."),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that keeps a row from being taken."""

    code: str
    """A key of REASONS."""
    column: int | None = None
    """Counted from 0; None where it is not one cell."""
    details: Mapping[str, Any] = field(default_factory=dict)

    @property
    def reason(self) -> str:
        """In the reader's language."""
        details = dict(self.details)
        if "fields" in details:
            named = [str(Field(name).label) for name in details["fields"]]
            details["fields"] = ", ".join(named) or "…"
        return str(REASONS[self.code]) % details


class BadValue(ValueError):
    """A cell whose value can't be taken; the caller knows where it stands."""

    def __init__(self, code: str, text: object = "", **details: Any) -> None:
        super().__init__(code)
        self.code = code
        self.details = {"text": shown(text), **details}

    def at(self, column: int | None) -> Problem:
        return Problem(self.code, column, self.details)


def shown(value: object, longest: int = 60) -> str:
    """A value as a message quotes it."""
    text = " ".join(str(value).split())
    return text if len(text) <= longest else text[: longest - 1] + "…"
