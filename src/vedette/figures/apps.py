from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FiguresConfig(AppConfig):
    name = "vedette.figures"
    verbose_name = _("Figures")

    def ready(self) -> None:
        import_module("vedette.figures.definitions")
