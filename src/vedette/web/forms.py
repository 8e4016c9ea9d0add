"""The base of every form, and the fields that more than one area needs."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vedette.kernel import money
from vedette.kernel.errors import OversightError, Unacceptable

DATES = ["%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y年%m月%d日", "%Y%m%d"]


class Form(forms.Form):
    """A form in the house's manner; `{% fields form %}` shows it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, forms.ModelChoiceField) and field.empty_label == "---------":
                field.empty_label = "—"

    def full_clean(self) -> None:
        """Says which field is missing: the summary above the form shows it without its field."""
        plain = forms.Field.default_error_messages["required"]
        for name, field in self.fields.items():
            if field.error_messages.get("required") == plain:
                named = _("Fill in “%(label)s”.") % {"label": field.label or name}
                field.error_messages["required"] = named
        super().full_clean()

    def refuse(self, problem: OversightError) -> None:
        """Show why an action refused, at the fields it names or above the form."""
        named = problem.fields if isinstance(problem, Unacceptable) else {}
        for name, reason in named.items():
            self.add_error(name if name in self.fields else None, str(reason))
        if not named:
            self.add_error(None, str(problem.denial.reason))


class DateInput(forms.DateInput):
    """The browser's own date field."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class MomentInput(forms.DateTimeInput):
    """The browser's own field for a day and a minute."""

    input_type = "datetime-local"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%dT%H:%M")


class DateField(forms.DateField):
    """A day; typed by hand, the ways of writing it in Chinese are taken too."""

    widget = DateInput

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("input_formats", DATES)
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> date | None:
        return super().to_python(value.strip() if isinstance(value, str) else value)


class MomentField(forms.DateTimeField):
    """A moment, to the minute, in the instance's time zone."""

    widget = MomentInput

    def to_python(self, value: Any) -> datetime | None:
        return super().to_python(value.strip() if isinstance(value, str) else value)


class MoneyField(forms.CharField):
    """An amount: typed "863,000.00" or "86.3万", kept as fen."""

    default_error_messages = {"money": _("Write an amount such as 863000.00 or 86.3万.")}

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        if not text:
            return None
        try:
            return money.parse(text)
        except Unacceptable as problem:
            raise forms.ValidationError(self.error_messages["money"], code="money") from problem

    def prepare_value(self, value: Any) -> Any:
        return money.yuan(value) if isinstance(value, int) else value


class TextArea(forms.CharField):
    """Several lines of text."""

    widget = forms.Textarea
