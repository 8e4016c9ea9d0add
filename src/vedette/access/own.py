"""The rights of this area and of the one below it, which is too low to declare its own."""

from django.utils.translation import gettext_lazy as _

from vedette.access.rights import Right, declare
from vedette.access.roles import LEADS, Role

ADMIN = frozenset({Role.ADMIN})

declare(
    Right("organisation.manage", _("Keep units, people, posts and embeddings"), {"": ADMIN}),
    Right("access.grant", _("Give and end roles"), {"": ADMIN}),
    Right("access.recuse", _("Record that someone stands aside"), {"": ADMIN}),
    Right("access.delegate", _("Delegate on behalf of someone who can't"), {"": ADMIN}),
    Right("access.accounts", _("Open, close and reset accounts"), {"": ADMIN}),
    Right("access.explain", _("Ask why someone may or may not do something"), {"": ADMIN | LEADS}),
)
