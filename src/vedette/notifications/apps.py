from django.apps import AppConfig
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


class NotificationsConfig(AppConfig):
    name = "vedette.notifications"
    verbose_name = _("Notifications")

    def ready(self) -> None:
        from vedette.access.permissions import why_not
        from vedette.kernel import slots, today
        from vedette.notifications import (
            panels,
            permissions,  # noqa: F401  (rights are declared)
        )
        from vedette.notifications import today as days
        from vedette.notifications.queries import unread_count
        from vedette.web import nav

        slots.fill("me.actions", panels.choices, order=50)
        today.offer(today.Part.NEW, days.new_to_me, order=10)

        def shown(request: HttpRequest) -> bool:
            person = getattr(request, "person", None)
            return (
                person is not None
                and bool(person)
                and why_not(person, "notifications.read") is None
            )

        def badge(request: HttpRequest) -> nav.Badge | None:
            number = unread_count(request.person)  # type: ignore[attr-defined]
            return nav.Badge(number) if number else None

        nav.register(
            nav.NavItem(
                "notices", _("Notices"), "notifications:notices", shown, order=900, badge=badge
            )
        )
