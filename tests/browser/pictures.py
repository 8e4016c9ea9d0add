"""Pictures of all pages, for `python tests/browser/shots.py`; no test of its own."""

from itertools import product
from pathlib import Path

import pytest

from tests.browser.browser import OpenTab
from tests.browser.pages import PAGES, Page
from vedette.organisation.models import Person


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_pictures_are_taken(
    page: Page,
    reader: Person | None,
    address: str,
    page_as: OpenTab,
    pytestconfig: pytest.Config,
) -> None:
    folder = Path(pytestconfig.getoption("--shots"))
    for width, (theme, lang) in product([1280, 390], [("light", "zh-hans"), ("dark", "en")]):
        tab, _log = page_as(reader, theme=theme, lang=lang, width=width)
        tab.goto(address)
        tab.evaluate("scrollTo(0, 0)")  # errors take the focus, and with it the view
        name = f"{page.name.replace(' ', '-').replace(':', '-')}-{width}-{theme}-{lang}.png"
        tab.screenshot(path=folder / name, full_page=True)
        tab.context.close()
