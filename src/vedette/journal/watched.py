"""Every kind of row that the record vouches for."""

from django.apps import apps

from vedette.kernel.rows import Row


def watched() -> list[type[Row]]:
    """Every kind of row: each concrete subclass of `Row`, of whichever area."""
    return [model for model in apps.get_models() if issubclass(model, Row)]


def subject_of(row: Row) -> str:
    """What a row is called in a report: its subject, or where it lies."""
    return str(row.subject) if row.subject_kind else f"{row._meta.db_table}:{row.pk}"
