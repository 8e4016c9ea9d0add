from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FindingsConfig(AppConfig):
    name = "vedette.findings"
    verbose_name = _("Findings")

    def ready(self) -> None:
        from vedette.deadlines.events import DueChanged
        from vedette.documents import kinds
        from vedette.findings import permissions  # noqa: F401  (declares the rights)
        from vedette.findings import today as findings_today
        from vedette.findings.actions.follow_clock import follow_clock
        from vedette.findings.letters import KINDS
        from vedette.findings.panels import begin, may_view
        from vedette.findings.queries import describe
        from vedette.findings.sentences import SENTENCES
        from vedette.journal import keys
        from vedette.kernel import records, slots, today
        from vedette.kernel.events import subscribe
        from vedette.web import nav

        keys.register(SENTENCES)
        kinds.register(*KINDS)
        subscribe(DueChanged, follow_clock)
        slots.fill("today.actions", begin, order=40)
        records.register("finding", _("finding"), describe)
        today.offer(today.Part.WAITING, findings_today.waiting, order=20)
        today.offer(today.Part.ELSEWHERE, findings_today.elsewhere, order=20)
        today.offer_numbers(findings_today.numbers, order=20)
        nav.register(
            nav.NavItem("findings", _("Findings"), "findings:list", shown=may_view, order=40)
        )
