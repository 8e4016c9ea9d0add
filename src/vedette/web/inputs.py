"""Fields that choose among rows at hand, take a line a thing, or several files."""

from typing import Any

from django import forms

from vedette.web.forms import TextArea


def boxes() -> forms.CheckboxSelectMultiple:
    """Check boxes in columns, so that a long list stays short."""
    return forms.CheckboxSelectMultiple(attrs={"class": "columns"})


def buttons() -> forms.RadioSelect:
    return forms.RadioSelect(attrs={"class": "columns"})


class Chosen(forms.TypedChoiceField):
    """One of a dictionary of rows, by its key."""

    def __init__(self, rows: dict[str, Any], choices: Any = None, **kwargs: Any) -> None:
        listed = choices or [("", "—"), *((key, str(row)) for key, row in rows.items())]
        super().__init__(choices=listed, coerce=rows.__getitem__, empty_value=None, **kwargs)


class ChosenSeveral(forms.TypedMultipleChoiceField):
    """Some of a dictionary of rows, by their keys."""

    def __init__(self, rows: dict[str, Any], **kwargs: Any) -> None:
        listed = [(key, str(row)) for key, row in rows.items()]
        kwargs.setdefault("widget", boxes())
        super().__init__(choices=listed, coerce=rows.__getitem__, **kwargs)


class LinesField(TextArea):
    """One thing a line; blank lines don't count."""

    def __init__(self, rows: int = 2, **kwargs: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": rows}), **kwargs)

    def to_python(self, value: Any) -> list[str]:  # type: ignore[override]
        text = super().to_python(value) or ""
        return [line.strip() for line in text.splitlines() if line.strip()]

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value


class ManyFilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Any number of files."""

    widget = ManyFilesInput

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        several = data if isinstance(data, list | tuple) else [data]
        return [super(FilesField, self).clean(one, initial) for one in several if one]
