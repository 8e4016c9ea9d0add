"""Starts Debian's Chromium, and opens pages in it as one of the cast."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Playwright
from playwright.sync_api import Page as Tab

ROOT = Path(__file__).resolve().parents[2]
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
Log = list[str]
OpenTab = Callable[..., tuple[Tab, Log]]


def find() -> str | None:
    """`VEDETTE_CHROMIUM`, the one that `make` found, or one on the path."""
    named = os.environ.get("VEDETTE_CHROMIUM")
    made = ROOT / ".tools" / "browser"
    return named or (str(made) if made.exists() else None) or shutil.which("chromium")


def start(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(executable_path=find(), args=ARGUMENTS, headless=True)


def open_tab(
    browser: Browser,
    address: str,
    session: str | None,
    *,
    lang: str = "zh-hans",
    theme: str = "light",
    width: int = 1280,
    javascript: bool = True,
) -> tuple[Tab, Log]:
    """A tab as one reader would have it, and the list into which its complaints go."""
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        java_script_enabled=javascript,
        reduced_motion="reduce",  # a colour half-way between two is no colour to judge
    )
    cookies: list[Any] = [
        {"name": "theme", "value": theme, "url": address},
        {"name": "django_language", "value": lang, "url": address},
    ]
    if session:
        cookies.append({"name": "sessionid", "value": session, "url": address})
    context.add_cookies(cookies)
    tab = context.new_page()
    log: Log = []

    def heard(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and "status of 4" not in message.text:
            log.append(message.text)

    tab.on("console", heard)
    tab.on("pageerror", lambda problem: log.append(str(problem)))
    return tab, log
