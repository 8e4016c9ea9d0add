"""What a rule says: one row of a rule pack, typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Self

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from vedette.access.roles import Role
from vedette.kernel.errors import type_text
from vedette.kernel.names import in_language


class Span(StrEnum):
    """What an amount counts."""

    CALENDAR_DAYS = "cd"
    WORKING_DAYS = "wd"
    MONTHS = "m"
    QUARTER_END = "q"  # by the end of the running quarter
    AGREED = "date"  # no period: the date is agreed in each case


class Mark(TextChoices):
    """How far a row was checked against its source."""

    YES = "yes", _("text read")
    PARAPHRASE = "paraphrase", _("paraphrase only")
    SECONDARY = "secondary", _("secondary source")
    OLDER = "older", _("older text only")
    LOCAL = "local", _("local rule")
    NO = "no", _("not verified")


MEANINGS: dict[Mark, type_text] = {
    Mark.YES: _("The text of the rule was read."),
    Mark.PARAPHRASE: _("The rule is known from a paraphrase; its wording wasn't compared."),
    Mark.SECONDARY: _("The rule is known from a secondary source."),
    Mark.OLDER: _("An older text was read; the one in force wasn't seen."),
    Mark.LOCAL: _("A local rule; other places may have another."),
    Mark.NO: _("Our default, taken from no text; a deployment may change it."),
}


class Owes(TextChoices):
    """Who has to act in time."""

    TEAM = "team", _("the team")
    UNIT = "unit", _("the overseen unit")
    OTHER = "other", _("someone outside")


@dataclass(frozen=True, slots=True)
class Text:
    """A text in Chinese (Simplified) and English."""

    zh: str
    en: str

    def __str__(self) -> str:
        return in_language(self.zh, self.en)


@dataclass(frozen=True, slots=True)
class More:
    """How a period may be extended. An amount of 0 sets no bound to the date asked for."""

    times: int = 0
    amount: int = 0
    span: Span = Span.CALENDAR_DAYS


@dataclass(frozen=True, slots=True)
class Rule:
    """Within how much time what must happen, after which event."""

    pack: str
    version: str
    calendar: str
    code: str
    label: Text
    trigger: Text
    amount: int
    span: Span
    owes: Owes
    extension: More
    approver: Role
    """The lowest role that may grant more time."""
    warn_at: int
    """Days before the due date on which those who owe it are warned: working days if it counts
    those, else calendar days. 0: on the day itself."""
    escalate_to: Role | None
    """How far up it goes once it has run out; None: nobody is chased."""
    escalate_every: int
    """Working days from one rung to the next."""
    source: Text
    mark: Mark
    note: Text = Text("", "")
    since: date | None = None
    """The first trigger day to which this row applies; None: always."""

    @property
    def key(self) -> str:
        return f"{self.pack}.{self.code}"

    @property
    def is_verified(self) -> bool:
        return self.mark is Mark.YES

    @property
    def counts_working_days(self) -> bool:
        return self.span is Span.WORKING_DAYS

    def as_json(self) -> dict[str, Any]:
        """What a deadline keeps of the rule in force at its trigger."""
        return {**asdict(self), "since": self.since.isoformat() if self.since else None}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        more = kept["extension"]
        return cls(
            **{
                **kept,
                **{name: Text(**kept[name]) for name in ("label", "trigger", "source", "note")},
                "span": Span(kept["span"]),
                "owes": Owes(kept["owes"]),
                "mark": Mark(kept["mark"]),
                "approver": Role(kept["approver"]),
                "escalate_to": Role(kept["escalate_to"]) if kept["escalate_to"] else None,
                "since": date.fromisoformat(kept["since"]) if kept["since"] else None,
                "extension": More(more["times"], more["amount"], Span(more["span"])),
            }
        )
