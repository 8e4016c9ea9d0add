"""The address book of case meetings. Items are known by their clue: they bear no number."""

from django.urls import path

from vedette.meetings.views.acting import item_page_of, page_of
from vedette.meetings.views.agenda import agenda, batch, task
from vedette.meetings.views.list import meetings_page
from vedette.meetings.views.meeting import call_page, meeting_page, minutes
from vedette.meetings.views.verbs import OF_ITEM, OF_MEETING

app_name = "meetings"
urlpatterns = [
    # /meetings/
    path("", meetings_page, name="list"),
    path("new/", call_page, name="call"),
    # /meetings/<ref>/
    path("<slug:ref>/", meeting_page, name="meeting"),
    path("<slug:ref>/minutes/", minutes, name="minutes"),
    path("<slug:ref>/agenda/", agenda, name="agenda"),
    path("<slug:ref>/decide/", batch, name="decide_all"),
    # /meetings/<ref>/<verb>/
    *(path(f"<slug:ref>/{verb.path}/", page_of(verb), name=verb.name) for verb in OF_MEETING),
    # /meetings/<ref>/<clue>/<verb>/
    *(
        path(f"<slug:ref>/<slug:clue>/{verb.path}/", item_page_of(verb), name=verb.name)
        for verb in OF_ITEM
    ),
    path("<slug:ref>/<slug:clue>/tasks/<int:place>/", task, name="do_task"),
]
