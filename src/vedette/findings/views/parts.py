"""Acts on a part of a finding: a measure, a root cause."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _

from vedette.access.gate import StaffRequest, may
from vedette.findings import actions
from vedette.findings.forms import AddressForm, ProgressForm
from vedette.findings.models import Finding
from vedette.findings.views.acting import Verb, answer
from vedette.organisation.models import Person
from vedette.web.fetch import fetch_or_404


@may("findings.report_progress")
def progress(request: StaffRequest, ref: str, number: int) -> HttpResponse:
    """Report how a measure goes."""
    finding = fetch_or_404(Finding, ref, seen_by=request.person)
    measure = get_object_or_404(finding.current_measures(), pk=number)

    def act(finding: Finding, *, by: Person, **values: str) -> None:
        actions.report_progress(finding, measure, by=by, **values)  # type: ignore[arg-type]

    verb = Verb(
        "progress",
        ProgressForm,
        act,
        _("Report progress"),
        _("The progress is on the record."),
        "findings.report_progress",
        intro=measure.text,
    )
    form = ProgressForm(
        request.POST or None, finding=finding, person=request.person, measure=measure
    )
    return answer(request, finding, verb, form)


@may("findings.address_cause")
def address(request: StaffRequest, ref: str, number: int) -> HttpResponse:
    """Confirm that a root cause is addressed."""
    finding = fetch_or_404(Finding, ref, seen_by=request.person)
    cause = get_object_or_404(finding.root_causes, pk=number)

    def act(finding: Finding, *, by: Person, how: str) -> None:
        actions.address_root_cause(finding, cause, by=by, how=how)

    verb = Verb(
        "address",
        AddressForm,
        act,
        _("The root cause is addressed"),
        _("It is on the record."),
        "findings.address_cause",
        intro=cause.text,
    )
    form = AddressForm(request.POST or None, finding=finding, person=request.person)
    return answer(request, finding, verb, form)
