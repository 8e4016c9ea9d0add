from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    name = "vedette.desk"
    verbose_name = _("Desk")

    def ready(self) -> None:
        from vedette.desk import panels, permissions
        from vedette.kernel import slots
        from vedette.web.nav import NavItem, register

        register(
            NavItem("today", _("Today"), "desk:today", panels.is_member, order=0),
            NavItem("record", _("Record"), "desk:record", permissions.may_see_record, order=800),
        )
        slots.fill("list.views", panels.saved_views)
        slots.fill("today.aside", panels.machine)
