"""How states, rhythms and receipts are shown."""

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from vedette.cooperation.models import Item, ItemState, Matter, Party
from vedette.cooperation.rhythm import Rhythm, rhythm_of
from vedette.cooperation.states import State
from vedette.kernel import clock
from vedette.web.templatetags.face import tag

SOON = 14
"""Days before a rhythm is missed on which it says so."""
TONES = {ItemState.OPEN: "going", ItemState.DONE: "done", ItemState.DROPPED: ""}


def state_tag(matter: Matter) -> SafeString:
    """What stands; nothing where there is nothing to wait for."""
    state = State(matter.state)
    if state == State.VOID:
        return tag(state.label)
    if not matter.shape.lasts:
        return SafeString()
    return tag(state.label, "going" if state == State.OPEN else "done")


def rhythm_tag(rhythm: Rhythm) -> SafeString:
    """Kept, nearly due, or missed."""
    if rhythm.is_over:
        return SafeString()
    if not rhythm.is_kept:
        return tag(_("rhythm missed"), "late")
    if (rhythm.due - clock.today()).days <= SOON:
        return tag(_("due soon"), "soon")
    return tag(_("rhythm kept"), "done")


def rhythm_of_row(row: Matter) -> SafeString:
    """For a list of all kinds: says something of mechanisms alone."""
    rhythm = rhythm_of(row)
    return rhythm_tag(rhythm) if rhythm else SafeString()


def item_tag(item: Item) -> SafeString:
    """To do, late, done or dropped."""
    state = ItemState(item.state)
    if state == ItemState.OPEN and item.due and item.due < clock.today():
        return tag(_("overdue"), "late")
    return tag(state.label, TONES[state])


def receipt_tag(party: Party, *, answers: bool) -> SafeString:
    """Whether a party signed for it, and answered."""
    if party.answered_at:
        return tag(_("answered"), "done")
    if party.received_at:
        return tag(_("received"), "going" if answers else "done")
    return tag(_("not yet signed for"), "soon")
