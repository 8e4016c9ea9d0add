from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ActivitiesConfig(AppConfig):
    name = "vedette.activities"
    verbose_name = _("Activities")

    def ready(self) -> None:
        from vedette.activities import permissions  # noqa: F401  (declares the rights)
        from vedette.activities import today as activities_today
        from vedette.activities.letters import LETTERS
        from vedette.activities.panels import begin, may_view
        from vedette.activities.queries import describe
        from vedette.documents import kinds
        from vedette.journal import keys
        from vedette.kernel import records, slots, today
        from vedette.web import nav

        keys.register(
            {
                "activities.planned": _("%(who)s planned it for %(on)s"),
                "activities.recorded": _("%(who)s recorded it, done on %(on)s"),
                "activities.carried_out": _("%(who)s marked it as done"),
                "activities.corrected": _("%(who)s corrected it: %(why)s"),
                "activities.voided": _("%(who)s made the entry void"),
                "activities.answered": _("%(who)s recorded the answers to %(count)s questions"),
                "activities.advised": _("%(who)s recorded advice %(place)s"),
                "activities.adoption_noted": _("%(who)s noted what became of advice %(place)s"),
                "activities.attached": _("%(who)s attached “%(name)s”"),
                "activities.linked": _("%(who)s linked %(number)s"),
                "activities.firm_added": _("%(who)s added the firm"),
            }
        )
        kinds.register(*LETTERS)
        today.offer(today.Part.WAITING, activities_today.planned, order=30)
        today.offer(today.Part.ELSEWHERE, activities_today.advice_awaited, order=30)
        today.offer_numbers(activities_today.numbers, order=30)
        slots.fill("today.actions", begin, order=30)
        records.register("activity", _("activity"), describe)
        nav.register(
            nav.NavItem(
                "activities",
                _("Activities"),
                "activities:list",
                shown=may_view,
                order=30,
            )
        )
