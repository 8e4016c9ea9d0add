"""Writing down what was done: one function per verb, and one per kind of activity."""

from vedette.activities.actions.adoption import give_advice, note_adoption
from vedette.activities.actions.attach import attach
from vedette.activities.actions.checklist import answer_checklist
from vedette.activities.actions.correct import correct
from vedette.activities.actions.details import Details
from vedette.activities.actions.link import link
from vedette.activities.actions.quick import (
    hold_symposium,
    inspect,
    inspect_in_the_field,
    observe_meeting,
    reach_out,
    read_documents,
    research,
    talk,
    visit,
    visit_firm,
)
from vedette.activities.actions.record import record_activity
from vedette.activities.actions.steps import carry_out, void

__all__ = [
    "Details",
    "answer_checklist",
    "attach",
    "carry_out",
    "correct",
    "give_advice",
    "hold_symposium",
    "inspect",
    "inspect_in_the_field",
    "link",
    "note_adoption",
    "observe_meeting",
    "reach_out",
    "read_documents",
    "record_activity",
    "research",
    "talk",
    "visit",
    "visit_firm",
    "void",
]
