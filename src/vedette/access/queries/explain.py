"""Why someone may or may not: the decision, the grant it comes from, and the grants it doesn't.

The decision itself is `permissions.standings`; this only says in words what each grant did.
"""

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.utils.translation import gettext_lazy as _

from vedette.access.models import Grant
from vedette.access.permissions import Standing, standings
from vedette.access.powers import Powers, powers_of
from vedette.access.rights import Right, find, sides_of
from vedette.access.roles import Role
from vedette.kernel.errors import Denial, type_text
from vedette.kernel.rows import Row
from vedette.organisation.models import Person, Unit

CARRIES = _("Carries the right here.")
OTHER_ROLE = _("This role doesn't carry the right.")
ELSEWHERE = _("This role carries the right, but stands elsewhere.")
HINDERED = _("Carries the right, but something stands against it; see above.")


@dataclass(frozen=True)
class Weighed:
    """A grant, whose it is, and what it does for the question."""

    grant: Grant
    giver: Person | None
    carries: bool
    why: type_text


@dataclass(frozen=True)
class Explanation:
    right: Right
    denial: Denial | None
    grounds: list[Standing]
    weighed: list[Weighed]

    @property
    def roles(self) -> list[type_text]:
        """The roles that carry the right."""
        return [role.label for role in Role if role in self.right.any_role]


@dataclass(frozen=True)
class Over:
    """Stands for any record of a unit, whatever it says: each side of it is that unit."""

    unit: Unit
    sides: tuple[str, ...]
    rules = False

    def __getattr__(self, name: str) -> Any:
        if name.endswith("_id"):
            return self.unit.pk
        raise AttributeError(name)


def explain(person: Person, right: str, row: Any = None) -> Explanation:
    """Weigh every grant of a person, own or lent, for a right over a row or anywhere at all.

    Over a unit (`Over`), what hangs on the record itself is left out.
    """
    wanted, powers = find(right), powers_of(person)
    found = standings(person, right, row)
    grounds = [] if isinstance(found, Denial) else found
    carrying = {standing.grant.pk for standing in grounds}
    weighed = [_weigh(powers, wanted, grant, row, grant.pk in carrying) for grant in powers.grants]
    denial = found if isinstance(found, Denial) else None
    return Explanation(wanted, denial, grounds, weighed)


def _weigh(powers: Powers, right: Right, grant: Grant, row: Any, carries: bool) -> Weighed:
    giver = None if grant.person_id == powers.person.pk else grant.person
    if carries:
        return Weighed(grant, giver, True, CARRIES)
    if grant.role not in right.any_role:
        return Weighed(grant, giver, False, OTHER_ROLE)
    if row is not None and not _reaches(powers, right, grant, row):
        return Weighed(grant, giver, False, ELSEWHERE)
    return Weighed(grant, giver, False, HINDERED)


def _reaches(powers: Powers, right: Right, grant: Grant, row: Any) -> bool:
    for side, roles in right.roles.items():
        unit = getattr(row, f"{side}_id") if side else None
        if grant.role in roles and (not side or (unit and powers.reaches(grant, unit))):
            return True
    return False


def find_record(ref: str, right: str, *, asked_by: Person) -> Any:
    """The record of the right's area with this reference, as far as the one who asks may know.

    An administrator sees no case; that there is one with a number which they hold in hand, and on
    which unit, is all that they learn here. Of a sealed record they don't learn even that.
    """
    area = right.partition(".")[0]
    for model in apps.get_models():
        if model._meta.app_label != area or not issubclass(model, Row) or not sides_of(model):
            continue
        if any(field.name == "ref" for field in model._meta.fields):
            rows: Any = model._default_manager.all()
            sealed = hasattr(model, "is_known_to")
            if sealed or Role.ADMIN not in powers_of(asked_by).roles:
                if not hasattr(rows, "visible_to"):
                    continue
                rows = rows.visible_to(asked_by)
            if found := rows.filter(ref=ref).first():
                return found
    return None
