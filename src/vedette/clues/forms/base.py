"""The base of every form about one clue."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.clues.models import Clue
from vedette.kernel.errors import OversightError, Stale
from vedette.organisation.models import Person
from vedette.web.forms import TextArea
from vedette.web.rowforms import RowForm


class Lines(TextArea):
    """A few lines of text, rather than a page of it."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": 3}), **kwargs)


class ActForm(RowForm):
    """A form about a clue, which notices that the clue changed since it was opened.

    Without further fields it only asks to confirm.
    """

    is_stale = False
    """Was it sent over a clue that someone had changed meanwhile?"""

    def __init__(self, *args: Any, clue: Clue, person: Person, **kwargs: Any) -> None:
        self.clue, self.reader = clue, person
        super().__init__(*args, row=clue, **kwargs)

    def clean(self) -> dict[str, Any]:
        self.is_stale = self.cleaned_data.get("version") not in {None, self.clue.version}
        return super().clean()

    def refuse(self, problem: OversightError) -> None:
        self.is_stale = isinstance(problem, Stale)
        super().refuse(problem)

    def values(self) -> dict[str, Any]:
        """What the action takes."""
        return dict(self.cleaned_data)


class ReasonForm(ActForm):
    """Why."""

    reason = Lines(label=pgettext_lazy("clues", "Reason"))


class OpinionForm(ActForm):
    """A word with an approval."""

    opinion = Lines(label=_("Opinion"), required=False)
