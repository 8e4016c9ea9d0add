"""Forms on the page: `{% field form.due %}`, `{% fields form %}`, `{% errors form %}`."""

from typing import Any

from django import forms, template
from django.forms.boundfield import BoundField

register = template.Library()


@register.inclusion_tag("web/parts/field.html")
def field(bound: BoundField, optional: bool = True) -> dict[str, Any]:
    """One field: label, hint and error above it. `optional=False` leaves "(optional)" away."""
    widget = bound.field.widget
    return {
        "field": bound,
        "single": getattr(widget, "input_type", "") == "checkbox" and not bound.use_fieldset,
        "optional": optional and not bound.field.required,
    }


@register.inclusion_tag("web/parts/fields.html")
def fields(form: forms.BaseForm) -> dict[str, Any]:
    """Every field of a form, in its order."""
    return {"form": form}


@register.inclusion_tag("web/parts/errors.html")
def errors(form: forms.BaseForm) -> dict[str, Any]:
    """The summary above a form that couldn't be taken, each line a link to its field."""
    problems = [
        (_anchor(bound), error)
        for bound in (form[name] for name in form.errors if name in form.fields)
        for error in bound.errors
    ]
    return {"general": form.non_field_errors() if form.is_bound else [], "problems": problems}


def _anchor(bound: BoundField) -> str:
    """The id that focus goes to; the first choice where the field is a group of them."""
    return bound.id_for_label or f"{bound.auto_id}_0"
