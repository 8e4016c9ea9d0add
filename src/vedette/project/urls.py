"""The root address book."""

from django.urls import include, path

from vedette.project.health import healthz

handler400 = "vedette.web.views.errors.bad_request"
handler403 = "vedette.web.views.errors.forbidden"
handler404 = "vedette.web.views.errors.not_found"
handler500 = "vedette.web.views.errors.broken"

urlpatterns = [
    path("", include("vedette.web.urls")),
    path("", include("vedette.desk.urls")),
    path("activities/", include("vedette.activities.urls")),
    path("clues/", include("vedette.clues.urls")),
    path("cooperation/", include("vedette.cooperation.urls")),
    path("custody/", include("vedette.custody.urls")),
    path("deadlines/", include("vedette.deadlines.urls")),
    path("documents/", include("vedette.documents.urls")),
    path("findings/", include("vedette.findings.urls")),
    path("import/", include("vedette.interchange.urls")),
    path("meetings/", include("vedette.meetings.urls")),
    path("notices/", include("vedette.notifications.urls")),
    path("accounts/", include("vedette.access.urls.accounts")),
    path("administration/", include("vedette.administration.urls")),
    path("me/", include("vedette.access.urls.me")),
    path("figures/", include("vedette.figures.urls")),
    path("i18n/", include("django.conf.urls.i18n")),
    path("transparency/", include("vedette.journal.urls")),
    path("healthz", healthz, name="healthz"),
]
