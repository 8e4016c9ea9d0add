"""The base of every form about a meeting or an item of one."""

from typing import Any

from django import forms

from vedette.kernel.errors import OversightError, Stale
from vedette.kernel.rows import Row
from vedette.organisation.models import Person
from vedette.web.forms import TextArea
from vedette.web.rowforms import RowForm


class Lines(TextArea):
    """A few lines of text, rather than a page of it."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": 3}), **kwargs)


class ActForm(RowForm):
    """A form about a row; without further fields it only asks to confirm."""

    is_stale = False
    """Was it sent over a row that someone had changed meanwhile?"""

    def __init__(self, *args: Any, row: Row, person: Person, **kwargs: Any) -> None:
        self.reader = person
        super().__init__(*args, row=row, **kwargs)

    def clean(self) -> dict[str, Any]:
        self.is_stale = self.cleaned_data.get("version") not in {None, self.row.version}
        return super().clean()

    def refuse(self, problem: OversightError) -> None:
        self.is_stale = isinstance(problem, Stale)
        super().refuse(problem)

    def values(self) -> dict[str, Any]:
        """What the action takes."""
        return dict(self.cleaned_data)
