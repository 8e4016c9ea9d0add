from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FiguresConfig(AppConfig):
    name = "vedette.figures"
    verbose_name = _("Figures")

    def ready(self) -> None:
        from vedette.documents import kinds
        from vedette.figures import permissions  # noqa: F401  (declares the right)
        from vedette.figures.letters import KINDS
        from vedette.figures.panels import may_view
        from vedette.web import nav

        import_module("vedette.figures.definitions")
        kinds.register(*KINDS)
        nav.register(
            nav.NavItem("figures", _("Figures"), "figures:briefing", shown=may_view, order=70)
        )
