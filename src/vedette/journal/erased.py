"""Which entries were lawfully erased: an entry of its own says so, with the reason."""

from vedette.journal import canon
from vedette.journal.models import Entry

KEY = "journal.erased"


def lawfully_erased() -> set[int]:
    """The places of entries whose data a genuine entry says were erased."""
    acts = Entry.objects.filter(key=KEY).prefetch_related("digests")
    return {act.data["index"] for act in acts.iterator(chunk_size=500) if _holds(act)}


def _holds(act: Entry) -> bool:
    if act.data is None or act.salt is None or not act.is_genuine():
        return False
    told = canon.data_hash(canon.canonical(act.data), bytes(act.salt))
    return told == bytes(act.data_hash)
