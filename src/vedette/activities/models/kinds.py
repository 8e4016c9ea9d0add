"""What teams do, and what each kind of it asks for: the one table behind forms, guards and counts.

A kind asks for few things, and for nothing that feeds neither a rule nor a figure.
"""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.kernel.counts import CountUnit
from vedette.kernel.errors import type_text


class Kind(TextChoices):
    """Ten ways of looking, listening and speaking."""

    VISIT = "visit", pgettext_lazy("activity", "field visit")  # 走访调查
    FIELD_INSPECTION = "field-inspection", pgettext_lazy("activity", "field inspection")  # 调研督导
    INSPECTION = "inspection", pgettext_lazy("activity", "inspection")  # 监督检查
    TALK = "talk", pgettext_lazy("activity", "individual talk")  # 个别谈话
    SYMPOSIUM = "symposium", pgettext_lazy("activity", "symposium")  # 座谈
    FIRM_VISIT = "firm-visit", pgettext_lazy("activity", "visit to a firm")  # 走访企业和机构
    DOCUMENTS = "documents", pgettext_lazy("activity", "documents read")  # 查阅资料
    MEETING = "meeting", pgettext_lazy("activity", "meeting observed")  # 列席会议
    RESEARCH = "research", pgettext_lazy("activity", "research")  # 专题调研
    OUTREACH = "outreach", pgettext_lazy("activity", "outreach")  # 宣传

    @property
    def shape(self) -> "Shape":
        return SHAPES[self]

    @property
    def count_unit(self) -> CountUnit:
        return SHAPES[self].count_unit


@dataclass(frozen=True)
class Shape:
    """What one kind of activity asks for, beyond when, who and about which unit."""

    count_unit: CountUnit
    """What `amount` counts; visits to firms are summed as distinct firms."""
    asks: tuple[str, ...]
    """In the order in which the page asks."""
    needs: frozenset[str]
    counted: bool = False
    """The amount is asked for: people talked to, volumes read. Elsewhere it is 1."""
    hint: type_text = ""


def _shape(
    unit: CountUnit, asks: str, *, needs: str, counted: bool = False, hint: type_text = ""
) -> Shape:
    return Shape(unit, tuple(asks.split()), frozenset(needs.split()), counted, hint)


SHAPES: dict[Kind, Shape] = {
    Kind.VISIT: _shape(
        CountUnit.TIMES,
        "title unit region purposes partners",
        needs="title",
        hint=_("Going there to ask and to see for yourself."),
    ),
    Kind.FIELD_INSPECTION: _shape(
        CountUnit.TIMES,
        "region title unit purposes partners",
        needs="title region",
        hint=_("Study and guidance on the ground, in a city or county."),
    ),
    Kind.INSPECTION: _shape(
        CountUnit.TIMES,
        "title unit region purposes partners checklist",
        needs="title purposes",
        hint=_("Checking a unit's work, with questions and answers."),
    ),
    Kind.TALK: _shape(
        CountUnit.PERSON_TIMES,
        "unit rank amount",
        needs="unit rank",
        counted=True,
        hint=_("With one person at a time. What was said is not kept here."),
    ),
    Kind.SYMPOSIUM: _shape(
        CountUnit.SESSION,
        "title guests unit region",
        needs="title guests",
        hint=_("Hearing deputies, members, users, the public."),
    ),
    Kind.FIRM_VISIT: _shape(
        CountUnit.FIRM,
        "firm unit region",
        needs="firm",
        hint=_("A law firm, a company, an association."),
    ),
    Kind.DOCUMENTS: _shape(
        CountUnit.VOLUME_READ,
        "title amount unit",
        needs="title",
        counted=True,
        hint=_("Files and records, in volumes."),
    ),
    Kind.MEETING: _shape(
        CountUnit.TIMES,
        "title unit topics advice",
        needs="title unit",
        hint=_("Sitting in as an observer, and what was advised."),
    ),
    Kind.RESEARCH: _shape(
        CountUnit.TIMES,
        "themes unit region partners",
        needs="themes",
        hint=_("Looking into a theme across units or places."),
    ),
    Kind.OUTREACH: _shape(
        CountUnit.TIMES,
        "title channels unit",
        needs="title channels",
        hint=_("Telling people how to report, and what the rules are."),
    ),
}
