"""Nobody is shut out of any page: by its colours, its structure or its width."""

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page as Tab

from tests.browser.browser import OpenTab
from tests.browser.pages import PAGES, Page
from vedette.organisation.models import Person

pytestmark = [
    pytest.mark.browser,
    pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name),
]
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
DARKEN = "document.documentElement.dataset.theme = 'dark'"
COLOURS_ALONE = {"runOnly": ["color-contrast", "link-in-text-block"]}


def test_nobody_is_shut_out(
    page: Page, reader: Person | None, address: str, page_as: OpenTab
) -> None:
    """axe finds nothing in either theme, a phone scrolls nothing sideways, nothing is blocked."""
    found = []
    for lang in ["zh-hans", "en"]:
        tab, log = page_as(reader, lang=lang)
        answer = tab.goto(address)
        assert answer is not None
        assert answer.status == page.status
        found += [f"{lang}: {barrier}" for barrier in _barriers(tab)]
        tab.evaluate(DARKEN)
        found += [f"{lang}, dark: {barrier}" for barrier in _barriers(tab, COLOURS_ALONE)]
        tab.set_viewport_size({"width": 390, "height": 844})
        if tab.evaluate(SIDEWAYS) > 0:
            found.append(f"{lang}: scrolls sideways at 390 px")
        found += [f"{lang}: {said}" for said in log]
    assert not found, "\n".join(found)


def _barriers(tab: Tab, options: dict[str, Any] | None = None) -> Iterator[str]:
    for violation in Axe().run(tab, options=options).response["violations"]:
        for node in violation["nodes"]:
            yield f"{violation['id']}: {node['html'][:200]} {node.get('failureSummary', '')}"
