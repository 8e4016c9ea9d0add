"""Nobody is shut out of any page: by its colours, its structure or its width."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path
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


@pytest.mark.parametrize("lang", ["zh-hans", "en"])
def test_nobody_is_shut_out(
    page: Page, reader: Person | None, address: str, page_as: OpenTab, lang: str
) -> None:
    """axe finds nothing in either theme, a phone scrolls nothing sideways, nothing is blocked."""
    tab, log = page_as(reader, lang=lang)
    answer = tab.goto(address)
    assert answer is not None
    assert answer.status == page.status
    found = list(_barriers(tab))
    tab.evaluate(DARKEN)
    found += [f"dark: {barrier}" for barrier in _barriers(tab, COLOURS_ALONE)]
    assert not found, "\n".join(found)
    tab.set_viewport_size({"width": 390, "height": 844})
    assert tab.evaluate(SIDEWAYS) <= 0, "scrolls sideways at 390 px"
    assert not log, log


def _barriers(tab: Tab, options: dict[str, Any] | None = None) -> Iterator[str]:
    for violation in Axe().run(tab, options=options).response["violations"]:
        for node in violation["nodes"]:
            yield f"{violation['id']}: {node['html'][:200]} {node.get('failureSummary', '')}"


def test_pictures_are_taken(
    page: Page,
    reader: Person | None,
    address: str,
    page_as: OpenTab,
    pytestconfig: pytest.Config,
) -> None:
    folder = pytestconfig.getoption("--shots")
    if not folder:
        pytest.skip("Only for `python tests/browser/shots.py FOLDER`.")
    for width, (theme, lang) in product([1280, 390], [("light", "zh-hans"), ("dark", "en")]):
        tab, _log = page_as(reader, theme=theme, lang=lang, width=width)
        tab.goto(address)
        tab.evaluate("scrollTo(0, 0)")  # errors take the focus, and with it the view
        name = f"{page.name.replace(' ', '-').replace(':', '-')}-{width}-{theme}-{lang}.png"
        tab.screenshot(path=Path(folder) / name, full_page=True)
        tab.context.close()
