"""The buttons beside a finding: what this reader may do now, and why not."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import pgettext

from vedette.access.permissions import find, why_not, why_not_step
from vedette.access.roles import Role
from vedette.findings.models import Finding
from vedette.findings.permissions import ABOVE
from vedette.findings.queries import NEXT
from vedette.findings.states import FINDING
from vedette.findings.views.verbs import BY_NAME, BY_STEP
from vedette.kernel.errors import Denial, type_text
from vedette.organisation.models import Person

ASIDE = {"accept_risk", "supersede", "merge", "withdraw", "reopen"}
"""Ways off the main path: behind a fold, and only for those who may."""
UNSPOKEN = {"no-role", "wrong-state"}
"""Reasons that would only tell a reader that a button is somebody else's."""


@dataclass(frozen=True)
class Act:
    """One button."""

    label: type_text
    url: str
    kind: str = ""
    denial: Denial | None = None


@dataclass(frozen=True)
class Acts:
    main: list[Act]
    aside: list[Act]
    small: list[Act]
    """Beside the sections: correct, name a cause, attach evidence."""


def acts_for(finding: Finding, person: Person) -> Acts:
    """Steps from the present state: those that one may take, and the next one in any case."""
    main: list[Act] = []
    aside: list[Act] = []
    expected = NEXT.get(finding.state)
    for step in FINDING.open_from(finding.state):
        if step.name in {"lapse", "concede", "quash"}:
            continue  # the software's own, or an answer on another step's form
        denial = why_not_step(FINDING, finding, step.name, person)
        spoken = denial is None or denial.code not in UNSPOKEN
        if step.name in ASIDE:
            if denial is None:
                aside.append(_act(finding, step.name, "quiet"))
        elif step.name == expected:
            main.insert(0, _act(finding, step.name, "", denial))
        elif spoken:
            main.append(_act(finding, step.name, "quiet", denial))
    return Acts(main, aside, _small(finding, person))


@dataclass(frozen=True)
class Turn:
    """Whose turn it is, to do what."""

    what: type_text
    who: str


def turn_of(finding: Finding) -> Turn | None:
    """The step that is waited for, and the roles that can take it; None: nothing is."""
    name = NEXT.get(finding.state)
    if name is None:
        return None
    step = FINDING[name]
    what = BY_STEP[name].title if name in BY_STEP else step.label
    roles = find(step.right).any_role
    if finding.severity == "high" and name == "sign_off":
        roles = ABOVE
    said = [str(role.label) for role in Role if role in roles]
    return Turn(what, pgettext("list", ", ").join(said))


def _act(finding: Finding, step: str, kind: str, denial: Denial | None = None) -> Act:
    if step == "plan":
        return Act(FINDING[step].label, _url(finding, "plan"), kind, denial)
    verb = BY_STEP[step]
    return Act(verb.title, _url(finding, verb.name), kind, denial)


def _small(finding: Finding, person: Person) -> list[Act]:
    found = []
    for name in ("edit", "themes"):
        verb = BY_NAME[name]
        if finding.is_open and why_not(person, verb.right, finding) is None:
            found.append(Act(verb.title, _url(finding, name), "quiet"))
    return found


def _url(finding: Finding, name: str) -> str:
    return reverse(f"findings:{name}", args=[finding.ref])
