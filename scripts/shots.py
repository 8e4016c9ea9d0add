"""`make shots`: the pictures of the docs, taken from a running demonstration.

python scripts/shots.py [--at http://127.0.0.1:8000] [--data demo-data]
"""

import argparse
import json
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.browser import browser  # noqa: E402 - the tests know how to start a Chromium

FOLDER = ROOT / "docs" / "pictures"
PAGES = {
    "today": "/",
    "ledger": "/findings/",
    "briefing": "/figures/?from=2020-01-01&to=2020-12-31",
    "record": "/record/",
}
FINDING = "tbody a[href^='/findings/F-']"


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--at", default="http://127.0.0.1:8000", help="the demonstration's address")
    reader.add_argument("--data", default="demo-data", help="its folder, for the accounts")
    asked = reader.parse_args()
    accounts = json.loads((Path(asked.data) / "accounts.json").read_text(encoding="utf-8"))
    account = next((one for one in accounts if one["role"] == "hq"), accounts[0])
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        chromium = browser.start(playwright)
        tab, _log = browser.open_tab(chromium, asked.at, None)
        _log_in(tab, asked.at, account)
        for name, path in PAGES.items():
            tab.goto(asked.at + path)
            _take(tab, f"{name}-light")
        tab.goto(f"{asked.at}/findings/")
        tab.locator(FINDING).first.click()
        tab.wait_for_load_state()
        _take(tab, "finding-light")
        tab.set_viewport_size({"width": 390, "height": 844})
        _take(tab, "finding-phone-light")
        chromium.close()


def _log_in(tab: Page, at: str, account: dict[str, str]) -> None:
    tab.goto(f"{at}/accounts/login/")
    tab.locator("[name=login]").fill(account["username"])
    tab.locator("[name=password]").fill(account["password"])
    tab.locator("main form button").first.click()
    tab.wait_for_url(lambda url: "/accounts/login" not in url)


def _take(tab: Page, name: str) -> None:
    tab.screenshot(path=FOLDER / f"{name}.png")
    print(f"docs/pictures/{name}.png")


if __name__ == "__main__":
    main()
