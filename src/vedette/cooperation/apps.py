from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CooperationConfig(AppConfig):
    name = "vedette.cooperation"
    verbose_name = _("Working together")

    def ready(self) -> None:
        from vedette.cooperation import permissions  # noqa: F401  (declares the rights)
        from vedette.cooperation.queries import describe
        from vedette.cooperation.sentences import NOTICES, SENTENCES
        from vedette.journal import keys
        from vedette.kernel import records
        from vedette.notifications import keys as notices

        keys.register(SENTENCES)
        notices.register(NOTICES)
        records.register("joint", _("joint matter"), describe)
