"""The address book of deadlines, under /deadlines/."""

from django.urls import path

from vedette.deadlines.views import calendars, deadline, feed, ledger, rules

app_name = "deadlines"
urlpatterns = [
    path("", ledger.deadlines, name="list"),
    path("rules/", rules.rules, name="rules"),
    path("calendars/", calendars.list_days, name="calendars"),
    path("calendars/file/", calendars.load_days, name="calendar_file"),
    path("calendars/<int:pk>/remove/", calendars.drop_day, name="calendar_remove"),
    path("feed/", feed.feed_page, name="feed"),
    path("feed/revoke/", feed.revoke, name="feed_revoke"),
    path("feed/<str:token>.ics", feed.feed_file, name="feed_file"),
    path("<int:pk>/", deadline.show, name="deadline"),
    path("<int:pk>/ask/", deadline.ask, name="ask"),
    path("<int:pk>/decide/", deadline.decide, name="decide"),
    path("<int:pk>/pause/", deadline.pause, name="pause"),
    path("<int:pk>/cancel/", deadline.cancel, name="cancel"),
]
