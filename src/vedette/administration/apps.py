from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AdministrationConfig(AppConfig):
    name = "vedette.administration"
    verbose_name = _("Administration")

    def ready(self) -> None:
        from vedette.administration import today as days
        from vedette.administration.panels import explainer, is_shown
        from vedette.kernel import today
        from vedette.kernel.slots import fill
        from vedette.web.nav import NavItem, register

        fill("me.actions", explainer)
        today.offer(today.Part.WAITING, days.to_put_right, order=90)
        today.offer_numbers(days.numbers, order=90)
        register(
            NavItem(
                "administration", _("Administration"), "administration:home", is_shown, order=900
            )
        )
