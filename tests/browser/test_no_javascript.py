"""Every page works without JavaScript: it is read, and its main form is sent."""

import pytest
from playwright.sync_api import Page as Tab

from tests.browser.browser import OpenTab
from tests.browser.pages import PAGES, Page
from vedette.organisation.models import Person

pytestmark = [
    pytest.mark.browser,
    pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name),
]
MAIN_FORM = "main form[method=post]"


def test_the_main_form_is_sent_without_javascript(
    page: Page, reader: Person | None, address: str, page_as: OpenTab
) -> None:
    tab, _log = page_as(reader, javascript=False)
    answer = tab.goto(address)
    assert answer is not None
    assert answer.status == page.status
    assert tab.locator("h1").first.inner_text().strip()
    button = tab.locator(f"{MAIN_FORM} button:not([disabled]):visible").first
    if not button.count():
        return
    for name, value in page.fill.items():
        _type(tab, name, value)
    # An empty form is sent too: the server's own answer is what is looked at.
    tab.locator(MAIN_FORM).evaluate_all("forms => forms.forEach(form => form.noValidate = true)")
    with tab.expect_navigation() as sent:
        button.click()
    assert sent.value is None or sent.value.status < 500
    if page.lands:
        assert tab.url.partition("//")[2].partition("/")[2].startswith(page.lands.lstrip("/"))


def _type(tab: Tab, name: str, value: str) -> None:
    field = tab.locator(f"{MAIN_FORM} [name='{name}']").first
    kind = field.evaluate("field => field.type || field.tagName.toLowerCase()")
    if kind == "select-one":
        field.select_option(value)
    elif kind in {"checkbox", "radio"}:
        tab.locator(f"{MAIN_FORM} [name='{name}'][value='{value}']").first.check()
    else:
        field.fill(value)
