"""Ask on the spot, and write down the answers."""

from collections.abc import Mapping, Sequence

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.activities.actions.details import LONGEST_QUESTION
from vedette.activities.actions.standing import require_standing
from vedette.activities.models import Activity, ChecklistItem
from vedette.journal.actions import record
from vedette.kernel.errors import Unacceptable
from vedette.organisation.models import Person


@transaction.atomic
def answer_checklist(
    activity: Activity,
    answers: Mapping[int, str],
    *,
    by: Person,
    more: Sequence[tuple[str, str]] = (),
) -> None:
    """Write down answers by the question's place, and further questions with theirs.

    Raises Unacceptable for a place without a question and for a kind that asks no questions.
    """
    require(by, "activities.record", activity)
    require_standing(activity, asks="checklist")
    items = {item.place: item for item in activity.checklist.all()}
    if unknown := answers.keys() - items.keys():
        raise Unacceptable("question", _("There is no question %s.") % min(unknown))
    changed = [_answer(items[place], text) for place, text in answers.items()]
    written = [item for item in changed if item is not None]
    added = [(question.strip(), answer.strip()) for question, answer in more if question.strip()]
    if any(len(question) > LONGEST_QUESTION for question, _text in added):
        reason = _("A question has at most %d characters.") % LONGEST_QUESTION
        raise Unacceptable("question", reason, {"question": reason})
    written += ChecklistItem.objects.bulk_create(
        ChecklistItem(activity=activity, place=place, question=question, answer=answer)
        for place, (question, answer) in enumerate(added, max(items, default=0) + 1)
    )
    if written:
        data = {"count": sum(1 for item in written if item.answer)}
        record("activities.answered", activity, by=by, data=data, rows=written)


def _answer(item: ChecklistItem, text: str) -> ChecklistItem | None:
    """Keep a new answer; None if it is what stood there."""
    if item.answer == text.strip():
        return None
    item.answer = text.strip()
    item.keep("answer")
    return item
