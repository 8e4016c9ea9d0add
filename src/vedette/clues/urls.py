"""The address book of the clue library."""

from django.urls import path

from vedette.clues.views.acting import page_of
from vedette.clues.views.clue import clue_page, proof
from vedette.clues.views.library import library_page
from vedette.clues.views.registering import pass_up, register_page
from vedette.clues.views.verbs import VERBS

app_name = "clues"
urlpatterns = [
    # /clues/
    path("", library_page, name="list"),
    path("new/", register_page, name="register"),
    path("pass-up/", pass_up, name="pass_up"),
    # /clues/<ref>/
    path("<slug:ref>/", clue_page, name="clue"),
    path("<slug:ref>/proof/", proof, name="proof"),
    # /clues/<ref>/<verb>/
    *(path(f"<slug:ref>/{verb.name}/", page_of(verb), name=verb.name) for verb in VERBS),
]
