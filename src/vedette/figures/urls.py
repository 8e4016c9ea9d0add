"""/figures/…"""

from django.urls import path

from vedette.figures import views

app_name = "figures"

urlpatterns = [
    path("", views.briefing, name="briefing"),
    path("all/", views.all_figures, name="all"),
    # /figures/findings.raised/
    path("<str:key>/", views.trace, name="trace"),
    path("<str:key>/export.csv", views.export_trace, name="export"),
]
