"""The address book of the findings ledger."""

from django.urls import path

from vedette.findings.views.acting import page_of
from vedette.findings.views.bulk import bulk_page
from vedette.findings.views.evidence import download, revise
from vedette.findings.views.finding import finding_page, proof
from vedette.findings.views.ledger import ledger_page
from vedette.findings.views.parts import address, progress
from vedette.findings.views.planning import plan_page
from vedette.findings.views.raising import raise_page
from vedette.findings.views.verbs import VERBS

app_name = "findings"
urlpatterns = [
    # /findings/
    path("", ledger_page, name="list"),
    path("new/", raise_page, name="raise"),
    path("bulk/", bulk_page, name="bulk"),
    # /findings/<ref>/
    path("<slug:ref>/", finding_page, name="finding"),
    path("<slug:ref>/proof/", proof, name="proof"),
    path("<slug:ref>/plan/", plan_page, name="plan"),
    path("<slug:ref>/measures/<int:number>/", progress, name="progress"),
    path("<slug:ref>/causes/<int:number>/", address, name="address"),
    path("<slug:ref>/evidence/<int:number>/", download, name="download"),
    path("<slug:ref>/evidence/<int:number>/revise/", revise, name="revise"),
    # /findings/<ref>/<verb>/
    *(path(f"<slug:ref>/{verb.name}/", page_of(verb), name=verb.name) for verb in VERBS),
]
