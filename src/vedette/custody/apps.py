from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CustodyConfig(AppConfig):
    name = "vedette.custody"
    verbose_name = _("Case files")

    def ready(self) -> None:
        from vedette.custody import permissions  # noqa: F401  (declares the rights)
        from vedette.custody import today as custody_today
        from vedette.custody.panels import may_view, on_clue
        from vedette.custody.sentences import NOTICES, SENTENCES
        from vedette.journal import keys
        from vedette.kernel import slots, today
        from vedette.notifications import keys as notices
        from vedette.web import nav

        keys.register(SENTENCES)
        notices.register(NOTICES)
        slots.fill("clue.aside", on_clue, order=30)
        today.offer(today.Part.OVERDUE, custody_today.lost, order=60)
        today.offer(today.Part.WAITING, custody_today.waiting, order=60)
        today.offer(today.Part.SOON, custody_today.sealed, order=60)
        nav.register(
            nav.NavItem("custody", _("Case files"), "custody:list", shown=may_view, order=47)
        )
