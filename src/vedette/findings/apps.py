from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FindingsConfig(AppConfig):
    name = "vedette.findings"
    verbose_name = _("Findings")

    def ready(self) -> None:
        from vedette.deadlines.events import DueChanged
        from vedette.findings import permissions  # noqa: F401  (declares the rights)
        from vedette.findings.actions.follow_clock import follow_clock
        from vedette.findings.sentences import SENTENCES
        from vedette.journal import keys
        from vedette.kernel.events import subscribe

        keys.register(SENTENCES)
        subscribe(DueChanged, follow_clock)
