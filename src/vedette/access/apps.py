from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccessConfig(AppConfig):
    name = "vedette.access"
    verbose_name = _("Access")

    def ready(self) -> None:
        from vedette.journal import keys

        keys.register(
            {
                "access.account_opened": _("%(who)s opened the account %(username)s"),
                "access.role_given": _("%(who)s gave the role %(role)s on %(unit)s"),
                "access.role_ended": _("%(who)s ended the role %(role)s on %(unit)s"),
            }
        )
