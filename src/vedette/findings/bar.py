"""The bar above a finding: how far it has come, and when."""

from collections.abc import Sequence
from typing import Literal

from django.utils.translation import pgettext_lazy

from vedette.findings.models import Finding, Step
from vedette.findings.states import State
from vedette.kernel.errors import type_text
from vedette.web.parts import Step as Stage
from vedette.web.when import iso

STAGES: list[tuple[type_text, tuple[str, ...]]] = [
    (pgettext_lazy("stage", "Raised"), ("raise",)),
    (pgettext_lazy("stage", "Notified"), ("notify",)),
    (pgettext_lazy("stage", "Accepted"), ("accept", "lapse", "uphold", "confirm")),
    (pgettext_lazy("stage", "Plan"), ("agree_plan",)),
    (pgettext_lazy("stage", "Rectification"), ("submit",)),
    (pgettext_lazy("stage", "Verification"), ("verify",)),
    (pgettext_lazy("stage", "Sign-off"), ("sign_off",)),
    (pgettext_lazy("stage", "Watch"), ("settle",)),
]
"""Each stage with the steps that end it."""

AT = {
    State.RAISED: 1,
    State.NOTIFIED: 2,
    State.DISPUTED: 2,
    State.UNDER_REVIEW: 2,
    State.ACCEPTED: 3,
    State.PLANNED: 3,
    State.REOPENED: 3,
    State.IN_PROGRESS: 4,
    State.SUBMITTED: 5,
    State.VERIFIED: 6,
    State.SIGNED_OFF: 7,
    State.SETTLED: 8,
}
"""How many stages lie behind a finding in each state of the main path."""


def bar(finding: Finding, steps: Sequence[Step]) -> list[Stage]:
    """The stages of the present round, each with its day."""
    ended = _ended(steps)
    at = AT.get(State(finding.state), -1)
    return [
        Stage(label, _note(finding, ended, number, at), _shown(finding, ended, number, at))
        for number, (label, _names) in enumerate(STAGES)
    ]


def _ended(steps: Sequence[Step]) -> dict[int, Step]:
    """The step that last ended each stage; a relapse takes plan, work and checks back."""
    by_name = {name: number for number, (_label, names) in enumerate(STAGES) for name in names}
    ended: dict[int, Step] = {}
    for step in steps:
        if step.name == "reopen":
            ended = {number: one for number, one in ended.items() if number < AT[State.REOPENED]}
        elif step.name in by_name:
            ended[by_name[step.name]] = step
    return ended


def _note(finding: Finding, ended: dict[int, Step], number: int, at: int) -> str:
    if number == at:
        return iso(finding.due_on) if finding.due_on else ""
    if number in ended and (at < 0 or number < at):
        return iso(ended[number].on)
    return ""


def _shown(
    finding: Finding, ended: dict[int, Step], number: int, at: int
) -> Literal["done", "now", "late", ""]:
    if number == at:
        return "late" if finding.is_overdue else "now"
    if number < at or (at < 0 and number in ended):
        return "done"
    return ""
