"""A clue corrected, and struck out."""

import pytest

from vedette.clues import actions
from vedette.clues.tests import stage
from vedette.clues.tests.refusals import refused
from vedette.kernel.errors import NotAllowed, Unacceptable, WrongState

pytestmark = pytest.mark.usefixtures("clean_record")


def test_a_clue_is_corrected_with_a_reason(cast):
    clue = stage.registered(cast)
    actions.edit(clue, by=cast.ma, reason="笔误", title="反映某站副站长违规收费")
    assert clue.steps.latest("id").note == "笔误"
    with refused("reason", Unacceptable):
        actions.edit(clue, by=cast.ma, reason=" ", title="…")


def test_a_clue_registered_in_error_is_struck_out_by_a_leader_and_never_alone(cast):
    clue = stage.registered(cast)
    with pytest.raises(NotAllowed):
        actions.void(clue, by=cast.ma, reason="重复登记")
    actions.add_to_circle(clue, cast.lu, by=cast.ma, reason="审批")
    actions.void(clue, by=cast.lu, reason="重复登记")
    assert (clue.state, clue.due_on) == ("void", None)
    with refused("concluded", WrongState):
        actions.edit(clue, by=cast.ma, reason="笔误", title="…")
