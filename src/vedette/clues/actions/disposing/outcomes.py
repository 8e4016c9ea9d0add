"""What it comes to for a person: heard first, then proposed; whoever concludes decides."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.clues.checks import filled, refuse
from vedette.clues.models import (
    FORM_OF,
    SCALES,
    Clue,
    Concerned,
    FourForm,
    Outcome,
    Statement,
    StatementKind,
)
from vedette.clues.models.outcome import Weighed
from vedette.clues.states import State
from vedette.journal.actions import record
from vedette.kernel import clock
from vedette.kernel.errors import Incomplete, WrongState
from vedette.organisation.models import Person

WEIGHED = (State.INQUIRY, State.VERIFICATION, State.REVIEWED)
"""Where it can be said what it comes to: afterwards it is decided."""
HEAVIER = _(
    "This is more than was put to the person. Nobody is dealt with more heavily for having "
    "spoken (Law on administrative sanctions, Art. 43): only new facts, put to them anew, can."
)
UNHEARD = _("The person must be heard first: what is meant to be done is put to them.")


@transaction.atomic
def hear(
    clue: Clue,
    *,
    by: Person,
    concerned: Concerned,
    kind: str,
    form: str,
    party: str = "",
    state_sanction: str = "",
    measure: str = "",
    text: str = "",
    verified: str = "",
    new_facts: str = "",
) -> Statement:
    """Put to a person what is meant to be done, and record what they say (陈述申辩).

    What they say must be verified. More than the time before takes new facts. Raises NotAllowed,
    WrongState; Unacceptable.
    """
    require(by, "clues.submit", clue)
    _check(clue, concerned)
    kind = StatementKind(kind)
    statement = Statement(
        clue=clue,
        concerned=concerned,
        on=clock.today(),
        kind=kind,
        text=filled("text", text) if kind == StatementKind.MADE else text.strip(),
        verified=filled("verified", verified) if kind == StatementKind.MADE else verified.strip(),
        new_facts=new_facts.strip(),
        by=by,
    )
    _weigh(statement, form, party, state_sanction, measure)
    before = concerned.statements.last()
    if before and statement.is_heavier_than(before) and not statement.new_facts:
        raise refuse("new_facts", HEAVIER)
    statement.save(force_insert=True)
    record("clues.heard", clue, by=by, data={"concerned": concerned.name}, rows=[statement])
    return statement


@transaction.atomic
def propose_outcome(
    clue: Clue,
    *,
    by: Person,
    concerned: Concerned,
    form: str,
    party: str = "",
    state_sanction: str = "",
    measure: str = "",
    note: str = "",
) -> Outcome:
    """Propose what is done about a person; a later proposal takes the place of an earlier one.

    Raises NotAllowed, WrongState; Incomplete before the person was heard; Unacceptable where it
    is more than was put to them, or the measures belong to another form.
    """
    require(by, "clues.submit", clue)
    _check(clue, concerned)
    outcome = Outcome(
        clue=clue,
        concerned=concerned,
        note=note.strip(),
        proposed_by=by,
        proposed_on=clock.today(),
        statement=concerned.statements.last(),
    )
    _weigh(outcome, form, party, state_sanction, measure)
    if outcome.form != FourForm.NONE:
        if outcome.statement is None:
            raise Incomplete("unheard", UNHEARD)
        if outcome.is_heavier_than(outcome.statement):
            raise refuse("form", HEAVIER)
    ended = end_standing(concerned)
    outcome.save(force_insert=True)
    data = {"concerned": concerned.name, "form": outcome.form}
    record("clues.outcome_proposed", clue, by=by, data=data, rows=[*ended, outcome])
    return outcome


def end_standing(concerned: Concerned) -> list[Outcome]:
    """Let what stood for a person end today; the rows that were written."""
    standing = list(concerned.outcomes.filter(ended_on=None))
    for outcome in standing:
        outcome.ended_on = clock.today()
        outcome.keep("ended_on")
    return standing


def _check(clue: Clue, concerned: Concerned) -> None:
    if clue.state not in WEIGHED:
        raise WrongState(
            "wrong-state", _("Not in this state: it isn't found out yet, or is decided.")
        )
    if concerned.clue_id != clue.pk:
        raise refuse("concerned", _("This clue is about somebody else."))


def _weigh(row: Weighed, form: str, party: str, state_sanction: str, measure: str) -> None:
    """Set form and measures. Raises Unacceptable where they don't belong together."""
    row.form = FourForm(form)
    row.party, row.state_sanction, row.measure = party, state_sanction, measure
    given = [FORM_OF[field][value] for field, _scale in SCALES if (value := getattr(row, field))]
    if row.form == FourForm.NONE:
        if given:
            raise refuse("form", _("With a measure there is a form."))
    elif not given:
        raise refuse("form", _("Say which sanction or measure it is."))
    elif max(given) != row.form:
        text = _("The heaviest of these belongs to the %(form)s.")
        raise refuse("form", text % {"form": FourForm(max(given)).label})
