"""Check the log itself: every entry, the tree over them, and every checkpoint."""

import json

from django.db.models import Count, Min

from vedette.journal import canon, merkle
from vedette.journal.erased import lawfully_erased
from vedette.journal.merkle import Range
from vedette.journal.models import Entry
from vedette.journal.notes import Head
from vedette.journal.verify.heads import signed_heads, signed_size
from vedette.journal.verify.problems import Kind, Report, Step
from vedette.journal.verify.stream import CHUNK, Written, entries
from vedette.journal.verify.tree import StoredLeaves, check_tiles


class LogCheck:
    """One walk over the log, from the first entry to the last, in constant memory."""

    def __init__(self, report: Report, step: Step) -> None:
        self._report = report
        self._step = step
        self.distrusted: set[int] = set()
        """Ids of entries whose word on rows counts for nothing."""
        self._erased = lawfully_erased()
        self._stored = StoredLeaves()
        self._by_tree = Range()
        """Over the leaves as the tree has them: what was sequenced."""
        self._by_entries: Range | None = None
        """Over the leaves as the entries have them; None while that is the same."""
        self._suspects: list[Written] = []
        """Genuine entries that the tree has otherwise; the next checkpoint tells which is right."""
        self._is_rewritten = False

    def run(self) -> None:
        self._size, kept = signed_size(self._report)
        self._heads = signed_heads(self._report, kept)
        self._head = next(self._heads, None)
        for entry, marks in entries(placed=True):
            self._name_missing(until=entry.place or 0)
            self._examine(entry, marks)
        self._name_missing(until=self._size)
        self._blame(Kind.ENTRY_MISPLACED)
        for _rest in self._heads:  # to the end, so that each forged one is named
            pass
        check_tiles(self._report, self._size)
        for entry, marks in entries(placed=False):
            self._examine(entry, marks)
        self._name_copies()

    def _examine(self, entry: Written, marks: list[canon.RowMark]) -> None:
        self._report.entries += 1
        if not self._report.entries % CHUNK:
            self._step(CHUNK)
        self._check_data(entry)
        if canon.rows_hash(marks) != entry.rows_hash:
            self._doubt(Kind.DIGEST_CHANGED, entry)
        content = entry.content()
        genuine = canon.pen_mark(content) == entry.pen
        leaf = merkle.leaf_hash(content)
        if entry.place is None:
            if not genuine or leaf != entry.leaf:
                self._doubt(Kind.ENTRY_FORGED, entry)
        elif entry.place != self._by_tree.size or entry.place >= self._size:
            # Beyond what was signed: only a hand can have put it there.
            if genuine:
                self._report.add(Kind.ENTRY_MISPLACED, entry.subject, entry.place)
            else:
                self._doubt(Kind.ENTRY_FORGED, entry)
        else:
            self._place(entry, leaf, genuine)

    def _place(self, entry: Written, leaf: bytes, genuine: bool) -> None:
        stored = self._stored.at(self._by_tree.size)
        if not genuine or leaf != entry.leaf:
            self._doubt(Kind.ENTRY_CHANGED, entry)
            self._grow(stored or leaf, stored or leaf)
            return
        if stored is not None and leaf != stored:
            self._suspects.append(entry)
        self._grow(stored or leaf, leaf)

    def _name_missing(self, *, until: int) -> None:
        while (index := self._by_tree.size) < min(until, self._size):
            self._report.add(Kind.ENTRY_MISSING, "", index)
            stored = self._stored.at(index) or merkle.EMPTY_ROOT
            self._grow(stored, stored)

    def _grow(self, stored: bytes, leaf: bytes) -> None:
        """Add a leaf, and compare the roots wherever one was signed."""
        if leaf != stored and self._by_entries is None:
            self._by_entries = self._by_tree.copy()
        if self._by_entries is not None:
            self._by_entries.append(leaf)
        self._by_tree.append(stored)
        while self._head is not None and self._head.size <= self._by_tree.size:
            self._meet(self._head)
            self._head = next(self._heads, None)

    def _meet(self, head: Head) -> None:
        if head.root == self._by_tree.root:
            self._blame(Kind.ENTRY_MISPLACED)
            self._by_entries = None
        elif self._by_entries is not None and head.root == self._by_entries.root:
            self._blame(Kind.TREE_CHANGED)
            self._by_tree, self._by_entries = self._by_entries, None
        elif not self._is_rewritten:
            # Every later root differs too: once is enough.
            self._is_rewritten = True
            self._report.add(Kind.LOG_REWRITTEN, f"checkpoint:{head.size}", head.size)

    def _blame(self, kind: Kind) -> None:
        for entry in self._suspects:
            self._report.add(kind, entry.subject, entry.place)
        self._suspects.clear()

    def _doubt(self, kind: Kind, entry: Written) -> None:
        self._report.add(kind, entry.subject, entry.place)
        self.distrusted.add(entry.id)

    def _check_data(self, entry: Written) -> None:
        if entry.data is None or entry.salt is None:
            if entry.place not in self._erased or entry.data is not None or entry.salt is not None:
                self._report.add(Kind.DATA_CHANGED, entry.subject, entry.place)
        elif not _is_promised(entry.data, entry.salt, entry.data_hash):
            self._report.add(Kind.DATA_CHANGED, entry.subject, entry.place)

    def _name_copies(self) -> None:
        """The database forbids two equal leaves, unless someone took the rule away."""
        copied = Entry.objects.values("leaf").order_by().annotate(n=Count("pk"), first=Min("pk"))
        for leaf, _n, first in copied.filter(n__gt=1).values_list("leaf", "n", "first"):
            for copy in Entry.objects.filter(leaf=leaf).exclude(pk=first):
                self._report.add(Kind.ENTRY_REPEATED, copy.subject, copy.index)


def _is_promised(data: str, salt: bytes, promise: bytes) -> bool:
    """Whether data are those that the leaf commits to.

    SQLite gives the text back as it was written, in canonical form; PostgreSQL gives it back in
    a form of its own, which must be made canonical again.
    """
    if canon.data_hash(data.encode(), salt) == promise:
        return True
    try:
        return canon.data_hash(canon.canonical(json.loads(data)), salt) == promise
    except (ValueError, TypeError):
        return False
