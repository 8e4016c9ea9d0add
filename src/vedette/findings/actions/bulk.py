"""The same act on many findings: the same rules as one at a time, and a report by row."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from vedette.findings.actions.accept import accept
from vedette.findings.actions.agree_plan import agree_plan
from vedette.findings.actions.notify import notify
from vedette.findings.actions.set_themes import set_themes
from vedette.findings.actions.settle import settle
from vedette.findings.actions.sign_off import sign_off
from vedette.findings.actions.verify import verify
from vedette.findings.actions.withdraw import withdraw
from vedette.findings.models import Finding
from vedette.kernel.errors import Denial, OversightError
from vedette.organisation.models import Person

ACTS: dict[str, Callable[..., Any]] = {
    "notify": notify,
    "accept": accept,
    "agree_plan": agree_plan,
    "verify": verify,
    "sign_off": sign_off,
    "settle": settle,
    "withdraw": withdraw,
    "set_themes": set_themes,
}
"""What can be done to many at once. A plan, a dispute, a submission are each their own."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one row."""

    finding: Finding
    denial: Denial | None = None
    """Why it was refused; None: it is done."""

    @property
    def done(self) -> bool:
        return self.denial is None


@transaction.atomic
def in_bulk(name: str, findings: Iterable[Finding], *, by: Person, **values: Any) -> list[Outcome]:
    """Do an act of `ACTS` to each finding; one that is refused does not stop the others.

    All of it is one transaction: if the process dies midway, nothing was done. Raises KeyError for
    an act that is not done in bulk.
    """
    act = ACTS[name]
    return [_try(act, finding, by=by, **values) for finding in findings]


def _try(act: Callable[..., Any], finding: Finding, *, by: Person, **values: Any) -> Outcome:
    try:
        with transaction.atomic():
            act(finding, by=by, **values)
    except OversightError as problem:
        return Outcome(finding, problem.denial)
    return Outcome(finding)
