"""Random spot-checks of closings, by another office than the handler's (监督执纪规则: 抽查)."""

import secrets
from hashlib import sha256

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.clues.actions import circle, steps
from vedette.clues.checks import filled, refuse
from vedette.clues.models import (
    Capacity,
    CheckResult,
    Clue,
    Decision,
    Disposition,
    Draw,
    SpotCheck,
    Way,
)
from vedette.clues.queries.disposing import works_in
from vedette.clues.states import State
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.kernel.errors import NotAllowed, WrongState
from vedette.notifications.actions import tell
from vedette.organisation.models import Person, Unit


def draw_of(seed: str, numbers: list[str], share: int) -> list[str]:
    """Which of some clue numbers a seed draws: anybody can do it again and must find the same.

    The share in percent is rounded up, so that no draw is empty.
    """
    order = sorted(numbers, key=lambda ref: sha256(f"{seed}:{ref}".encode()).hexdigest())
    return order[: -(-len(order) * share // 100)]


@transaction.atomic
def draw_spot_checks(*, by: Person, seed: str = "") -> Draw:
    """Draw from every closing that has been in no draw yet, and put seed and pool on record.

    `seed` is for a public lot; without it the software makes one nobody could know. The draw tells
    numbers to nobody: each drawn clue is told to its own case managers. Raises NotAllowed;
    WrongState where nothing was closed since the last draw.
    """
    require(by, "clues.draw_checks")
    closings = list(
        Disposition.objects.filter(
            way=Way.CLOSE, decision=Decision.APPROVED, spot_check=None
        ).select_related("clue")
    )
    if not closings:
        raise WrongState("empty", _("Nothing was closed since the last draw."))
    seed = seed or secrets.token_hex(16)
    drawn = set(draw_of(seed, [one.clue.ref for one in closings], settings.SPOT_CHECK_SHARE))
    draw = Draw.objects.create(
        on=clock.today(),
        seed=seed,
        share=settings.SPOT_CHECK_SHARE,
        pool=len(closings),
        drawn=len(drawn),
        by=by,
    )
    data = {"drawn": draw.drawn, "pool": draw.pool, "seed": seed}
    record("clues.checks_drawn", draw, by=by, data=data, rows=[draw])
    for one in closings:
        check = SpotCheck.objects.create(
            clue=one.clue, disposition=one, draw=draw, is_drawn=one.clue.ref in drawn
        )
        key = "clues.drawn_for_check" if check.is_drawn else "clues.not_drawn"
        record(key, one.clue, by=by, data={"seed": seed}, rows=[check])
        if check.is_drawn:
            managers = one.clue.circle.filter(until=None, capacity=Capacity.MANAGER)
            people = [member.person for member in managers.select_related("person")]
            tell(people, "clues.drawn_for_check", one.clue.subject)
    return draw


@transaction.atomic
def assign_check(clue: Clue, *, by: Person, office: Unit, checker: Person) -> None:
    """Give a drawn closing to another office; the checker is named on the clue.

    Raises NotAllowed; WrongState where nothing is drawn; Unacceptable for the handler's own
    office, for whoever had a part in it, or must keep away.
    """
    require(by, "clues.assign_check", clue)
    check = check_of(clue)
    if office.pk == clue.handler_id:
        raise refuse("office", _("Another office than the one that handled it."))
    if not works_in(checker, office):
        raise refuse("checker", _("This person works in another office."))
    if (clue.handler and works_in(checker, clue.handler)) or clue.steps.filter(by=checker).exists():
        raise refuse("checker", _("This person had a part in it."))
    circle.check_person(clue, checker, "checker")
    check.office, check.checker, check.assigned_by = office, checker, by
    check.keep("office", "checker", "assigned_by")
    record("clues.check_assigned", clue, by=by, data={"unit": office.ref}, rows=[check])
    circle.name(clue, checker, Capacity.REVIEWER, by=by)
    tell([checker], "clues.check_assigned", clue.subject, but=by)


@transaction.atomic
def check_closing(clue: Clue, *, by: Person, result: str, reasons: str) -> None:
    """Say whether a closing holds; if it doesn't, the clue is taken up again at once.

    Raises NotAllowed for anybody but the checker; WrongState; Unacceptable.
    """
    require(by, "clues.check_closing", clue)
    check = check_of(clue)
    if check.checker_id != by.pk:
        raise NotAllowed("not-checker", _("Only the checker who was assigned says so."))
    check.result, check.reasons = CheckResult(result), filled("reasons", reasons)
    check.checked_on = clock.today()
    check.keep("result", "reasons", "checked_on")
    rows = []
    if check.result == CheckResult.REOPENED and clue.state in {State.CLOSED, State.ARCHIVED}:
        rows.append(
            steps.take(
                clue, "reopen_by_check", by=by, note=check.reasons, concluded_on=None, way=""
            )
        )
    upheld = check.result == CheckResult.UPHELD
    key = "clues.closing_upheld" if upheld else "clues.closing_reopened"
    record(key, clue, by=by, rows=[check, *rows])
    people = [clue.keeper, clue.approved_by]
    tell([one for one in people if one], key, clue.subject, but=by)


def check_of(clue: Clue) -> SpotCheck:
    """The open spot-check of a clue. Raises WrongState if there is none."""
    check = clue.spot_checks.filter(is_drawn=True, result="").last()
    if check is None:
        raise WrongState("not-drawn", _("This closing waits for no spot-check."))
    return check
