"""A passkey, from its registration to a login without a password, with a virtual authenticator."""

import re

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab
from pytest_django.live_server_helper import LiveServer

from tests.cast import PASSWORD, Cast

pytestmark = pytest.mark.browser


@pytest.fixture
def tab(live_server: LiveServer, chromium: Browser) -> Tab:
    """A tab whose browser has a fingerprint reader that always says yes."""
    context = chromium.new_context(locale="en", base_url=_by_name(live_server))
    opened = context.new_page()
    session = context.new_cdp_session(opened)
    session.send("WebAuthn.enable")
    session.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )
    return opened


def _by_name(server: LiveServer) -> str:
    """Passkeys belong to names, never to addresses."""
    return re.sub(r"//[^:/]+", "//localhost", server.url)


def log_in(tab: Tab) -> None:
    tab.goto("/accounts/login/")
    tab.fill("[name=login]", "wang")
    tab.fill("[name=password]", PASSWORD)
    tab.click("main form.form button")


def register(tab: Tab, *, alone: bool) -> None:
    tab.goto("/accounts/2fa/webauthn/add/")
    tab.fill("[name=password]", PASSWORD)  # asked once more before security settings
    tab.click("main form.form button")
    tab.fill("[name=name]", "laptop")
    tab.set_checked("[name=passwordless]", alone)
    tab.click("#add")
    tab.wait_for_url("**/recovery-codes/")


def log_out(tab: Tab) -> None:
    tab.goto("/accounts/logout/")
    tab.click("main form button")


def is_in(tab: Tab) -> bool:
    tab.goto("/me/")
    return "/login/" not in tab.url


def test_a_passkey_lets_in_without_a_password(stage: Cast, tab: Tab) -> None:
    log_in(tab)
    register(tab, alone=True)
    log_out(tab)
    tab.goto("/accounts/login/")
    tab.click("#passkey_login")
    tab.wait_for_url(lambda url: "/login/" not in url)
    assert is_in(tab)


def test_a_security_key_is_a_second_step(stage: Cast, tab: Tab) -> None:
    log_in(tab)
    register(tab, alone=False)
    log_out(tab)
    log_in(tab)
    tab.wait_for_url("**/2fa/authenticate/")
    tab.click("#key")
    tab.wait_for_url(lambda url: "/2fa/" not in url)
    assert is_in(tab)


def test_a_passkey_that_is_not_there_is_said_on_the_page(stage: Cast, tab: Tab) -> None:
    tab.goto("/accounts/login/")
    tab.click("#passkey_login")
    expect(tab.locator("#passkey_problem")).to_be_visible()
    assert not is_in(tab)
