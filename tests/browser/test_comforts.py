"""What the shell's script adds; no page needs it."""

import pytest
from pytest_django.live_server_helper import LiveServer

from tests.browser.browser import OpenTab
from tests.cast import Cast

pytestmark = pytest.mark.browser


def test_a_typed_date_is_said_in_words_of_the_pages_language(
    stage: Cast, live_server: LiveServer, page_as: OpenTab
) -> None:
    tab, log = page_as(stage.wang, lang="en")
    tab.goto(f"{live_server.url}/activities/new/visit/")
    date = tab.locator("input[type=date]").first
    date.fill("2020-09-03")
    date.dispatch_event("change")
    said = tab.locator("input[type=date] + output").first
    assert (said.text_content() or "").replace(",", "") == "Thursday 3 September 2020"
    date.fill("")
    date.dispatch_event("change")
    assert said.text_content() == ""
    assert log == []


def test_the_place_where_one_is_can_be_seen_on_a_phone(
    stage: Cast, live_server: LiveServer, page_as: OpenTab
) -> None:
    tab, _log = page_as(stage.wang, width=390)
    tab.goto(f"{live_server.url}/notices/")
    current = tab.locator(".places [aria-current]").bounding_box()
    assert current is not None
    assert current["x"] + current["width"] <= 391  # scrolling stops at whole pixels
