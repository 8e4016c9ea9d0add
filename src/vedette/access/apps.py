from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccessConfig(AppConfig):
    name = "vedette.access"
    verbose_name = _("Access")

    def ready(self) -> None:
        from vedette.access import listening, own  # noqa: F401  (declares the area's rights)
        from vedette.access.panels import account_links, roles_held
        from vedette.access.roles import names_of_roles
        from vedette.journal import keys
        from vedette.kernel.slots import fill
        from vedette.organisation.queries import names_of_actors

        listening.begin()
        fill("shell.person", roles_held)
        fill("shell.account", account_links)
        keys.name_values("role", names_of_roles)
        keys.name_values("taker", names_of_actors)
        keys.register(
            {
                "access.account_opened": _("%(who)s opened the account %(username)s"),
                "access.account_closed": _("%(who)s shut the account %(username)s"),
                "access.account_reopened": _("%(who)s opened the account %(username)s again"),
                "access.password_link_made": _("%(who)s made a link to set a new password"),
                "access.second_factors_removed": _("%(who)s removed the second factors"),
                "access.role_given": _("%(who)s gave the role %(role)s on %(unit)s"),
                "access.role_ended": _("%(who)s ended the role %(role)s on %(unit)s"),
                "access.role_taken_back": _("%(who)s took back the role %(role)s on %(unit)s"),
                "access.recused": _("%(who)s recorded that the person stands aside from %(unit)s"),
                "access.recusal_ended": _(
                    "%(who)s recorded that the person takes part again in %(unit)s"
                ),
                "access.delegated": _("%(who)s let %(taker)s stand in until %(until)s"),
                "access.delegation_ended": _("%(who)s ended the delegation to %(taker)s"),
                "access.delegation_taken_back": _("%(who)s took back the delegation to %(taker)s"),
            }
        )
