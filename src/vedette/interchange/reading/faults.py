"""Why a file can't be read at all."""

from typing import Any

from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from vedette.kernel.errors import OversightError, type_text

REASONS: dict[str, type_text] = {
    "empty-file": _("The file is empty."),
    "too-large": _("The file is %(size)d MB large; at most %(limit)d MB can be read."),
    "not-a-workbook": _("This is neither an xlsx workbook nor a csv text."),
    "encrypted": _("The workbook is protected by a password. Save a copy without one."),
    "old-workbook": _("This is a workbook of the old format (xls, et). Save it as xlsx."),
    "other-workbook": _("This is a %(kind)s file. Save it as xlsx."),
    "damaged": _("The workbook is damaged: %(part)s can't be read."),
    "bomb": _("The workbook would unpack to %(size)d MB, %(ratio)d times its size: refused."),
    "too-many-parts": _("The workbook has %(parts)d parts; an honest one has far fewer: refused."),
    "entities": _("The workbook declares XML entities, which no spreadsheet does: refused."),
    "too-many-columns": _(
        "Sheet “%(sheet)s”, row %(row)d reaches column %(column)s; at most %(limit)d can be read."
    ),
    "too-many-merges": _("Sheet “%(sheet)s” has more than %(limit)d merged ranges: refused."),
    "no-sheets": _("The workbook has no sheet with cells in it."),
    "no-such-sheet": _("The workbook has no sheet “%(sheet)s”. It has: %(sheets)s."),
    "unknown-encoding": _("The text is neither UTF-8 nor GB18030. Save it as CSV UTF-8."),
    "long-csv-cell": _("Row %(row)d of the text has a cell far longer than %(limit)d characters."),
    "broken-csv": _("Row %(row)d of the text can't be read: a quote that is never closed?"),
}


def _filled(code: str, details: dict[str, Any]) -> str:
    return str(REASONS[code]) % details if details else str(REASONS[code])


_reason = lazy(_filled, str)
"""Put into words where it is shown: the process that reads may have no language."""


class Unreadable(OversightError):
    """A file that can't be read; `code` is a key of REASONS, `details` what its text needs."""

    def __init__(self, code: str, **details: Any) -> None:
        super().__init__(code, _reason(code, details))
        self.code = code
        self.details = details
