"""/documents/<ref>/: one document as it was issued."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from vedette.access.gate import StaffRequest, may
from vedette.access.permissions import require, why_not
from vedette.documents import actions
from vedette.documents.content import sheet_of
from vedette.documents.forms import WithdrawForm
from vedette.documents.models import Document
from vedette.documents.views.sending import docx
from vedette.journal.queries import standing, timeline
from vedette.kernel import clock, records
from vedette.kernel.errors import OversightError
from vedette.web.fetch import fetch_or_404
from vedette.web.when import iso


@may("documents.view", "documents.receive")
def document_page(request: StaffRequest, ref: str) -> HttpResponse:
    """To read and to print: paper bears who printed it, and when."""
    document, person = fetch_or_404(Document, ref, seen_by=request.person), request.person
    inside = why_not(person, "documents.view", document) is None
    page = {
        "title": document.title,
        "document": document,
        "sheet": sheet_of(document),
        "about": records.describe(document.about, person),
        "mark": f"{person.name} {iso(clock.now())}",
        "may_withdraw": why_not(person, "documents.issue", document) if inside else None,
        "inside": inside,
        "events": timeline(document.subject) if inside else (),
        "standing": standing(document) if inside else None,
    }
    return render(request, "documents/document.html", page)


@may("documents.view", "documents.receive")
def copy(request: StaffRequest, ref: str) -> HttpResponse:
    """The docx with the reader's mark; that it was taken stands on the record."""
    document = fetch_or_404(Document, ref, seen_by=request.person)
    return docx(actions.take_copy(document, by=request.person), document.file_name)


@may("documents.issue")
def withdraw_page(request: StaffRequest, ref: str) -> HttpResponse:
    document = fetch_or_404(Document, ref, seen_by=request.person)
    require(request.person, "documents.issue", document)
    form = WithdrawForm(request.POST or None)
    if form.is_valid():
        try:
            actions.withdraw(document, by=request.person, **form.cleaned_data)
        except OversightError as problem:
            form.refuse(problem)
        else:
            messages.success(request, _("Withdrawn."))
            return redirect(document)
    page = {
        "title": _("Withdraw a document"),
        "consequence": _(
            "%(number)s no longer holds from now on. It stays readable, marked as withdrawn, and "
            "its number is not given again."
        )
        % {"number": document.number or document.ref},
        "form": form,
        "submit": _("Withdraw the document"),
        "grave": True,
        "back": document.get_absolute_url(),
    }
    return render(request, "web/confirm.html", page)
