"""J, K and A walk through one's day; without them the page is the same."""

import re

import pytest
from pytest_django.live_server_helper import LiveServer

from tests.browser.browser import OpenTab
from tests.cast import Cast
from vedette.activities.actions import Details, record_activity
from vedette.activities.models import Activity, Kind
from vedette.kernel import clock

pytestmark = pytest.mark.browser


def test_j_k_and_a_walk_the_day(live_server: LiveServer, stage: Cast, page_as: OpenTab) -> None:
    for title in ("走访东站", "走访西站"):
        details = Details(title=title, on=clock.today())
        record_activity(Kind.VISIT, stage.transport_team, details, by=stage.li, planned=True)
    tab, log = page_as(stage.li)
    tab.goto(live_server.url)
    focused = "document.activeElement.textContent"
    walked = []
    for key in "jjjk":
        tab.keyboard.press(key)
        walked.append(tab.evaluate(focused))
    assert walked == ["走访东站", "走访西站", "走访西站", "走访东站"]
    with tab.expect_navigation():
        tab.keyboard.press("a")
    assert re.search(Activity.objects.get(title="走访东站").ref, tab.url)
    assert not log
