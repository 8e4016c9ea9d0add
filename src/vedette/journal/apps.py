from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class JournalConfig(AppConfig):
    name = "vedette.journal"
    verbose_name = _("Record")

    def ready(self) -> None:
        from vedette.journal import keys
        from vedette.journal.erased import KEY

        keys.register({KEY: _("%(who)s erased the data of entry #%(index)s: %(reason)s")})
