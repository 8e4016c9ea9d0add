"""Erase what an entry tells, where the law asks for it."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.journal import canon
from vedette.journal.actions.record import Act, Actor, Bare, write
from vedette.journal.erased import KEY
from vedette.journal.models import Entry
from vedette.journal.queries import last_words
from vedette.journal.watched import watched
from vedette.kernel.errors import Incomplete, Unacceptable, WrongState
from vedette.kernel.rows import Row


@transaction.atomic
def erase(entry: Entry, *, by: Actor, reason: str) -> Entry:
    """Take the data and the salt out of an entry for good; return the entry that says so.

    Its leaf stays, so the tree still verifies; without the salt nobody can guess from the leaf
    what was in it. Rows for which this entry has the last word are vouched for by the new one.
    The caller has asked whether the actor may.

    Raises Incomplete without a reason, WrongState for an entry that has no place yet or was erased
    before, Unacceptable for one that itself tells of an erasure, or whose rows were tampered with.
    """
    entry = Entry.objects.select_for_update().get(pk=entry.pk)
    if not reason.strip():
        raise Incomplete("reason", _("Say on what ground the data are erased."))
    if entry.index is None:
        raise WrongState(
            "unplaced", _("The entry has no place in the record yet. Try in a moment.")
        )
    if entry.data is None or entry.salt is None:
        raise WrongState("erased", _("The data of this entry were erased before."))
    if entry.key == KEY:
        raise Unacceptable("erasure", _("What says why something was erased has to stay."))
    data = {"index": entry.index, "reason": reason.strip()}
    made = write([Act(KEY, Bare(entry.subject), data, _vouched_for(entry))], by)[0]
    Entry.objects.filter(pk=entry.pk).update(data=None, salt=None)
    return made


def _vouched_for(entry: Entry) -> list[Row]:
    """The live rows for which the entry has the last word, each still as it says."""
    kinds = {model._meta.db_table: model for model in watched()}
    words = last_words({(table, key) for table, key, *_rest in entry.marks() if table in kinds})
    rows = []
    for (table, key), word in words.items():
        if word.entry_id != entry.pk or not word.digest:
            continue
        row = kinds[table]._base_manager.filter(pk=key).first()
        if row is None or canon.row_digest(row, bytes(entry.salt or b"")) != bytes(word.digest):
            raise Unacceptable(
                "tampered",
                _("A row is not what this entry says of it. Run `vedette verify` first."),
            )
        rows.append(row)
    return rows
