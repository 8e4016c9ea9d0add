"""What scripts add to a list: the table alone is fetched, and comforts of the hand."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.browser import OpenTab, Tab
from tests.cast import Cast
from vedette.activities.actions import observe_meeting
from vedette.kernel import clock

pytestmark = pytest.mark.browser


@pytest.fixture
def tab(stage: Cast, live_server: LiveServer, page_as: OpenTab) -> Tab:
    """Wang's list of activities: three meetings."""
    for number, title in enumerate(["局长办公会", "采购评审会", "预算审议会"]):
        observe_meeting(
            stage.transport_team,
            stage.road_bureau,
            title,
            advice=[],
            on=clock.today() - timedelta(days=number),
            by=stage.li,
        )
    tab, _log = page_as(stage.wang)
    tab.goto(f"{live_server.url}/activities/")
    tab.evaluate("window.stayed = true")
    return tab


def stayed(tab: Tab) -> bool:
    return bool(tab.evaluate("window.stayed === true"))


def test_a_filter_fetches_the_table_alone(tab: Tab) -> None:
    tab.locator("input[type=search]").first.fill("采购")
    tab.locator("form.filters button").first.click()
    expect(tab.locator("tbody tr")).to_have_count(1)
    assert stayed(tab)
    assert "%E9%87%87%E8%B4%AD" in tab.url
    assert "=&" not in tab.url, "fields left empty stay out of the address"
    assert tab.locator("#list-said").inner_text().strip()


def test_back_shows_the_list_as_it_was(tab: Tab) -> None:
    tab.locator("input[type=search]").first.fill("采购")
    tab.locator("form.filters button").first.click()
    expect(tab.locator("tbody tr")).to_have_count(1)
    tab.go_back()
    expect(tab.locator("tbody tr")).to_have_count(3)
    expect(tab.locator("html")).to_have_count(1)
    expect(tab.locator(".rail")).to_have_count(1)


def test_a_head_sorts_without_leaving_the_page(tab: Tab) -> None:
    first = tab.locator("tbody tr").first.inner_text()
    tab.locator("th[aria-sort] a").click()
    expect(tab.locator("tbody tr").first).not_to_have_text(first)
    assert stayed(tab)


def test_a_row_leads_to_its_record(tab: Tab) -> None:
    tab.locator("tbody a").first.click()
    expect(tab.locator("main h1")).to_contain_text("会")
    assert "/activities/A-" in tab.url
    assert not stayed(tab)


def test_nothing_of_a_page_is_kept_in_the_browser_s_store(tab: Tab) -> None:
    tab.locator("form.filters button").first.click()
    tab.locator("th[aria-sort] a").click()
    tab.wait_for_url("**sort=**")
    kept = tab.evaluate("JSON.stringify([localStorage, sessionStorage])")
    assert "局长办公会" not in kept
    assert "<" not in kept


def test_a_menu_closes_by_escape_and_gives_the_focus_back(tab: Tab) -> None:
    menu = tab.locator(".toolbar details.menu").last
    menu.locator("summary").click()
    expect(menu).to_have_attribute("open", "")
    tab.keyboard.press("Escape")
    expect(menu).not_to_have_attribute("open", "")
    expect(menu.locator("summary")).to_be_focused()
    menu.locator("summary").click()
    tab.locator("h1").click()
    expect(menu).not_to_have_attribute("open", "")
