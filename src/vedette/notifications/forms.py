"""What the choices of notices take."""

from typing import Any

from django import forms
from django.apps import apps

from vedette.notifications.models import Way
from vedette.web.forms import Form


class WaysForm(Form):
    """One field for each area that has something to tell."""

    def __init__(self, *args: Any, ways: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for area, way in ways.items():
            known = apps.is_installed(f"vedette.{area}")
            label = apps.get_app_config(area).verbose_name if known else area
            self.fields[area] = forms.ChoiceField(label=label, choices=Way.choices, initial=way)
