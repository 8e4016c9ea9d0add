from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class InterchangeConfig(AppConfig):
    name = "vedette.interchange"
    verbose_name = _("Files")

    def ready(self) -> None:
        from vedette.interchange import permissions  # noqa: F401  (declares the rights)
        from vedette.journal import keys

        keys.register(
            {"interchange.imported": _("%(who)s imported %(entered)s findings from %(file)s")}
        )
