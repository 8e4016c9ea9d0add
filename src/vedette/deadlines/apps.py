from django.apps import AppConfig
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class DeadlinesConfig(AppConfig):
    name = "vedette.deadlines"
    verbose_name = _("Deadlines")

    def ready(self) -> None:
        from vedette.deadlines import panels, permissions, rulebook  # noqa: F401  (rights are declared)
        from vedette.deadlines import today as days
        from vedette.journal import keys
        from vedette.kernel import slots, today
        from vedette.notifications import keys as notices
        from vedette.web import nav

        rulebook.packs()  # a broken pack stops the start, with file, row and reason
        keys.register(
            {
                "deadlines.opened": _("“%(rule)s” is due on %(due)s"),
                "deadlines.closed": _("“%(rule)s” ended"),
                "deadlines.paused": _("%(who)s paused “%(rule)s”"),
                "deadlines.resumed": _("%(who)s set “%(rule)s” running again: due on %(due)s"),
                "deadlines.extension_asked": _(
                    "%(who)s asked to extend “%(rule)s” from %(due)s to %(asked)s"
                ),
                "deadlines.extension_granted": _(
                    "%(who)s extended “%(rule)s” to %(due)s (originally %(original)s)"
                ),
                "deadlines.extension_refused": _(
                    "%(who)s refused to extend “%(rule)s” to %(asked)s"
                ),
                "deadlines.warned": _("A reminder was sent: “%(rule)s” is due on %(due)s"),
                "deadlines.overdue": _("“%(rule)s” is overdue: it was due on %(due)s"),
                "deadlines.escalated": _("“%(rule)s” is overdue and went one level up"),
                "deadlines.feed_made": _("%(who)s made a calendar address"),
                "deadlines.feed_revoked": _("%(who)s revoked the calendar address"),
                "deadlines.day_entered": _("%(who)s entered %(day)s in the calendar %(calendar)s"),
                "deadlines.day_removed": _("%(who)s took %(day)s out of the calendar %(calendar)s"),
            }
        )
        slots.fill("me.actions", panels.feed, order=60)
        today.offer(today.Part.OVERDUE, days.overdue, order=10)
        today.offer(today.Part.WAITING, days.to_decide, order=10)
        today.offer(today.Part.WAITING, days.calendar_ends, order=80)
        today.offer(today.Part.SOON, days.soon, order=10)
        today.offer(today.Part.ELSEWHERE, days.elsewhere, order=10)
        nav.register(nav.NavItem("deadlines", _("Deadlines"), "deadlines:list", _shown, order=60))
        notices.register(
            {
                "deadlines.warned": _("%(what)s: “%(rule)s” is due on %(due)s"),
                "deadlines.overdue": _("%(what)s: “%(rule)s” is overdue since %(due)s"),
                "deadlines.escalated": _(
                    "%(what)s: “%(rule)s” is overdue since %(due)s and has come up to you"
                ),
                "deadlines.extension_asked": _("%(what)s: more time is asked for “%(rule)s”"),
                "deadlines.extension_decided": _(
                    "%(what)s: the request for more time for “%(rule)s” was decided"
                ),
            }
        )


def _shown(request: HttpRequest) -> bool:
    from vedette.access.permissions import why_not

    person = getattr(request, "person", None)
    if not person:
        return False
    rights = ("deadlines.view", "deadlines.view_named")
    return any(why_not(person, right) is None for right in rights)
