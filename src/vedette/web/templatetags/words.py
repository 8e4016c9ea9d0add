"""Numbers, money, counts and dates in words: filters and tags that every page has at hand."""

from datetime import date, datetime

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from vedette.kernel import clock, counts
from vedette.kernel.counts import CountUnit
from vedette.kernel.money import wan as in_wan
from vedette.kernel.money import yuan
from vedette.web import when

register = template.Library()


@register.simple_tag
def html_lang() -> str:
    """The tag of the page's language, written so that browsers choose the right glyphs."""
    language = (get_language() or "zh-hans").lower()
    return {"zh-hans": "zh-Hans", "zh-hant": "zh-Hant"}.get(language, language)


@register.filter
def digits(number: int | None) -> str:
    """ "1,331"; nothing for nothing."""
    return "" if number is None else f"{number:,}"


@register.filter
def day(value: date | None) -> str:
    """ "2020年7月2日", for sentences."""
    return when.prose(value) if value else ""


@register.filter
def iso(value: date | None) -> SafeString | str:
    """ "2020-07-02" as a `<time>`, for tables and facts; a moment with its minute."""
    if not value:
        return ""
    exact = value.isoformat()
    return format_html('<time datetime="{}">{}</time>', exact, when.iso(value))


@register.filter
def money(fen: int | None) -> str:
    """Fen as "7,226,500.00 元"."""
    return "" if fen is None else _("%(sum)s yuan") % {"sum": yuan(fen)}


@register.filter
def wan(fen: int | None) -> str:
    """Fen as "722.65 万元"; plain yuan for readers who don't count in ten thousands."""
    if fen is None:
        return ""
    if (get_language() or "").startswith("zh"):
        return _("%(sum)s ten thousand yuan") % {"sum": in_wan(fen)}
    return money(fen).replace(".00", "")


@register.simple_tag
def count(number: int, unit: CountUnit | str) -> str:
    """ "76 人次": a number never goes without what it counts."""
    return counts.said(number, unit)


@register.filter
def unit_word(number: int, unit: CountUnit) -> str:
    """The count unit alone, where the number stands apart: `{{ 1|unit_word:cell.unit }}`."""
    return counts.word(number, unit)


@register.simple_tag
def due(
    value: date | None,
    now: datetime | None = None,
    working_days: int | None = None,
    original: date | None = None,
) -> SafeString | str:
    """Say when something is due; the exact date is in the title, an original one beside it."""
    if not value:
        return ""
    said = when.due(value, now or clock.now(), working_days)
    shown = format_html(
        '<time class="due" datetime="{}" title="{}"{}>{}</time>',
        value.isoformat(),
        when.iso(value),
        format_html(' data-tone="{}"', said.tone) if said.tone else "",
        said.text,
    )
    if original and original != value:
        before = _("originally %(day)s") % {"day": when.day_of(original)}
        shown += format_html(' <small class="muted ref">{}</small>', before)
    return shown
