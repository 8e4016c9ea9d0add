from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CooperationConfig(AppConfig):
    name = "vedette.cooperation"
    verbose_name = _("Working together")

    def ready(self) -> None:
        from vedette.cooperation import permissions  # noqa: F401  (declares the rights)
        from vedette.cooperation import today as cooperation_today
        from vedette.cooperation.panels import beside, may_view
        from vedette.cooperation.queries import describe
        from vedette.cooperation.sentences import NOTICES, SENTENCES
        from vedette.journal import keys
        from vedette.kernel import records, slots, today
        from vedette.notifications import keys as notices
        from vedette.web import nav

        keys.register(SENTENCES)
        notices.register(NOTICES)
        records.register("joint", _("joint matter"), describe)
        for page in ("finding", "activity", "clue"):
            slots.fill(f"{page}.aside", beside, order=60)
        today.offer(today.Part.OVERDUE, cooperation_today.overdue, order=50)
        today.offer(today.Part.WAITING, cooperation_today.to_sign, order=50)
        today.offer(today.Part.SOON, cooperation_today.soon, order=50)
        today.offer(today.Part.ELSEWHERE, cooperation_today.unreceived, order=50)
        today.offer_numbers(cooperation_today.numbers, order=50)
        nav.register(
            nav.NavItem(
                "cooperation",
                _("Working together"),
                "cooperation:overview",
                shown=may_view,
                order=50,
            )
        )
