"""Who drafts, who issues, who receives, and who keeps the templates of a body.

What a document is about decides further: whoever may not see the record sees none of its letters.
"""

from django.utils.translation import gettext_lazy as _

from vedette.access.permissions import Right, declare
from vedette.access.roles import LEADS, OVERSIGHT, UNIT, Role

WRITERS = OVERSIGHT | {Role.CASE_MANAGER}

declare(
    Right("documents.view", _("See documents that one's body issued"), {"issuer": WRITERS}),
    Right("documents.receive", _("See documents sent to one's unit"), {"addressee": UNIT}),
    Right("documents.draft", _("See and write drafts of one's body"), {"issuer": WRITERS}),
    Right(
        "documents.issue",
        _("Issue and withdraw documents"),
        {"issuer": LEADS | {Role.LEADER, Role.PRINCIPAL}},
    ),
    Right("documents.keep_templates", _("Keep the templates of a body"), {"unit": LEADS}),
)
