"""Replace a body's template of a kind, choose among its versions, or return to the shipped one."""

from django.core.files.base import ContentFile, File
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.documents.kinds import Kind, over
from vedette.documents.models import Template
from vedette.documents.paper import check
from vedette.documents.paper.language import refused
from vedette.documents.paper.package import LARGEST
from vedette.journal.actions import record, record_all
from vedette.journal.actions.record import Act, Bare
from vedette.kernel import clock, files
from vedette.organisation.models import Person, Unit


@transaction.atomic
def hand_in_template(
    unit: Unit, kind: Kind, language: str, upload: "File[bytes]", *, by: Person
) -> Template:
    """Take a docx as the next version, and put it to use.

    Raises Unacceptable, and takes nothing, for a file that is no docx, holds code, reaches outside,
    names placeholders that the kind doesn't have, or can't be filled.
    """
    require(by, "documents.keep_templates", over(unit=unit))
    if (upload.size or 0) > LARGEST:
        raise refused(_("A template may have up to %(mb)s MB.") % {"mb": LARGEST // 1024**2})
    upload.seek(0)
    content = bytes(upload.read())
    leaves_out = check(content, kind)
    kept = files.keep("templates", ContentFile(content), upload.name or "")
    rows = Template.objects.select_for_update().filter(unit=unit, kind=kind.key, language=language)
    last = rows.order_by().aggregate(last=Max("number"))["last"] or 0
    before = _out_of_use(unit, kind, language)
    template = Template(
        unit=unit,
        kind=kind.key,
        language=language,
        number=last + 1,
        in_use=True,
        name=kept.name,
        path=kept.path,
        sha256=kept.sha256,
        size=kept.size,
        leaves_out=leaves_out,
        uploaded_by=by,
        uploaded_at=clock.now(),
    )
    template.save(force_insert=True)
    data = {**_data(template), "sha256": template.sha256}
    record("documents.template_taken", template, by=by, data=data, rows=before)
    return template


@transaction.atomic
def use_version(template: Template, *, by: Person) -> None:
    """Put a version back to use."""
    require(by, "documents.keep_templates", over(unit=template.unit))
    if template.in_use:
        return
    rows = Template.objects.filter(
        unit=template.unit_id, kind=template.kind, language=template.language, in_use=True
    )
    before = _stop(list(rows))
    template.in_use = True
    template.keep("in_use")
    data = _data(template)
    record("documents.template_chosen", template, by=by, data=data, rows=before)


@transaction.atomic
def use_shipped(unit: Unit, kind: Kind, language: str, *, by: Person) -> None:
    """Return to the template that Vedette brings (or to that of the body above)."""
    require(by, "documents.keep_templates", over(unit=unit))
    before = _out_of_use(unit, kind, language)
    if before:
        act = Act("documents.template_put_back", Bare(before[0].subject), _data(before[0]), before)
        record_all([act], by=by)


def _out_of_use(unit: Unit, kind: Kind, language: str) -> list[Template]:
    rows = Template.objects.filter(unit=unit, kind=kind.key, language=language, in_use=True)
    return _stop(list(rows))


def _stop(rows: list[Template]) -> list[Template]:
    for row in rows:
        row.in_use = False
        row.keep("in_use")
    return rows


def _data(template: Template) -> dict[str, str]:
    return {
        "document_kind": template.kind,
        "language": template.language,
        "version": str(template.number),
        "unit": template.unit.ref,
    }
