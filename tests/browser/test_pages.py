"""What holds of every page, tried on each of them."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page as Tab
from pytest_django.live_server_helper import LiveServer

from tests.browser.browser import OpenTab
from tests.browser.pages import PAGES, Page
from tests.cast import Cast
from vedette.organisation.models import Person

pytestmark = pytest.mark.browser
every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
LOOKS = list(product(["light", "dark"], ["zh-hans", "en"]))
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def reader(stage: Cast, page: Page) -> Person | None:
    return getattr(stage, page.who) if page.who else None


@pytest.fixture
def address(live_server: LiveServer, stage: Cast, page: Page) -> str:
    return live_server.url + page.path(stage)


@every_page
def test_nobody_is_shut_out(
    page: Page, reader: Person | None, address: str, page_as: OpenTab
) -> None:
    """axe finds nothing in either theme and language; the browser has nothing to complain of."""
    for theme, lang in LOOKS:
        tab, log = page_as(reader, theme=theme, lang=lang)
        answer = tab.goto(address)
        assert answer is not None
        assert answer.status == page.status
        assert not log, f"{theme}, {lang}: {log}"
        assert not (found := list(_barriers(tab))), f"{theme}, {lang}:\n" + "\n".join(found)
        tab.context.close()


def _barriers(tab: Tab) -> Iterator[str]:
    for violation in Axe().run(tab).response["violations"]:
        for node in violation["nodes"]:
            yield f"{violation['id']}: {node['html'][:200]} {node.get('failureSummary', '')}"


@every_page
def test_nothing_scrolls_sideways_on_a_phone(
    page: Page, reader: Person | None, address: str, page_as: OpenTab
) -> None:
    for lang in ("zh-hans", "en"):
        tab, _log = page_as(reader, lang=lang, width=390)
        tab.goto(address)
        assert tab.evaluate(SIDEWAYS) <= 0, lang
        tab.context.close()


@every_page
def test_the_main_form_is_sent_without_javascript(
    page: Page, reader: Person | None, address: str, page_as: OpenTab
) -> None:
    tab, _log = page_as(reader, javascript=False)
    answer = tab.goto(address)
    assert answer is not None
    assert answer.status == page.status
    assert tab.locator("h1").inner_text().strip()
    form = tab.locator("main form[method=post]").first
    button = form.locator("button:not([disabled]), input[type=submit]").first
    if not form.count() or not button.count():
        return
    for name, value in page.fill.items():
        _type(tab, name, value)
    with tab.expect_navigation() as sent:
        button.click()
    status = sent.value.status if sent.value else 200
    assert status < 500
    if page.lands:
        assert tab.url.removeprefix(address[: address.index("/", 8)]).startswith(page.lands)


def _type(tab: Tab, name: str, value: str) -> None:
    field = tab.locator(f"main form[method=post] [name='{name}']").first
    kind = field.evaluate("field => field.type || field.tagName.toLowerCase()")
    if kind == "select-one":
        field.select_option(value)
    elif kind in {"checkbox", "radio"}:
        tab.locator(f"main form[method=post] [name='{name}'][value='{value}']").first.check()
    else:
        field.fill(value)


@every_page
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
        name = f"{page.name.replace(' ', '-')}-{width}-{theme}-{lang}.png"
        tab.screenshot(path=Path(folder) / name, full_page=True)
        tab.context.close()
