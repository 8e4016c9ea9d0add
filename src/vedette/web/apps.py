from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WebConfig(AppConfig):
    name = "vedette.web"
    verbose_name = _("Pages")

    def ready(self) -> None:
        from vedette.web import catalogues

        catalogues.compile_stale()
