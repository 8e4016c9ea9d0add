"""The plan: several measures on one page, without JavaScript."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from vedette.access.gate import StaffRequest, may
from vedette.access.permissions import why_not_step
from vedette.findings.actions import plan
from vedette.findings.forms import ActForm, MeasureForm
from vedette.findings.models import Finding
from vedette.findings.queries import possible_owners
from vedette.findings.states import FINDING
from vedette.kernel.errors import OversightError, Unacceptable
from vedette.web.fetch import fetch_or_404

MOST = 40
"""More measures than any plan has; a bound for what is posted."""


@may("findings.plan")
def plan_page(request: StaffRequest, ref: str) -> HttpResponse:
    """Write the plan; "one more measure" brings another block and keeps what was typed."""
    finding = fetch_or_404(Finding, ref, seen_by=request.person)
    form = ActForm(request.POST or None, finding=finding, person=request.person)
    blocks = _blocks(request, finding)
    if request.method == "POST" and "more" not in request.POST:
        wholly = [form.is_valid(), *(block.is_valid() for block in blocks)]
        written = [block for block in blocks if not block.is_valid() or not block.is_blank]
        if all(wholly):
            try:
                plan(finding, [block.draft() for block in written], by=request.person)
            except OversightError as problem:
                _refuse(form, written, problem)
            else:
                messages.success(request, _("The plan is submitted."))
                return redirect(finding)
            finding = fetch_or_404(Finding, ref, seen_by=request.person)
    page = {
        "title": _("Rectification plan"),
        "finding": finding,
        "form": form,
        "blocks": blocks,
        "denial": why_not_step(FINDING, finding, "plan", request.person),
        "back": finding.get_absolute_url(),
    }
    return render(request, "findings/plan.html", page, status=409 if form.is_stale else 200)


def _blocks(request: StaffRequest, finding: Finding) -> list[MeasureForm]:
    owners = possible_owners(finding.unit)
    if request.method == "POST":
        count = _number(request.POST.get("blocks", "")) + ("more" in request.POST)
        many = range(min(max(count, 1), MOST))
        return [MeasureForm(request.POST, prefix=f"measures-{n}", owners=owners) for n in many]
    earlier: list[dict[str, Any]] = [
        {
            "text": measure.text,
            "owner": measure.owner.ref if measure.owner else None,
            "due_on": measure.due_on,
            "kind": measure.kind,
            "deliverable": measure.deliverable,
            "success_test": measure.success_test,
            "how_measured": measure.how_measured,
            "before": measure.before,
        }
        for measure in finding.current_measures().select_related("owner")
    ]
    return [
        MeasureForm(initial=first, prefix=f"measures-{n}", owners=owners)
        for n, first in enumerate(earlier or [{}])
    ]


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 4 else 1


def _refuse(form: ActForm, written: list[MeasureForm], problem: OversightError) -> None:
    """Put each reason beside the field of the block that it belongs to."""
    if not isinstance(problem, Unacceptable):
        form.refuse(problem)
        return
    for name, reason in problem.fields.items():
        _measures, place, field = name.split("-", 2)
        written[int(place)].add_error(field, str(reason))
