"""The buttons beside a clue: what this reader may do now, and why not."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import why_not, why_not_step
from vedette.clues.models import Clue
from vedette.clues.states import CLUE, next_step
from vedette.clues.views.verbs import BY_NAME, BY_STEP
from vedette.kernel.errors import Denial, type_text
from vedette.organisation.models import Person

ASIDE = {"send_back", "reopen", "void", "refuse_distribution", "refuse", "send_back_from_review"}
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


def acts_for(clue: Clue, person: Person) -> Acts:
    """Steps from the present state: those that one may take, and the next one in any case."""
    main: list[Act] = []
    aside: list[Act] = []
    for step in CLUE.open_from(clue.state):
        verb = BY_STEP.get(step.name)
        if verb is None:
            continue
        denial = why_not_step(CLUE, clue, step.name, person)
        url = reverse(f"clues:{verb.name}", args=[clue.ref])
        if step.name in ASIDE:
            if denial is None:
                aside.append(Act(verb.title, url, "quiet"))
        elif step.name == next_step(clue.state, clue.way):
            main.insert(0, Act(verb.title, url, "", denial))
        elif denial is None or denial.code not in UNSPOKEN:
            main.append(Act(verb.title, url, "quiet", denial))
    if clue.is_open and why_not(person, "clues.edit", clue) is None:
        aside.insert(0, Act(BY_NAME["edit"].title, reverse("clues:edit", args=[clue.ref]), "quiet"))
    report = f"{reverse('clues:report')}?clue={clue.ref}"
    aside.append(Act(_("Somebody asked about it"), report, "quiet"))
    return Acts(main, aside)


def circle_acts(clue: Clue, person: Person) -> list[Act]:
    """Name somebody, take somebody off; nothing for those who may not."""
    return [
        Act(BY_NAME[name].title, reverse(f"clues:{name}", args=[clue.ref]), "quiet")
        for name in ("name", "unname")
        if why_not(person, BY_NAME[name].right, clue) is None
    ]
