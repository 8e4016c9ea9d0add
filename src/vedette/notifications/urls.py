"""The address book of notices, under /notices/."""

from django.urls import path

from vedette.notifications.views import notices

app_name = "notifications"
urlpatterns = [
    path("", notices.notices, name="notices"),
    path("read/", notices.mark, name="mark"),
    path("unread/", notices.unmark, name="unmark"),
    path("choices/", notices.choices, name="choices"),
    path("mail/", notices.digest, name="digest"),
]
