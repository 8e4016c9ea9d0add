"""Parts of a page as tags; every page has them at hand. `/styleguide/` shows each of them."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from vedette.kernel import slots
from vedette.kernel.errors import Denial, type_text
from vedette.web.parts import Step, TrailEntry

register = template.Library()


@register.simple_tag(takes_context=True)
def slot(context: template.Context, name: str, subject: Any = None) -> str:
    """Show what areas upstairs have to say here: `{% slot "finding.aside" finding %}`."""
    request = context["request"]
    return mark_safe("".join(panel(request, subject) for panel in slots.panels(name)))  # noqa: S308


@register.simple_tag
def tag(label: type_text, tone: str = "") -> SafeString:
    """A status: `{% tag finding.get_state_display "going" %}`; tones: going, done, soon, late."""
    said = format_html(' data-tone="{}"', tone) if tone else ""
    return format_html('<span class="tag"{}>{}</span>', said, label)


@register.simple_tag
def crumbs(*parts: type_text) -> SafeString:
    """Labels and addresses in turn, the page itself last: `{% crumbs _("Findings") url ref %}`."""
    pairs = [
        (parts[i], parts[i + 1] if i + 1 < len(parts) else "") for i in range(0, len(parts), 2)
    ]
    return format_html_join(
        "", "<li>{}</li>", ((_linked(label, url) if url else label,) for label, url in pairs)
    )


def _linked(label: type_text, url: type_text) -> SafeString:
    return format_html('<a href="{}">{}</a>', url, label)


@register.inclusion_tag("web/parts/act.html", takes_context=True)
def act(
    context: template.Context,
    denial: Denial | None,
    label: type_text,
    url: str,
    kind: str = "",
    post: bool = False,
) -> dict[str, Any]:
    """A button that leads to an act, or the same button disabled with its reason beneath.

    `kind`: "" (the next act), "quiet", "grave". `post=True` makes it a one-button form; without,
    it is a link to a form's page.
    """
    number = int(context.render_context.get("acts") or 0) + 1
    context.render_context["acts"] = number
    return {
        "denial": denial,
        "label": label,
        "url": url,
        "kind": kind,
        "post": post,
        "why": f"why-{number}",
        "csrf_token": context.get("csrf_token"),
    }


def link_button(label: type_text, url: str) -> SafeString:
    """A quiet button that leads somewhere, for panels."""
    return format_html('<a class="button quiet" href="{}">{}</a>', url, label)


@register.simple_tag
def live(number: type_text | int, url: str, trace: int | None = None) -> SafeString:
    """A number that opens onto its rows; a small count says how many, where that differs."""
    shown = f"{number:,}" if isinstance(number, int) else number
    if trace is None or str(trace) == str(number):
        return format_html('<a class="live" href="{}">{}</a>', url, shown)
    return format_html(
        '<a class="live" href="{}">{}<sup>{}<span class="unseen"> {}</span></sup></a>',
        url,
        shown,
        f"{trace:,}",
        _("rows behind it"),
    )


@register.inclusion_tag("web/parts/steps.html")
def steps(steps: Iterable[Step]) -> dict[str, Any]:
    """The bar above a record: `{% steps steps %}` with `web.parts.Step`s."""
    return {"steps": steps}


@register.inclusion_tag("web/parts/timeline.html")
def timeline(entries: Iterable[TrailEntry]) -> dict[str, Any]:
    """What happened, newest first: `{% timeline entries %}` with `web.parts.TrailEntry`s."""
    return {"entries": entries}


@register.inclusion_tag("web/parts/nothing.html")
def nothing(text: type_text, label: type_text = "", url: str = "") -> dict[str, Any]:
    """Says that there is nothing here, and what to do about it."""
    return {"text": text, "label": label, "url": url}


@register.inclusion_tag("web/parts/kept.html")
def kept(
    text: type_text, note: type_text = "", url: str = "", broken: bool = False
) -> dict[str, Any]:
    """The calm line that says a record is as it was written; `broken`: that it isn't."""
    return {"text": text, "note": note, "url": url, "broken": broken}
