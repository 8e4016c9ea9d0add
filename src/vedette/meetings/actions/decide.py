"""Decide on an item: the chair's word in the session is the approval of the disposition."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.clues.actions import approve_disposition, refuse_disposition
from vedette.clues.models import Clue
from vedette.clues.states import State as ClueState
from vedette.journal.actions import Bare, record
from vedette.kernel import clock
from vedette.kernel.errors import OversightError, Stale, WrongState, type_text
from vedette.meetings.checks import filled, must_be, refuse, without_reporter
from vedette.meetings.models import AgendaItem, Outcome
from vedette.meetings.queries import in_the_room
from vedette.meetings.states import State
from vedette.organisation.models import Person


@dataclass(frozen=True)
class Votes:
    """Counted hands; all nought: nobody asked for a vote."""

    votes_for: int = 0
    votes_against: int = 0
    abstained: int = 0

    @property
    def cast(self) -> int:
        return self.votes_for + self.votes_against + self.abstained


@dataclass(frozen=True)
class Verdict:
    """What became of one row of a list that was decided at once."""

    item: AgendaItem
    done: bool
    reason: type_text = ""


@transaction.atomic
def decide(
    item: AgendaItem,
    *,
    by: Person,
    outcome: str,
    votes: Votes | None = None,
    opinion: str = "",
    minute: str = "",
) -> None:
    """Decide on an item in the session. Approving or refusing moves the clue itself.

    Raises NotAllowed for whoever is recused, absent, not entitled to approve, or proposed it
    (four eyes); WrongState outside the session, and where item or clue is decided already;
    Unacceptable for more votes than voters, an approval voted down, a refusal without reason, and
    words that would name a reporter; Stale if somebody was faster.
    """
    require(by, "meetings.decide", item)
    outcome, clue = Outcome(outcome), _as_it_is(item.clue)
    must_be(item.meeting, State.HELD)
    _not_decided(item)
    votes = votes or Votes()
    _check_votes(item, outcome, votes)
    item.opinion = without_reporter("opinion", opinion, clue)
    item.minute = without_reporter("minute", minute, clue) or item.minute
    if outcome == Outcome.REFUSED:
        filled("opinion", item.opinion)
    item.outcome, item.decided_by, item.decided_at = outcome, by, clock.now()
    item.votes_for, item.votes_against = votes.votes_for, votes.votes_against
    item.abstained = votes.abstained
    item.keep(
        *("outcome", "votes_for", "votes_against", "abstained", "opinion", "minute"),
        *("decided_by", "decided_at"),
    )
    _carry_out(item, clue, by)
    data = {"meeting": item.meeting.ref, "came_to": outcome.value}
    record("meetings.decided", Bare(clue.subject), by=by, data=data, rows=[item])


def decide_all(
    items: Iterable[AgendaItem], *, by: Person, outcome: str = Outcome.APPROVED, opinion: str = ""
) -> list[Verdict]:
    """Decide on several items at once, each by the rules that hold for one: what one refuses is
    left as it was and told with its reason, and the others stand."""
    return [_try(item, by, outcome, opinion) for item in items]


def _try(item: AgendaItem, by: Person, outcome: str, opinion: str) -> Verdict:
    try:
        decide(item, by=by, outcome=outcome, opinion=opinion)
    except OversightError as problem:
        item.refresh_from_db()
        return Verdict(item, False, problem.denial.reason)
    return Verdict(item, True)


def _carry_out(item: AgendaItem, clue: Clue, by: Person) -> None:
    """Let the decision be the clue's own step, with everything that it asks."""
    if item.outcome not in {Outcome.APPROVED, Outcome.REFUSED}:
        return
    _must_be_submitted(clue)
    subject, words = item.meeting.subject, item.opinion
    if item.outcome == Outcome.APPROVED:
        approve_disposition(clue, by=by, opinion=words, meeting=subject)
    else:
        refuse_disposition(clue, by=by, reason=words, meeting=subject)


def _as_it_is(clue: Clue) -> Clue:
    """The clue read anew, unless its reader knows an older version than there is: that is Stale."""
    now = Clue.objects.get(pk=clue.pk)
    if now.version != clue.version:
        raise Stale(now, _("Someone changed the clue meanwhile. Look at it as it is now."))
    return clue


def _not_decided(item: AgendaItem) -> None:
    if item.is_decided:
        words = {"who": item.decided_by, "what": item.get_outcome_display()}
        raise WrongState("decided", _("%(who)s decided this already: %(what)s.") % words)


def _must_be_submitted(clue: Clue) -> None:
    if clue.state != ClueState.SUBMITTED:
        reason = _("No disposition waits for a decision: the clue is “%s” by now.")
        raise WrongState("not-submitted", reason % clue.get_state_display())


def _check_votes(item: AgendaItem, outcome: str, votes: Votes) -> None:
    voters = in_the_room(item).count()
    if votes.cast > voters:
        reason = _("%(cast)d votes, but only %(voters)d may vote on this item.")
        raise refuse("votes_for", reason % {"cast": votes.cast, "voters": voters})
    agreed = outcome in {Outcome.APPROVED, Outcome.ENDORSED}
    if agreed and votes.cast and votes.votes_for * 2 <= votes.cast:
        raise refuse("outcome", _("No majority voted for it."))
