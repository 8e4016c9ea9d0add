"""/views/: one's own saved views of lists."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vedette.access.gate import StaffRequest, member
from vedette.desk.actions import forget_view, save_view
from vedette.desk.forms import SaveViewForm
from vedette.desk.queries import views_of
from vedette.kernel.errors import OversightError


@member
def saved_views(request: StaffRequest) -> HttpResponse:
    page = {"title": _("Saved views"), "views": views_of(request.person)}
    return render(request, "desk/saved_views.html", page)


@require_POST
@member
def save(request: StaffRequest) -> HttpResponse:
    form = SaveViewForm(request.POST)
    if form.is_valid():
        try:
            kept = save_view(**form.cleaned_data, by=request.person)
        except OversightError as problem:
            form.refuse(problem)
        else:
            messages.success(request, _("The view “%(name)s” is kept.") % {"name": kept.name})
            return redirect(kept.address)
    page = {"title": _("Save this view"), "form": form, "back": form.data.get("path", "")}
    return render(request, "web/form.html", page)


@require_POST
@member
def forget(request: StaffRequest, pk: int) -> HttpResponse:
    view = get_object_or_404(views_of(request.person), pk=pk)
    forget_view(view)
    messages.success(request, _("The view “%(name)s” is removed.") % {"name": view.name})
    return redirect("desk:views")
