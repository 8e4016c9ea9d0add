from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AdministrationConfig(AppConfig):
    name = "vedette.administration"
    verbose_name = _("Administration")

    def ready(self) -> None:
        from vedette.administration.panels import explainer, is_shown
        from vedette.kernel.slots import fill
        from vedette.web.nav import NavItem, register

        fill("me.actions", explainer)
        register(
            NavItem(
                "administration", _("Administration"), "administration:home", is_shown, order=900
            )
        )
