"""Register a clue: it has its number from this moment on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.access.powers import powers_of
from vedette.access.roles import Role
from vedette.clues.actions import circle, clocks, steps
from vedette.clues.checks import filled, not_to_come, refuse
from vedette.clues.models import (
    FROM_INSPECTION,
    Capacity,
    Category,
    Clue,
    Concerned,
    Grade,
    Source,
)
from vedette.clues.queries import conflicts, is_own_head
from vedette.clues.states import State
from vedette.deadlines.actions import open_deadline
from vedette.journal.actions import next_number, record
from vedette.kernel import clock
from vedette.kernel.errors import Unacceptable
from vedette.notifications.queries import holding
from vedette.organisation.models import Person, Unit

OWN_HEAD = _(
    "It is about the Commission's own head: nothing of it may be entered here. Keep a number and"
    " pass the papers up (see below)."
)


@dataclass(frozen=True, kw_only=True)
class ConcernedDraft:
    """Someone whom a clue is about, as it is typed in."""

    name: str
    post: str = ""
    grade: str = Grade.STAFF
    unit: Unit | None = None
    unit_name: str = ""
    person: Person | None = None


@transaction.atomic
def register(
    *,
    by: Person,
    team: Unit,
    title: str,
    source: str,
    content: str = "",
    source_ref: str = "",
    source_group: int | None = None,
    received_on: date | None = None,
    unit: Unit | None = None,
    category: str = Category.OTHER,
    concerned: Sequence[ConcernedDraft] = (),
) -> Clue:
    """Put a clue into the central register, where whoever registers it and case management see it.

    Case management that would have to keep away (it is concerned, tied, in the chain) is left out.
    Raises NotAllowed for another team's register; Unacceptable for a day that is yet to come, for
    a clue without anyone concerned and without a unit, and where the registrar must keep away.
    """
    today = clock.today()
    clue = Clue(
        team=team,
        unit=unit,
        source=Source(source),
        source_ref=source_ref.strip(),
        source_group=source_group,
        received_on=not_to_come("received_on", received_on or today),
        registered_on=today,
        category=Category(category),
        title=title,
        content=content.strip(),
        registered_by=by,
    )
    require(by, "clues.register", clue)
    clue.title = filled("title", title)
    if not concerned and unit is None:
        raise refuse("unit", _("Name the unit concerned, or somebody whom it is about."))
    if is_own_head([draft.person for draft in concerned]):
        raise Unacceptable("own-head", OWN_HEAD)
    clue.ref = number(today)
    clue.save(force_insert=True)
    rows = [_concerned(clue, draft) for draft in concerned]
    clocks.turn(clue, "", by=by)
    if clue.source in FROM_INSPECTION:
        open_deadline(clue, clocks.FEEDBACK, by=by, on=clue.received_on, team=team)
    step = steps.write(clue, "register", "", by=by)
    record("clues.registered", clue, by=by, data={"source": clue.source}, rows=[step, *rows])
    _name_first(clue, by)
    return clue


@transaction.atomic
def register_passed_up(*, by: Person, received_on: date | None = None) -> Clue:
    """Keep number and date of a clue about the Commission's own head, and nothing else.

    It goes straight to the next higher body; what it says may not be copied, excerpted or entered
    (《纪检监察机关处理检举控告工作规则》 Art. 15).
    """
    today = clock.today()
    clue = Clue(
        received_on=not_to_come("received_on", received_on or today),
        registered_on=today,
        state=State.PASSED_UP,
        concluded_on=today,
        registered_by=by,
    )
    require(by, "clues.pass_up", clue)
    clue.ref = number(today)
    clue.save(force_insert=True)
    step = steps.write(clue, "pass_up", "", by=by)
    record("clues.passed_up", clue, by=by, rows=[step])
    circle.name(clue, by, Capacity.REGISTRAR, by=by)
    return clue


def number(day: date) -> str:
    """The next number of the year; spent only if the transaction of the caller stands."""
    return f"C-{day.year}-{next_number(f'clue:{day.year}'):04d}"


def _concerned(clue: Clue, draft: ConcernedDraft) -> Concerned:
    return Concerned.objects.create(
        clue=clue,
        name=filled("name", draft.name),
        post=draft.post.strip(),
        grade=Grade(draft.grade),
        unit=draft.unit,
        unit_name=draft.unit_name.strip(),
        person=draft.person,
    )


def _name_first(clue: Clue, by: Person) -> None:
    """Whoever registers it, and case management."""
    manages = Role.CASE_MANAGER in powers_of(by).roles
    circle.name(clue, by, Capacity.MANAGER if manages else Capacity.REGISTRAR, by=by)
    if manages:
        return
    managers = list(holding({Role.CASE_MANAGER}, clue.team))
    found = conflicts(clue, managers)
    for person in managers:
        if not found[person.pk]:
            circle.name(clue, person, Capacity.MANAGER, by=by)
