"""What must hold of a finding before a step. Each says what is missing and what to do."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from vedette.kernel import clock
from vedette.kernel.machine import Guard

Finding = Any
"""The states lie below the models, so a guard knows the finding only by what it asks of it."""


def _disputed(finding: Finding) -> bool:
    return bool(finding.replies.filter(position="dispute").exists())


def _not_yet_reviewed(finding: Finding) -> bool:
    return not hasattr(finding, "review")


def _plan_is_whole(finding: Finding) -> bool:
    measures = list(finding.current_measures())
    return bool(measures) and all(measure.is_whole for measure in measures)


def _measures_done(finding: Finding) -> bool:
    return not bool(finding.current_measures().filter(done_on=None))


def _evidence(finding: Finding) -> bool:
    return not bool(finding.current_measures().filter(evidence=None))


def _verified_well(finding: Finding) -> bool:
    last = finding.verifications.order_by("-id").first()
    return last is not None and last.passed and last.is_enough_for(finding)


def _watch_is_over(finding: Finding) -> bool:
    return finding.watch_until is None or finding.watch_until <= clock.today()


DISPUTED = Guard(
    "disputed", _("A review can be asked for after a dispute was turned down."), _disputed
)
NOT_YET_REVIEWED = Guard(
    "reviewed", _("It was reviewed once; that is final here."), _not_yet_reviewed
)
PLAN_IS_WHOLE = Guard(
    "plan",
    _("Each measure needs an owner, a date, a deliverable and a success test."),
    _plan_is_whole,
)
MEASURES_DONE = Guard("measures", _("A measure is not yet reported as done."), _measures_done)
EVIDENCE = Guard("evidence", _("A measure has no evidence yet: attach a file to it."), _evidence)
VERIFIED_WELL = Guard(
    "verification",
    _("Where people or money are affected, it takes a check on the spot or of a sample."),
    _verified_well,
)
WATCH_IS_OVER = Guard("watch", _("The watch is not over yet."), _watch_is_over)
