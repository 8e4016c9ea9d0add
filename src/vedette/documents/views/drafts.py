"""/documents/new/… and /documents/drafts/…: write, look, hand in, issue."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import translation
from django.utils.translation import gettext as _

from vedette.access.gate import StaffRequest, may
from vedette.access.permissions import require
from vedette.documents import actions, kinds
from vedette.documents.content import Sheet, content
from vedette.documents.forms import DraftForm
from vedette.documents.kinds import Kind
from vedette.documents.models import Draft
from vedette.documents.queries import drafts_of, row_of, template_for, why_not_issue
from vedette.documents.views.sending import docx
from vedette.kernel import clock, records
from vedette.kernel.errors import OversightError
from vedette.kernel.names import traditional


def kind_or_404(key: str) -> Kind:
    if not kinds.known(key):
        raise Http404
    return kinds.find(key)


@may("documents.draft")
def new(request: StaffRequest, kind: str, ref: str) -> HttpResponse:
    """A draft about a record, with the wording that its area proposes."""
    person, of = request.person, kind_or_404(kind)
    row = row_of(of, ref, person)
    if row is None:
        raise Http404
    require(person, of.right, of.held_over(row, person))
    language = translation.get_language() or "zh-hans"
    given = of.word_it(row, person, request.GET.dict())
    initial = {name: getattr(given, name) for name in ("title", "to", "text", "copy_to")}
    if language == "zh-hant":
        initial = {name: traditional(value) for name, value in initial.items()}
    form = DraftForm(request.POST or None, initial={**initial, "language": language})
    if form.is_valid():
        try:
            draft = actions.write_draft(of, row, by=person, **form.cleaned_data)
        except OversightError as problem:
            form.refuse(problem)
        else:
            return redirect(draft)
    about = records.describe(f"{of.about}:{ref}", person)
    page = {"title": of.label, "form": form, "about": about, "submit": _("Keep as draft")}
    return render(request, "documents/write.html", {**page, "back": about.url if about else "/"})


@may("documents.draft")
def drafts_page(request: StaffRequest) -> HttpResponse:
    page = {"title": _("Drafts"), "drafts": drafts_of(request.person)[:200]}
    return render(request, "documents/drafts.html", page)


def _draft(request: StaffRequest, pk: int) -> Draft:
    mine = Draft.objects.visible_to(request.person).select_related("by", "issuer", "addressee")
    return get_object_or_404(mine, pk=pk)


@may("documents.draft")
def draft_page(request: StaffRequest, pk: int) -> HttpResponse:
    """How it will look, and what can be done with it."""
    draft, person = _draft(request, pk), request.person
    kind = draft.of_kind
    data = content(draft, kind, by=person, on=clock.today()) if kind else None
    if kind is None or data is None:
        raise Http404
    page = {
        "title": draft.title,
        "draft": draft,
        "sheet": Sheet(draft, data),
        "template": template_for(draft.issuer, kind, draft.language),
        "about": records.describe(draft.about, person),
        "denial": why_not_issue(draft, person),
    }
    return render(request, "documents/draft.html", page)


@may("documents.draft")
def edit(request: StaffRequest, pk: int) -> HttpResponse:
    draft = _draft(request, pk)
    form = DraftForm(request.POST or None, draft=draft)
    if form.is_valid():
        try:
            actions.rewrite(draft, by=request.person, **form.cleaned_data)
        except OversightError as problem:
            form.refuse(problem)
        else:
            return redirect(draft)
    page = {"title": draft.kind_label, "form": form, "back": draft.get_absolute_url()}
    return render(request, "documents/write.html", page)


@may("documents.draft")
def preview_file(request: StaffRequest, pk: int) -> HttpResponse:
    draft = _draft(request, pk)
    return docx(actions.preview(draft, by=request.person), _("Draft") + f" {draft.title}.docx")


@may("documents.draft")
def hand_in_page(request: StaffRequest, pk: int) -> HttpResponse:
    draft = _draft(request, pk)
    if request.method == "POST":
        actions.hand_in(draft, by=request.person)
        messages.success(request, _("Handed in. Those who issue have been told."))
    return redirect(draft)


@may("documents.draft")
def issue_page(request: StaffRequest, pk: int) -> HttpResponse:
    draft = _draft(request, pk)
    denial = why_not_issue(draft, request.person)
    if denial is not None:
        require(request.person, "documents.issue", draft)
    page = {
        "title": _("Issue: %(title)s") % {"title": draft.title},
        "consequence": _(
            "It gets its number and today's date, and is kept as it is now, on the record. "
            "A unit that it is sent to sees it at once."
        ),
        "submit": _("Issue"),
        "back": draft.get_absolute_url(),
    }
    if request.method == "POST":
        try:
            document = actions.issue(draft, by=request.person)
        except OversightError as problem:
            return render(request, "web/confirm.html", {**page, "denial": problem.denial})
        said = _("Issued: %(number)s") % {"number": document.number or document.ref}
        messages.success(request, said)
        return redirect(document)
    return render(request, "web/confirm.html", page)


@may("documents.draft")
def discard_page(request: StaffRequest, pk: int) -> HttpResponse:
    draft = _draft(request, pk)
    if request.method == "POST":
        actions.discard(draft, by=request.person)
        messages.success(request, _("The draft is gone."))
        return redirect("documents:list")
    page = {
        "title": _("Throw away the draft"),
        "consequence": _("“%(title)s” is gone for good. No number was spent.")
        % {"title": draft.title},
        "submit": _("Throw it away"),
        "back": draft.get_absolute_url(),
        "grave": True,
    }
    return render(request, "web/confirm.html", page)
