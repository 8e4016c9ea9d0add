"""The pages that the browser walks.

Every address of the access matrix that shows a page to somebody is walked, as that somebody, on
the stage that the matrix sets: nobody has to list them. `SCENES` adds what the matrix has no
reason to show: a page in another state, a form that is filled in and sent.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlencode

from django.core.files.base import ContentFile
from django.urls import reverse

from tests.access_matrix.kit import OK, ROLES, Row
from tests.access_matrix.test_matrix import AREAS
from tests.cast import Cast
from vedette.access.actions import delegate, recuse
from vedette.activities.actions import attach, inspect
from vedette.activities.models import Purpose
from vedette.clues.tests import stage as clues
from vedette.clues.tests import stage_disposing as dispositions
from vedette.cooperation.tests import stage as joint
from vedette.deadlines.models import Deadline
from vedette.deadlines.tests import stage as deadlines
from vedette.findings.models import Finding
from vedette.findings.tests import path as lifecycle
from vedette.findings.tests import stage as findings
from vedette.interchange.tests import stage as ledgers
from vedette.kernel import clock

READERS = ["team_lead", "office_lead", "unit_head", "hq", "admin", "stranger"]
"""Whose eyes a page is seen with: the first of these to whom it is shown."""


@dataclass(frozen=True)
class Page:
    """One page to look at."""

    name: str
    path: Callable[[Cast], str]
    """Makes what the page shows, through the actions a person would use; returns its address."""
    who: str | None = "wang"
    """A member of the cast, or None for a stranger."""
    status: int = 200
    fill: Mapping[str, str] = field(default_factory=dict)
    """What to type into its main form, by field name, before it is sent without JavaScript."""
    lands: str = ""
    """The beginning of the address that sending leads to; empty: not looked at."""


def me(cast: Cast) -> str:
    """Wang has a deputy, and stands aside from the court."""
    today = clock.today()
    until = today + timedelta(days=9)
    delegate(cast.wang, cast.li, "外出培训", by=cast.wang, since=today, until=until)
    recuse(cast.wang, cast.high_court, "配偶在该院任职", by=cast.wang, since=today)
    return "/me/"


def person_away(cast: Cast) -> str:
    me(cast)
    return "/administration/people/wang/"


def _finding(walk: Callable[[Cast], Finding], rest: str = "") -> Callable[[Cast], str]:
    return lambda cast: f"/findings/{walk(cast).ref}/{rest}"


def _clue(walk: Callable[[Cast], Any]) -> Callable[[Cast], str]:
    return lambda cast: str(walk(cast).get_absolute_url())


def inspection(cast: Cast) -> str:
    """An inspection with everything that can hang on one."""
    made = inspect(
        cast.transport_team,
        "冷链物流整改督查",
        unit=cast.road_bureau,
        purposes=[Purpose.BUSINESS, Purpose.POLITICAL],
        partners=[cast.fifth_office],
        checklist=[("冷库容量有多大？", "三百吨"), ("运营管理情况如何？", "")],
        on=clock.today(),
        by=cast.wang,
    )
    attach(made, ContentFile(b"photo"), "冷库现场照片.jpg", by=cast.wang)
    return f"/activities/{made.ref}/"


def today(cast: Cast) -> str:
    """Findings at several turns; one deadline has run out."""
    lifecycle.submitted(cast)
    lifecycle.notified(cast)
    late = lifecycle.planned(cast)
    Deadline.objects.for_subject(late.subject).update(due=clock.today() - timedelta(days=3))
    return "/"


def working_together(cast: Cast) -> str:
    """A rhythm that was missed, contacts, open items, a receipt that waits."""
    day = clock.today()
    joint.mechanism(cast, on=day - timedelta(days=120))
    joint.called(cast)
    joint.called(cast, "审查调查", on=day - timedelta(days=95))
    joint.consultation(cast)
    joint.sent_card(cast)
    joint.joint_plan(cast, sent=True)
    return "/cooperation/"


def reminder(cast: Cast) -> str:
    return f"/cooperation/{joint.sent_card(cast).ref}/"


def mechanism(cast: Cast) -> str:
    agreed = joint.mechanism(cast, on=clock.today() - timedelta(days=200))
    joint.consultation(cast, on=clock.today() - timedelta(days=120), under=agreed)
    return f"/cooperation/{agreed.ref}/"


def _finding_letter(cast: Cast) -> str:
    return f"/documents/new/findings.notice/{lifecycle.notified(cast).ref}/"


SCENES = [
    Page("today", today),
    Page("today of an administrator", lambda cast: "/", who="admin"),
    Page("not found", lambda cast: "/no-such-page/", status=404),
    Page("not found by a stranger", lambda cast: "/no-such-page/", who=None, status=404),
    # activities
    Page("inspection", inspection),
    Page("inspection, corrected", lambda cast: f"{inspection(cast)}correct/"),
    Page("inspection, sent", lambda cast: "/activities/new/inspection/"),
    Page(
        "visit, sent",
        lambda cast: "/activities/new/visit/",
        fill={"title": "走访城东站"},
        lands="/activities/A-",
    ),
    # cooperation
    Page("working together", working_together),
    Page("working together as a unit sees it", working_together, who="chen"),
    Page("reminder as its unit sees it", reminder, who="chen"),
    Page("mechanism with a missed rhythm", mechanism),
    Page("duties, entered", lambda cast: "/cooperation/new/duties/"),
    Page(
        "rules, sent",
        lambda cast: "/cooperation/new/rules/",
        fill={"title": "工作纪律", "items": "一是守时"},
        lands="/cooperation/J-",
    ),
    # access
    Page("login sent", lambda cast: "/accounts/login/", who=None, fill={"login": "wang"}),
    Page("me, away and aside", me),
    Page("stand in", lambda cast: "/me/delegate/", fill={"reason": "休假"}),
    Page("stand aside", lambda cast: "/me/recuse/", fill={"reason": "亲属"}),
    # administration
    Page(
        "add a unit below",
        lambda cast: "/administration/units/add/?under=transport",
        who="admin",
        fill={"name_zh": "养护站", "ref": "depot"},
        lands="/administration/units/",
    ),
    Page("person, away and aside", person_away, who="admin"),
    Page(
        "who may do what, asked",
        lambda cast: "/administration/rights/?person=wang&right=activities.record&unit=team-court",
        who="admin",
    ),
    # findings
    Page("findings ledger", findings.ledger),
    Page("finding in work", _finding(findings.in_work)),
    Page("finding as its unit sees it", _finding(findings.in_work), who="chen"),
    Page("finding to be signed off", _finding(findings.verified)),
    Page("finding after a dispute", _finding(findings.disputed), who="chen"),
    Page("finding that came back", _finding(findings.came_back)),
    Page("finding that its verifier can't sign off", _finding(findings.verified, "sign-off/")),
    Page(
        "finding raised",
        lambda cast: "/findings/new/",
        fill={"title": "票据未按规定领用", "unit": "roads"},
        lands="/findings/F-",
    ),
    # clues
    Page("clue disposed of after a verification", _clue(dispositions.concluded), who="lu"),
    Page("clue with an appeal", _clue(dispositions.appealed), who="li"),
    Page("clue whose closing was drawn", _clue(dispositions.drawn), who="li"),
    Page(
        "disposition proposed",
        lambda cast: f"{clues.shared(cast).get_absolute_url()}submit/",
        who="li",
        fill={"way": "close", "plan": "查无实据", "reason": "untrue", "approver": "lu"},
        lands="/clues/C-",
    ),
    # deadlines, notifications
    Page("deadlines, one asked about, one overdue", deadlines.ledger),
    Page("deadline asked about", deadlines.asked),
    Page("deadline overdue", deadlines.overdue),
    Page(
        "more time asked for",
        lambda cast: f"{deadlines.running(cast)}ask/",
        who="chen",
        fill={"asked_due": "2099-12-31", "reason": "等待批复"},
        lands="/deadlines/",
    ),
    Page(
        "clock stopped",
        lambda cast: f"{deadlines.running(cast)}pause/",
        fill={"reason": "等待验收"},
        lands="/deadlines/",
    ),
    Page("notices, new and read", deadlines.notices),
    Page("calendar address made", lambda cast: "/deadlines/feed/", who="chen"),
    # documents
    Page(
        "letter about a finding, drafted",
        _finding_letter,
        fill={"title": "关于退费超期的整改通知书"},
        lands="/documents/drafts/",
    ),
    # figures
    Page("briefing of an empty period", lambda cast: "/figures/?start=2019-01-01&end=2019-02-01"),
    # interchange
    Page("import, another on its way", lambda cast: ledgers.sent(cast) and "/import/findings/"),
    Page("import columns", ledgers.columns, lands="/import/findings/"),
    Page("import preview", ledgers.preview),
    Page("import preview, refused", lambda cast: f"{ledgers.preview(cast)}?show=refused"),
    Page("import waiting", ledgers.waiting),
    Page("import done", ledgers.taken),
    Page("imports", lambda cast: ledgers.taken(cast) and "/import/"),
]


def _of_the_matrix() -> Iterator[Page]:
    for area in AREAS:
        for name, row in area.MATRIX.items():
            reader = next((role for role in READERS if (row.get or {}).get(role) == OK), None)
            if reader is not None:
                yield Page(name, _staged(area, name, row), ROLES[reader] or None)


def _staged(area: Any, name: str, row: Row) -> Callable[[Cast], str]:
    def path(cast: Cast) -> str:
        props = area.stage(cast) if hasattr(area, "stage") else {}
        url = reverse(name, kwargs=row.where(SimpleNamespace(cast=cast, **props)))
        return f"{url}?{urlencode(row.query)}" if row.query else url

    return path


PAGES = sorted([*_of_the_matrix(), *SCENES], key=lambda page: page.name)
