"""The address book: /cooperation/…"""

from django.urls import path

from vedette.cooperation.views import acts, entry, parts
from vedette.cooperation.views.list import matters
from vedette.cooperation.views.matter import matter
from vedette.cooperation.views.overview import overview

app_name = "cooperation"

# /cooperation/
urlpatterns = [
    path("", overview, name="overview"),
    path("all/", matters, name="list"),
    path("new/", entry.choose, name="choose"),
    path("new/<slug:kind>/", entry.enter, name="enter"),
]

# /cooperation/<ref>/
urlpatterns += [
    path("<slug:ref>/", matter, name="matter"),
    path("<slug:ref>/correct/", acts.correct, name="correct"),
    path("<slug:ref>/send/", acts.send, name="send"),
    path("<slug:ref>/conclude/", acts.close, name="close"),
    path("<slug:ref>/reopen/", acts.reopen, name="reopen"),
    path("<slug:ref>/void/", acts.void, name="void"),
    path("<slug:ref>/items/", parts.add_item, name="add_item"),
    path("<slug:ref>/items/<int:place>/", parts.settle, name="settle"),
    path("<slug:ref>/items/<int:place>/reopen/", parts.reopen_item, name="reopen_item"),
    path("<slug:ref>/parties/<int:party>/receive/", parts.receive, name="receive"),
    path("<slug:ref>/parties/<int:party>/answer/", parts.answer, name="answer"),
    path("<slug:ref>/files/", acts.attach, name="attach"),
    path("<slug:ref>/files/<slug:sha256>/", acts.download, name="download"),
    path("<slug:ref>/links/", acts.link, name="link"),
]
