"""/documents/templates/: each body's letterhead and templates, kept by its lead."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vedette.access.gate import StaffRequest, may
from vedette.documents import actions, kinds
from vedette.documents.forms import LetterheadForm, TemplateForm
from vedette.documents.kinds import Kind
from vedette.documents.models import Template
from vedette.documents.paper import shipped
from vedette.documents.paper.words import HOUSE, TEXT
from vedette.documents.queries import (
    bodies_kept_by,
    content_of,
    letterhead_of,
    template_for,
    versions_of,
)
from vedette.documents.views.drafts import kind_or_404
from vedette.documents.views.sending import docx
from vedette.kernel.errors import OversightError
from vedette.organisation.models import Unit

KEEP = "documents.keep_templates"


@dataclass(frozen=True)
class Place:
    """Where one stands: whose template, of which kind, in which language."""

    unit: Unit
    kind: Kind
    language: str
    language_name: str

    @property
    def url(self) -> str:
        return f"/documents/templates/{self.unit.ref}/{self.kind.key}/{self.language}/"


def _unit(request: StaffRequest, ref: str) -> Unit:
    return get_object_or_404(bodies_kept_by(request.person), ref=ref)


def _place(request: StaffRequest, unit: str, kind: str, language: str) -> Place:
    names = dict(settings.LANGUAGES)
    if language not in names:
        raise Http404
    return Place(_unit(request, unit), kind_or_404(kind), language, names[language])


def _version(place: Place, number: int) -> Template:
    rows = versions_of(place.unit, place.kind, place.language)
    found = next((each for each in rows if each.number == number), None)
    if found is None:
        raise Http404
    return found


@may(KEEP)
def bodies(request: StaffRequest) -> HttpResponse:
    kept = list(bodies_kept_by(request.person)[:200])
    if len(kept) == 1:
        return redirect("documents:body", kept[0].ref)
    return render(request, "documents/bodies.html", {"title": _("Templates"), "bodies": kept})


@may(KEEP)
def body(request: StaffRequest, unit: str) -> HttpResponse:
    """Every kind in every language: which template is in use."""
    of = _unit(request, unit)
    own = Template.objects.filter(unit=of, in_use=True)
    used = {(each.kind, each.language): each for each in own}
    page = {
        "title": _("Templates: %(unit)s") % {"unit": of.name},
        "unit": of,
        "letterhead": letterhead_of(of),
        "kinds": [
            (
                kind,
                [(code, name, used.get((kind.key, code))) for code, name in settings.LANGUAGES],
            )
            for kind in kinds.every()
        ],
    }
    return render(request, "documents/body.html", page)


@may(KEEP)
def letterhead(request: StaffRequest, unit: str) -> HttpResponse:
    of = _unit(request, unit)
    form = LetterheadForm(request.POST or None, letterhead=letterhead_of(of))
    if form.is_valid():
        try:
            actions.keep_letterhead(of, by=request.person, **form.cleaned_data)
        except OversightError as problem:
            form.refuse(problem)
        else:
            messages.success(request, _("The letterhead is kept."))
            return redirect("documents:body", of.ref)
    back = f"/documents/templates/{of.ref}/"
    page = {"title": _("Letterhead: %(unit)s") % {"unit": of.name}, "form": form, "back": back}
    return render(request, "web/form.html", page)


@may(KEEP)
def template_page(request: StaffRequest, unit: str, kind: str, language: str) -> HttpResponse:
    """The placeholders, the versions, and the way to a new one."""
    place = _place(request, unit, kind, language)
    form = TemplateForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        try:
            made = actions.hand_in_template(
                place.unit, place.kind, language, form.cleaned_data["file"], by=request.person
            )
        except OversightError as problem:
            form.refuse(problem)
        else:
            messages.success(request, _("Version %(n)s is in use.") % {"n": made.number})
            return redirect(place.url)
    page = {
        "title": str(place.kind.label),
        "place": place,
        "form": form,
        "versions": versions_of(place.unit, place.kind, language),
        "in_use": template_for(place.unit, place.kind, language),
        "house": [*HOUSE, TEXT],
    }
    return render(request, "documents/template.html", page)


@may(KEEP)
def shipped_file(request: StaffRequest, unit: str, kind: str, language: str) -> HttpResponse:
    place = _place(request, unit, kind, language)
    return docx(shipped(place.kind, language), f"{place.kind.label}.docx")


@may(KEEP)
def version_file(
    request: StaffRequest, unit: str, kind: str, language: str, number: int
) -> HttpResponse:
    place = _place(request, unit, kind, language)
    template = _version(place, number)
    return docx(content_of(template, place.kind, language), template.name)


@may(KEEP)
def sample_file(
    request: StaffRequest, unit: str, kind: str, language: str, number: int
) -> HttpResponse:
    """Version 0 is the shipped one."""
    place = _place(request, unit, kind, language)
    template = _version(place, number) if number else None
    made = actions.sample(place.kind, content_of(template, place.kind, language))
    return docx(made, _("Sample") + f" {place.kind.label}.docx")


@require_POST
@may(KEEP)
def use(request: StaffRequest, unit: str, kind: str, language: str, number: int) -> HttpResponse:
    place = _place(request, unit, kind, language)
    actions.use_version(_version(place, number), by=request.person)
    messages.success(request, _("Version %(n)s is in use.") % {"n": number})
    return redirect(place.url)


@require_POST
@may(KEEP)
def put_back(request: StaffRequest, unit: str, kind: str, language: str) -> HttpResponse:
    place = _place(request, unit, kind, language)
    actions.use_shipped(place.unit, place.kind, language, by=request.person)
    messages.success(request, _("Your own template is out of use; its versions stay."))
    return redirect(place.url)
