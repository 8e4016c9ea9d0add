"""What the command says of an import: as tables, and as JSON for other programs."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from vedette.interchange.ledger.fields import Field
from vedette.interchange.ledger.mapping import Mapping
from vedette.interchange.models import ImportRun
from vedette.interchange.plan.begin import Beginning
from vedette.interchange.plan.store import Planned, Store, Verdict
from vedette.interchange.reading import column_letters

SHOWN = 20
"""Refused rows that the terminal shows; the workbook has all of them."""


@contextmanager
def progress(
    console: Console, what: str, total: int | None = None
) -> Iterator[Callable[[int], None]]:
    """A bar that is told how far things are; gone when they are done."""
    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda done: bar.update(task, completed=done)


def as_json(store: Store, mapping: Mapping, run: ImportRun | None) -> dict[str, Any]:
    """The result for other programs; `run` is null after a dry run."""
    counts = store.counts()
    return {
        "run": run.ref if run else None,
        "sheet": mapping.sheet,
        "columns": {column_letters(i): known.value for i, known in mapping.columns.items()},
        "rows": sum(counts.values()),
        "new": counts[Verdict.NEW],
        "here": counts[Verdict.HERE],
        "differs": counts[Verdict.DIFFERS],
        "refused": counts[Verdict.REFUSED],
        "passed_over": store.fact("passed_over"),
        "problems": [
            {
                "row": row.line,
                "column": column_letters(problem.column) if problem.column is not None else None,
                "heading": mapping.heading(problem.column),
                "code": problem.code,
                "reason": problem.reason,
            }
            for row in store.rows(Verdict.REFUSED, Verdict.DIFFERS)
            for problem in row.problems
        ],
    }


def show_columns(console: Console, start: Beginning, mapping: Mapping) -> None:
    """What each column becomes."""
    table = Table(title=_("Sheet “%(sheet)s”") % {"sheet": mapping.sheet}, title_justify="left")
    for heading in ("", _("Heading"), _("Becomes")):
        table.add_column(heading)
    unsure = {column.index for column in start.unsure}
    for index, known in mapping.columns.items():
        mark = " ?" if index in unsure and known is not Field.NOTE else ""
        table.add_row(column_letters(index), mapping.heading(index), f"{known.label}{mark}")
    console.print(table)


def show_counts(console: Console, store: Store, run: ImportRun | None) -> None:
    counts = store.counts()
    if run is None:
        console.print(_("Nothing was written: this was a dry run."))
        entered = _("%(count)d findings would be entered")
    else:
        console.print(_("Import %(ref)s") % {"ref": run.ref})
        entered = _("%(count)d findings were entered")
    console.print(entered % {"count": counts[Verdict.NEW]})
    for verdict, text in (
        (Verdict.HERE, _("%(count)d were here already")),
        (Verdict.DIFFERS, _("%(count)d are here, but say something else")),
        (Verdict.REFUSED, _("%(count)d rows were refused")),
    ):
        if counts[verdict]:
            console.print(text % {"count": counts[verdict]})
    if passed := store.fact("passed_over_count"):
        console.print(_("%(count)d rows are no findings (totals, signatures)") % {"count": passed})


def show_refused(console: Console, store: Store, mapping: Mapping, *, written: Path | None) -> None:
    """The first refused rows with their reasons, and where all of them are."""
    counts = store.counts()
    refused = counts[Verdict.REFUSED] + counts[Verdict.DIFFERS]
    if not refused:
        return
    table = Table()
    for heading in (pgettext("sheet", "Row"), _("Column"), _("Reason")):
        table.add_column(heading)
    for row in islice(store.rows(Verdict.REFUSED, Verdict.DIFFERS), SHOWN):
        for problem in row.problems:
            table.add_row(str(row.line), place(problem.column, mapping), problem.reason)
    console.print(table)
    if written:
        console.print(_("All refused rows are in %(file)s.") % {"file": written}, soft_wrap=True)
    elif refused > SHOWN:
        console.print(
            _("--refused FILE.xlsx writes all of them, to be corrected and loaded again.")
        )


def place(column: int | None, mapping: Mapping) -> str:
    """ "D 责任单位"."""
    if column is None:
        return ""
    return f"{column_letters(column)} {mapping.heading(column)}".strip()


def reasons(row: Planned) -> str:
    return "\n".join(problem.reason for problem in row.problems)
