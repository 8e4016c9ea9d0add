"""The address book: /activities/…"""

from django.urls import path

from vedette.activities.views import acts, entry, months
from vedette.activities.views.activity import activity
from vedette.activities.views.download import download
from vedette.activities.views.list import activities

app_name = "activities"

# /activities/
urlpatterns = [
    path("", activities, name="list"),
    path("new/", entry.choose, name="choose"),
    path("new/<slug:kind>/", entry.enter, name="enter"),
    path("months/", months.this_year, name="this_year"),
    path("months/<int:year>/", months.year, name="year"),
    path("months/<int:year>/<int:month>/", months.month, name="month"),
]

# /activities/<ref>/
urlpatterns += [
    path("<slug:ref>/", activity, name="activity"),
    path("<slug:ref>/correct/", acts.correct, name="correct"),
    path("<slug:ref>/done/", acts.carry_out, name="carry_out"),
    path("<slug:ref>/void/", acts.void, name="void"),
    path("<slug:ref>/answers/", acts.answer, name="answer"),
    path("<slug:ref>/advice/", acts.advise, name="advise"),
    path("<slug:ref>/advice/<int:place>/", acts.adoption, name="adoption"),
    path("<slug:ref>/files/", acts.attach, name="attach"),
    path("<slug:ref>/files/<slug:sha256>/", download, name="download"),
    path("<slug:ref>/links/", acts.link, name="link"),
]
