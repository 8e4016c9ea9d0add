"""The address book of the desk."""

from django.urls import path

from vedette.desk.views import record, saved_views
from vedette.desk.views.today import today

app_name = "desk"
urlpatterns = [
    path("", today, name="today"),
    # /record/
    path("record/", record.record, name="record"),
    # /views/
    path("views/", saved_views.saved_views, name="views"),
    path("views/save/", saved_views.save, name="save_view"),
    path("views/<int:pk>/remove/", saved_views.forget, name="forget_view"),
]
