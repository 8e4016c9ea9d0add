"""Walk a finding along its path as the cast would, up to a state."""

from datetime import timedelta
from typing import Any

import time_machine
from django.core.files.base import ContentFile

from tests.cast import Cast
from vedette.findings import actions
from vedette.findings.models import Finding
from vedette.kernel import clock

STATEMENT = "所报情况属实，如有不实愿承担责任。"


def later(**by: int) -> time_machine.travel:
    """Some days from now: `with later(days=100): …`."""
    return time_machine.travel(clock.now() + timedelta(**by), tick=False)


def raised(cast: Cast, **more: Any) -> Finding:
    values = {"title": "退费超期", "team": cast.transport_team, "unit": cast.road_bureau, **more}
    return actions.raise_finding(by=cast.wang, **values)


def draft(cast: Cast, **more: Any) -> actions.MeasureDraft:
    values: dict[str, Any] = {
        "text": "逐件清退",
        "owner": cast.chen,
        "due_on": clock.today() + timedelta(days=60),
        "deliverable": "清退凭证",
        "success_test": "抽查无超期",
        **more,
    }
    return actions.MeasureDraft(**values)


def notified(cast: Cast, **more: Any) -> Finding:
    finding = raised(cast, **more)
    actions.notify(finding, by=cast.li)
    return finding


def accepted(cast: Cast, **more: Any) -> Finding:
    finding = notified(cast, **more)
    actions.accept(finding, by=cast.qian)
    return finding


def planned(cast: Cast, **more: Any) -> Finding:
    finding = accepted(cast, **more)
    actions.plan(finding, [draft(cast)], by=cast.qian)
    return finding


def in_progress(cast: Cast, **more: Any) -> Finding:
    finding = planned(cast, **more)
    actions.agree_plan(finding, by=cast.li)
    return finding


def done(cast: Cast, **more: Any) -> Finding:
    """In rectification, with each measure done and shown."""
    finding = in_progress(cast, **more)
    do_measures(cast, finding)
    return finding


def do_measures(cast: Cast, finding: Finding) -> None:
    for measure in finding.current_measures().filter(done_on=None):
        actions.report_progress(finding, measure, by=cast.qian, result="已清退", done=True)
        shot = ContentFile(b"%PDF-1.7 paid", name="清退凭证.pdf")
        actions.add_evidence(finding, shot, by=cast.qian, measure=measure)


def submitted(cast: Cast, **more: Any) -> Finding:
    finding = done(cast, **more)
    actions.submit(finding, by=cast.chen, statement=STATEMENT)
    return finding


def verified(cast: Cast, **more: Any) -> Finding:
    finding = submitted(cast, **more)
    actions.verify(
        finding, by=cast.li, method="sample", sample_size=20, determination="抽查二十件，均已退还。"
    )
    return finding


def signed_off(cast: Cast, **more: Any) -> Finding:
    finding = verified(cast, **more)
    actions.sign_off(finding, by=cast.wang)
    return finding
