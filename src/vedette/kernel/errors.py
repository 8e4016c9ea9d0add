"""Why an act was refused.

OversightError
├── NotAllowed      the person may not do this here (a right, four eyes, recusal)
├── WrongState      the record is not at that step
├── Incomplete      something must be filled in or attached first
├── Unacceptable    a value can't be taken as it is (a due date in the past)
└── Stale           someone changed the record meanwhile
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

type_text = str | Promise
"""A text, or one that is translated when it is shown."""


@dataclass(frozen=True)
class Denial:
    """A "no" with its reason: shown on the disabled button, and carried by the error."""

    code: str
    reason: type_text

    def __str__(self) -> str:
        return str(self.reason)


class OversightError(Exception):
    """An act was refused; `denial` says why in words for the person who tried."""

    def __init__(self, code: str, reason: type_text) -> None:
        super().__init__(code)
        self.denial = Denial(code, reason)

    def __str__(self) -> str:
        return str(self.denial.reason)


class NotAllowed(OversightError):
    """The person may not do this here."""


class WrongState(OversightError):
    """The record is not at a step from which this can be done."""


class Incomplete(OversightError):
    """Something must be filled in or attached first."""


class Unacceptable(OversightError):
    """Values that can't be taken; `fields` names each with its reason, for the form."""

    def __init__(
        self, code: str, reason: type_text, fields: Mapping[str, type_text] | None = None
    ) -> None:
        super().__init__(code, reason)
        self.fields = dict(fields or {})


class Stale(OversightError):
    """Someone changed the record since it was read; `row` is the record as it is now."""

    def __init__(self, row: Any, reason: type_text) -> None:
        super().__init__("stale", reason)
        self.row = row
