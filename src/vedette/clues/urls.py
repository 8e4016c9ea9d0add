"""The address book of the clue library."""

from django.urls import path

from vedette.clues.views.acting import page_of
from vedette.clues.views.check import check_page
from vedette.clues.views.clue import clue_page, proof
from vedette.clues.views.draws import draws_page
from vedette.clues.views.interventions import (
    intervention_page,
    interventions_page,
    report_page,
)
from vedette.clues.views.library import library_page
from vedette.clues.views.registering import pass_up, register_page
from vedette.clues.views.ties import end_page, ties_page
from vedette.clues.views.verbs import VERBS

app_name = "clues"
urlpatterns = [
    # /clues/
    path("", library_page, name="list"),
    path("new/", register_page, name="register"),
    path("pass-up/", pass_up, name="pass_up"),
    path("check/", check_page, name="check"),
    path("draws/", draws_page, name="draws"),
    # /clues/interventions/
    path("interventions/", interventions_page, name="interventions"),
    path("interventions/new/", report_page, name="report"),
    path("interventions/<slug:ref>/", intervention_page, name="intervention"),
    # /clues/ties/
    path("ties/", ties_page, name="ties"),
    path("ties/<int:number>/end/", end_page, name="end_tie"),
    # /clues/<ref>/
    path("<slug:ref>/", clue_page, name="clue"),
    path("<slug:ref>/proof/", proof, name="proof"),
    # /clues/<ref>/<verb>/
    *(path(f"<slug:ref>/{verb.name}/", page_of(verb), name=verb.name) for verb in VERBS),
]
