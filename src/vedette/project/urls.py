"""The root address book."""

from django.urls import include, path

from vedette.project.health import healthz

urlpatterns = [
    path("accounts/", include("allauth.urls")),
    path("i18n/", include("django.conf.urls.i18n")),
    path("healthz", healthz, name="healthz"),
]
