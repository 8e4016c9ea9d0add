"""Pages keep to the content security policy: no style, script or handler inside them."""

import re

from tests.architecture.sources import HEIGHT, sources

FORBIDDEN = {
    "a style attribute": re.compile(r"<[^>]*\sstyle\s*=", re.IGNORECASE),
    "a style element": re.compile(r"<style\b", re.IGNORECASE),
    # A block of JSON is data, which the policy lets be.
    "a script inside the page": re.compile(
        r"<script\b(?![^>]*\b(?:src=|type=.application/json.))", re.IGNORECASE
    ),
    "an event handler": re.compile(r"<[^>]*\s(?:on[a-z]+|hx-on[\w:-]*)\s*=", re.IGNORECASE),
    "a javascript: address": re.compile(r"javascript:", re.IGNORECASE),
    "an address outside": re.compile(r"""(?:src|href)=["']https?://""", re.IGNORECASE),
}
LOOSE = re.compile(r"<form\b(?![^>]*\bmethod=)", re.IGNORECASE)


def test_templates_hold_nothing_that_the_policy_blocks():
    found = [
        f"{source.name}: {what}"
        for source in sources("*.html")
        for what, pattern in FORBIDDEN.items()
        if pattern.search(source.text)
    ]
    assert not found, "\n".join(found)


def test_every_form_says_its_method():
    found = [source.name for source in sources("*.html") if LOOSE.search(source.text)]
    assert not found, "\n".join(found)


def test_every_posting_form_carries_its_token():
    found = [
        source.name
        for source in sources("*.html")
        for form in re.split(r"<form\b", source.text)[1:]
        if re.match(r"[^>]*method=[\"']?post", form, re.IGNORECASE)
        and "{% csrf_token %}" not in form.split("</form>")[0]
    ]
    assert not found, "\n".join(found)


def test_templates_lie_in_a_folder_named_after_their_area():
    """So that two areas can never shadow each other's pages."""
    borrowed = {"account", "mfa", "socialaccount", "allauth", "usersessions"}  # allauth's pages
    root_pages = {"404.html", "500.html", "403.html", "400.html", "403_csrf.html"}
    strays = []
    for source in sources("*.html"):
        inside = source.name.partition("/templates/")[2]
        folder = inside.split("/")[0]
        if folder not in {source.area, *borrowed, *root_pages} and source.area in HEIGHT:
            strays.append(source.name)
    assert not strays, "\n".join(strays)
