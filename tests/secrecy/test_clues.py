"""For each clue on stage, who may see it is exactly its circle: over every address that there is.

A clue is told by its number and its title. Every page, export and file that can be asked for by GET
is asked for by everyone, with the parts of clues and of other records filled in; nothing outside
the circle may hold either word. Then the notices, the day, and what the figures trace.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.urls.converters import IntConverter

from tests.cast import Cast
from vedette.access.actions import delegate
from vedette.clues import actions
from vedette.clues.models import Clue
from vedette.clues.tests import stage
from vedette.deadlines.actions import sweep
from vedette.deadlines.models import Deadline
from vedette.figures.queries import every
from vedette.findings.tests import path as findings
from vedette.kernel import clock
from vedette.organisation.models import Person

TITLE = "反映某站站长违规收取安全生产费"
LISTS = ("clues:list", "deadlines:list", "findings:list", "activities:list", "clues:interventions")
NOT_OURS = ("account_", "mfa_", "socialaccount_", "openid_connect")
"""Logging in and out: pages of a library that know no record."""


@pytest.fixture
def clues(cast: Cast, time_machine: Any) -> list[Clue]:
    """Clues in several hands; clocks have warned, run out and climbed; somebody was taken off."""
    time_machine.move_to("2026-03-04T02:00:00Z", tick=False)
    made = [
        walk(cast, title=f"{TITLE}之{n}。")
        for n, walk in enumerate(
            (
                *(stage.registered, stage.own_find, stage.proposed, stage.distributed),
                *(stage.accepted, stage.shared),
            )
        )
    ]
    gone = stage.shared(cast, title=f"{TITLE}之末。")
    actions.add_to_circle(gone, cast.jiang, by=cast.ma, reason="审批")
    actions.remove_from_circle(gone, cast.li, by=cast.wang, reason="调离")
    actions.report_intervention(
        by=cast.wang, name="某处长", manner="asked", what="打听案情", clue=gone
    )
    findings.in_progress(cast)
    today = clock.today()
    delegate(cast.wang, cast.sun, "出差", by=cast.wang, since=today, until=today + YEAR)
    for day in (6, 20, 45, 52, 60):
        time_machine.move_to(f"2026-{3 + day // 31:02d}-{1 + day % 28:02d}T02:00:00Z", tick=False)
        sweep()
    actions.reconcile_all()
    return [*made, gone]


YEAR = timedelta(days=365)


def _patterns(patterns: Any = None, space: str = "") -> Iterator[tuple[str, URLPattern]]:
    for entry in patterns or get_resolver().url_patterns:
        if isinstance(entry, URLResolver):
            inner = f"{space}{entry.namespace}:" if entry.namespace else space
            yield from _patterns(entry.url_patterns, inner)
        elif entry.name:
            yield f"{space}{entry.name}", entry


def _addresses(clue: Clue) -> Iterator[str]:
    """Every address by its name, its parts filled with those of the clue, its clock, a figure."""
    clock_of = Deadline.objects.for_subject(clue.subject).latest("pk").pk
    words = {"ref": clue.ref, "key": "clues.received", "username": "wang", "name": "a"}
    for name, entry in _patterns():
        if name.startswith(NOT_OURS):
            continue
        parts = {
            part: clock_of if isinstance(converter, IntConverter) else words.get(part, clue.ref)
            for part, converter in entry.pattern.converters.items()
        }
        address = reverse(name, kwargs=parts)
        yield address
        if name in LISTS:
            yield from (f"{address}?export={kind}" for kind in ("csv", "xlsx"))
            yield f"{address}?q={clue.ref}"
    for figure in every():
        if not figure.key.startswith("clues."):
            continue
        yield reverse("figures:trace", args=[figure.key])
        yield reverse("figures:export", args=[figure.key])
    yield f"/deadlines/?state=overdue&record={clue.ref}"
    yield f"/deadlines/?state=ended&record={clue.ref}"


def _said(browser: Client, address: str) -> str:
    answer: Any = browser.get(address)
    assert answer.status_code < 500, address
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return str(content.decode("utf-8", "ignore"))


def test_who_may_see_a_clue_is_exactly_its_circle(cast, clues):
    """Those with most reach are asked everything; all others what is about clues and clocks."""
    everything = list(dict.fromkeys(_addresses(clues[-1])))
    pages = ["/", "/notices/", "/clues/check/", *(clue.get_absolute_url() for clue in clues)]
    lists = [a for a in everything if a.partition("?")[0] in {"/clues/", "/deadlines/"}]
    for who in (*FAR, "zhou", "feng", "li", "jiang", "zhao", "chen", "admin"):
        asked = [*(everything if who in FAR else lists), *pages]
        assert not _leaks(cast.people[who], clues, asked), who


FAR = ("sun", "gao")
"""Who stands in for wang without being named; who counts all clues."""


def _leaks(person: Person, clues: list[Clue], asked: list[str]) -> list[tuple[str, str]]:
    """Numbers and titles on pages of people who may not know them; what was typed may echo."""
    browser = Client()
    browser.force_login(person.account)
    known = set(Clue.objects.visible_to(person).values_list("ref", flat=True))
    secret = [clue for clue in clues if clue.ref not in known]
    found = []
    for address in asked if secret else ():
        said = _said(browser, address)
        for clue in secret:
            words = (clue.title,) if clue.ref in address else (clue.title, clue.ref)
            found += [(address, word) for word in words if word in said]
    return found


def test_everyone_on_the_circle_sees_it_and_is_told_of_it(cast, clues):
    for clue in clues:
        for member in clue.circle.filter(until=None).select_related("person"):
            browser = Client()
            browser.force_login(member.person.account)
            assert browser.get(clue.get_absolute_url()).status_code == 200
            assert clue.ref in _said(browser, "/clues/")
            assert clue.ref in _said(browser, f"/deadlines/?record={clue.ref}")


def test_no_notice_went_to_anyone_outside_the_circle(cast, clues):
    from vedette.notifications.models import Notice

    for clue in clues:
        ever = set(clue.circle.values_list("person", flat=True))
        told = set(Notice.objects.filter(subject=clue.subject).values_list("person", flat=True))
        assert told <= ever
        assert told


def test_the_administrator_learns_nothing_by_asking_why(cast, clues):
    from vedette.access.queries import find_record

    for right in ("clues.view", "clues.accept"):
        assert find_record(clues[0].ref, right, asked_by=cast.admin) is None
        assert find_record(clues[0].ref, right, asked_by=cast.zhou) is None
        assert find_record(clues[0].ref, right, asked_by=cast.ma) == clues[0]


def test_a_finding_that_comes_from_a_clue_does_not_name_it(cast):
    clue = stage.accepted(cast)
    finding = findings.notified(cast, source="clue", source_subject=str(clue.subject))
    browser = Client()
    browser.force_login(cast.chen.account)
    proof: Any = browser.get(f"/findings/{finding.ref}/proof/")
    assert finding.source_subject == ""
    assert clue.ref.encode() not in proof.content
