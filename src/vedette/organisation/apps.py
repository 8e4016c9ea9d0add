from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OrganisationConfig(AppConfig):
    name = "vedette.organisation"
    verbose_name = _("Organisation")

    def ready(self) -> None:
        from vedette.journal import keys
        from vedette.organisation.queries import names_of_actors, names_of_units

        keys.name_actors(names_of_actors)
        for placeholder in ("unit", "parent", "team", "under"):
            keys.name_values(placeholder, names_of_units)
        keys.register(
            {
                "organisation.unit_added": _("%(who)s added the unit"),
                "organisation.unit_renamed": _(
                    "%(who)s renamed the unit from “%(before)s” to “%(after)s”"
                ),
                "organisation.unit_closed": _("%(who)s dissolved the unit from %(on)s on"),
                "organisation.unit_placed": _("%(who)s placed the unit under %(parent)s"),
                "organisation.placement_ended": _(
                    "%(who)s took the unit from under %(parent)s from %(on)s on"
                ),
                "organisation.embedded": _("%(who)s put the team over %(unit)s"),
                "organisation.embedding_ended": _("%(who)s ended the oversight of %(unit)s"),
                "organisation.person_added": _("%(who)s registered the person"),
                "organisation.person_renamed": _("%(who)s changed the person's name"),
                "organisation.appointed": _("%(who)s recorded a post in %(unit)s"),
                "organisation.post_ended": _("%(who)s recorded the end of a post in %(unit)s"),
            }
        )
