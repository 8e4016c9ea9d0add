from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DocumentsConfig(AppConfig):
    name = "vedette.documents"
    verbose_name = _("Documents")

    def ready(self) -> None:
        from vedette.documents import kinds, panels, permissions  # noqa: F401
        from vedette.documents import today as days
        from vedette.documents.queries import describe
        from vedette.documents.sentences import NOTICES, SENTENCES
        from vedette.journal import keys
        from vedette.kernel import records, today
        from vedette.notifications import keys as notices
        from vedette.web import nav

        keys.register(SENTENCES)
        keys.name_values("document_kind", kinds.labels)
        notices.register(NOTICES)
        records.register("document", _("document"), describe)
        today.offer(today.Part.WAITING, days.to_issue, order=60)
        nav.register(
            nav.NavItem("documents", _("Documents"), "documents:list", panels.may_view, order=65)
        )
