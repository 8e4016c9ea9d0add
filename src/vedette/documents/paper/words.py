"""The placeholders that every kind of document has."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.documents.kinds import Field, Kind, Table

HOUSE = (
    Field("issuer", _("the issuing body"), "驻省交通运输厅纪检监察组"),
    Field("number", _("the document number"), "甘纪驻交函〔2020〕3号"),
    Field("title", _("the title"), "关于养护资金使用问题的整改通知书"),
    Field("to", _("to whom it goes"), "省公路局"),
    Field("copy_to", _("who gets a copy"), "第五监督检查室"),
    Field("date", _("the date in words"), "2020年9月3日"),
    Field("year", _("the year"), "2020"),
    Field("signed_by", _("who issued it"), "王岚"),
    Field("drafted_by", _("who drafted it"), "李建"),
    Field("contact", _("the contact of the issuing body"), "李建，0931-0000000"),
)
TEXT = Table(
    "text",
    pgettext_lazy("documents", "the paragraphs of the text"),
    columns=(),
)
"""Rows that are texts themselves: `{%p for paragraph in text %}`."""
EXPECTED = ("issuer", "title", "date", "text")
"""What nearly every letter shows; a template without one of them is taken, with a word."""

SAMPLE_TEXT = (
    "经查，你单位 2019 年度养护资金使用中有 12 笔支出无验收记录，涉及金额 86.30 万元。",
    "请于 2020 年 9 月 30 日前完成整改，并将整改情况书面报送我组。",
)


def words_of(kind: Kind) -> set[str]:
    """Every name that a template of a kind may use."""
    return {each.name for each in (*HOUSE, TEXT, *kind.fields)}


def columns_of(kind: Kind) -> set[str]:
    """Every name that may stand behind a row: `item.title`."""
    return {column.name for table in kind.tables for column in table.columns}


def expected_of(kind: Kind) -> list[str]:
    """What a template of a kind usually shows."""
    return [*EXPECTED, *(["number"] if kind.word else []), *(table.name for table in kind.tables)]


def samples_of(kind: Kind) -> dict[str, object]:
    """What previews are filled with."""
    house = {each.name: each.sample for each in HOUSE}
    text = kind.sample.get("text", "").splitlines() or list(SAMPLE_TEXT)
    wording = {name: kind.sample[name] for name in ("title", "to") if name in kind.sample}
    if not kind.word:
        house["number"] = ""
    return {**house, **kind.samples(), **wording, "text": text}
