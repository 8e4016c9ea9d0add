"""Keep a body's letterhead."""

import re

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import require
from vedette.documents.kinds import over
from vedette.documents.models import Letterhead
from vedette.journal.actions import record
from vedette.kernel.errors import Unacceptable
from vedette.organisation.models import Person, Unit

CODE = re.compile(r"[^\s〔〕\[\]:：/\\]{1,30}")


@transaction.atomic
def keep_letterhead(
    unit: Unit, *, by: Person, code: str, name_zh: str, name_en: str = "", contact: str = ""
) -> Letterhead:
    """Set how a body signs. Numbers already given stay; a new code begins a new series.

    Raises Unacceptable for a code with blanks or brackets.
    """
    require(by, "documents.keep_templates", over(unit=unit))
    if not CODE.fullmatch(code.strip()):
        reason = _("Up to 30 characters without blanks or brackets, such as 甘纪驻交.")
        raise Unacceptable("code", reason, {"code": reason})
    values = {
        "code": code.strip(),
        "name_zh": name_zh.strip()[:120] or unit.name_zh,
        "name_en": name_en.strip()[:160],
        "contact": contact.strip()[:200],
    }
    kept = Letterhead.objects.filter(unit=unit).first()
    if kept is None:
        kept = Letterhead(unit=unit, **values)
        kept.save(force_insert=True)
    else:
        for name, value in values.items():
            setattr(kept, name, value)
        kept.keep(*values)
    record("documents.letterhead_kept", kept, by=by, data={"unit": unit.ref, "code": kept.code})
    return kept
