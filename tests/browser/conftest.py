"""What the browser's tests may ask for."""

import os
from collections.abc import Iterator

import pytest
from django.http.response import HttpResponseBase
from django.test import Client
from playwright.sync_api import Browser, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.browser import browser
from tests.browser.pages import Page
from tests.cast import Cast, assemble
from vedette.organisation.models import Person

# Playwright keeps an event loop in this thread; Django would refuse the database beside it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--shots", default="", help="Take pictures of all pages into this folder.")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests of a worker."""
    if browser.find() is None:
        pytest.fail("No Chromium: run `make test`, or name one in VEDETTE_CHROMIUM.")
    with sync_playwright() as playwright:
        started = browser.start(playwright)
        yield started
        started.close()


@pytest.fixture
def stage(live_server: LiveServer) -> Cast:
    """The cast, in a database that the served pages see too."""
    return assemble()


@pytest.fixture
def page_as(live_server: LiveServer, chromium: Browser) -> Iterator[browser.OpenTab]:
    """`tab, log = page_as(person, lang="en", theme="dark", javascript=False, width=390)`."""
    sessions: dict[int, str] = {}

    def open_as(person: Person | None, **how: object) -> tuple[browser.Tab, browser.Log]:
        if person is not None and person.pk not in sessions:
            client = Client()
            client.force_login(person.account)
            sessions[person.pk] = client.cookies["sessionid"].value
        session = sessions[person.pk] if person is not None else None
        return browser.open_tab(chromium, live_server.url, session, **how)  # type: ignore[arg-type]

    yield open_as
    for context in chromium.contexts:
        for tab in context.pages:
            # A request still under way would find the test's database gone.
            tab.wait_for_load_state("networkidle")
        context.close()


@pytest.fixture
def reader(stage: Cast, page: Page) -> Person | None:
    """Who looks at the page of a test over all pages."""
    return getattr(stage, page.who) if page.who else None


@pytest.fixture
def address(live_server: LiveServer, stage: Cast, page: Page, reader: Person | None) -> str:
    """Where the page of a test over all pages is; what is no page, but a file, is skipped."""
    path = page.path(stage)
    client = Client()
    if reader is not None:
        client.force_login(reader.account)
    answer: HttpResponseBase = client.get(path)
    answer.close()
    if not answer.headers.get("Content-Type", "").startswith("text/html"):
        pytest.skip(f"{page.name} gives a file.")
    assert answer.status_code == page.status
    return live_server.url + path
