from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class InterchangeConfig(AppConfig):
    name = "vedette.interchange"
    verbose_name = _("Files")

    def ready(self) -> None:
        from vedette.interchange import permissions  # noqa: F401  (declares the rights)
        from vedette.interchange.panels import may_view
        from vedette.interchange.queries import describe
        from vedette.journal import keys
        from vedette.kernel import records
        from vedette.web import nav

        keys.register(
            {"interchange.imported": _("%(who)s imported %(entered)s findings from %(file)s")}
        )
        records.register("import", _("import"), describe)
        nav.register(
            nav.NavItem("imports", _("Imports"), "interchange:list", shown=may_view, order=70)
        )
