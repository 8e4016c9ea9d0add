"""The register of improper inquiries and interventions (监察法 Art. 66): written once."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.clues.checks import filled, not_to_come, refuse
from vedette.clues.models import Clue, Intervention, InterventionNote, Manner
from vedette.journal.actions import next_number, record
from vedette.kernel import clock
from vedette.organisation.models import Person

ONESELF = _("This register is for what others asked of you.")


@transaction.atomic
def report_intervention(
    *,
    by: Person,
    name: str,
    what: str,
    manner: str,
    happened_on: date | None = None,
    post: str = "",
    asked_by: Person | None = None,
    clue: Clue | None = None,
) -> Intervention:
    """Register that somebody asked about a matter or meddled in it, on the day it is known.

    Those it names never see it. Raises NotAllowed for a clue on which one is not named;
    Unacceptable for a day that is yet to come, or for oneself.
    """
    today = clock.today()
    made = Intervention(
        name=filled("name", name),
        post=post.strip(),
        asked_by=asked_by,
        happened_on=not_to_come("happened_on", happened_on or today),
        manner=Manner(manner),
        what=filled("what", what),
        clue=clue,
        reported_by=by,
        reported_on=today,
    )
    require(by, "clues.report_intervention", made)
    if clue is not None:
        require(by, "clues.view", clue)
    if asked_by == by:
        raise refuse("asked_by", ONESELF)
    made.ref = f"I-{today.year}-{next_number(f'intervention:{today.year}'):04d}"
    made.save(force_insert=True)
    record("clues.intervention_reported", made, by=by)
    return made


@transaction.atomic
def note_intervention(intervention: Intervention, *, by: Person, text: str) -> InterventionNote:
    """Say how an intervention was handled. Raises NotAllowed."""
    require(by, "clues.see_interventions", intervention)
    note = InterventionNote.objects.create(
        intervention=intervention, text=filled("text", text), by=by, on=clock.today()
    )
    record("clues.intervention_noted", intervention, by=by, rows=[note])
    return note
