from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FindingsConfig(AppConfig):
    name = "vedette.findings"
    verbose_name = _("Findings")

    def ready(self) -> None:
        from vedette.findings import permissions  # noqa: F401  (declares the rights)
        from vedette.findings.sentences import SENTENCES
        from vedette.journal import keys

        keys.register(SENTENCES)
