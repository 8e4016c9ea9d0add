from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    name = "vedette.desk"
    verbose_name = _("Desk")

    def ready(self) -> None:
        from vedette.desk import panels
        from vedette.kernel import slots

        slots.fill("list.views", panels.saved_views)
