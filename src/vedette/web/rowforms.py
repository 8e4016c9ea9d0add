"""Forms that change a row which someone else may be changing too."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from vedette.kernel.errors import OversightError, Stale
from vedette.kernel.rows import Row
from vedette.web.forms import Form


@dataclass(frozen=True)
class Difference:
    """A field that holds one thing in the record, and another in the form."""

    label: str
    now: str
    typed: str


class RowForm(Form):
    """A form over a row: shows what the row holds, and notices when that changed meanwhile.

    Both are shown then, and what was typed stays; sent again, it is what counts.
    """

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, row: Row, **kwargs: Any) -> None:
        self.row = row
        self.changed: list[Difference] = []
        super().__init__(*args, **kwargs)
        for name in self.fields:
            if name not in self.initial and _holds(row, name):
                self.initial[name] = getattr(row, name)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        read = cleaned.pop("version", None)
        if read is not None and read != self.row.version:
            self._show_both(self.row)
        return cleaned

    def refuse(self, problem: OversightError) -> None:
        if isinstance(problem, Stale) and type(problem.row) is type(self.row):
            self._show_both(type(self.row)._base_manager.get(pk=self.row.pk))
        else:
            super().refuse(problem)

    def _show_both(self, row: Any) -> None:
        for name, field in self.fields.items():
            if name == "version" or not _holds(row, name):
                continue
            now, typed = field.prepare_value(getattr(row, name)), self[name].value()
            if field.has_changed(now, typed):
                label = str(field.label or name)
                self.changed.append(Difference(label, _said(field, now), _said(field, typed)))
        data: Any = self.data.copy()  # type: ignore[attr-defined]
        data[self.add_prefix("version")] = str(row.version)
        self.data = data
        self.add_error(
            None,
            _("Someone changed this meanwhile. Compare; send again to keep what you typed."),
        )


def _holds(row: Any, name: str) -> bool:
    """Whether the row has a value of this name; the rows that hang on it are none."""
    return hasattr(row, name) and not callable(getattr(row, name))


def _said(field: forms.Field, value: Any) -> str:
    """A field's value as its reader knows it: the label of a choice, not its key."""
    if value in (None, ""):
        return "—"
    if isinstance(field, forms.ModelChoiceField):
        return str(field.queryset.filter(pk=getattr(value, "pk", value)).first() or value)  # type: ignore[union-attr]
    if isinstance(field, forms.ChoiceField):
        options: Any = field.choices
        labels = {str(key): str(label) for key, label in options}
        values = value if isinstance(value, list | tuple) else [value]
        return ", ".join(labels.get(str(one), str(one)) for one in values)
    return str(value)
