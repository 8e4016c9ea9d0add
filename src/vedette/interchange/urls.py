"""The address book: /import/…"""

from django.urls import path

from vedette.interchange.views import mapping, preview, progress, upload
from vedette.interchange.views.run import refused_workbook, run
from vedette.interchange.views.runs import runs

app_name = "interchange"

# /import/
urlpatterns = [
    path("", runs, name="list"),
    path("findings/", upload.upload, name="upload"),
]

# /import/findings/<token>/
urlpatterns += [
    path("findings/<slug:token>/", mapping.columns, name="columns"),
    path("findings/<slug:token>/sheet/", mapping.sheet, name="sheet"),
    path("findings/<slug:token>/preview/", preview.preview, name="preview"),
    path("findings/<slug:token>/units/", preview.units, name="units"),
    path("findings/<slug:token>/take/", preview.take, name="take"),
    path("findings/<slug:token>/progress/", progress.progress, name="progress"),
    path("findings/<slug:token>/give-up/", upload.give_up, name="give_up"),
]

# /import/<ref>/
urlpatterns += [
    path("<slug:ref>/", run, name="run"),
    path("<slug:ref>/refused.xlsx", refused_workbook, name="refused"),
]
