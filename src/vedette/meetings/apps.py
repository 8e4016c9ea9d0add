from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MeetingsConfig(AppConfig):
    name = "vedette.meetings"
    verbose_name = _("Case meetings")

    def ready(self) -> None:
        from vedette.journal import keys
        from vedette.kernel import records, slots, today
        from vedette.meetings import permissions  # noqa: F401  (declares the rights)
        from vedette.meetings import today as meetings_today
        from vedette.meetings.panels import may_view, names_of_outcomes, on_clue
        from vedette.meetings.queries import describe
        from vedette.meetings.sentences import NOTICES, SENTENCES
        from vedette.notifications import keys as notices
        from vedette.web import nav

        records.register("meeting", _("case meeting"), describe)
        keys.name_values("came_to", names_of_outcomes)
        keys.register(SENTENCES)
        notices.register(NOTICES)
        slots.fill("clue.main", on_clue, order=20)
        today.offer(today.Part.WAITING, meetings_today.to_sign, order=50)
        today.offer(today.Part.OVERDUE, meetings_today.late_tasks, order=50)
        today.offer(today.Part.SOON, meetings_today.tasks, order=50)
        today.offer(today.Part.SOON, meetings_today.called, order=51)
        nav.register(
            nav.NavItem("meetings", _("Case meetings"), "meetings:list", shown=may_view, order=46)
        )
