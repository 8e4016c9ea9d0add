"""Make, renew and revoke one's own calendar address."""

import secrets
from hashlib import sha256

from django.db import transaction

from vedette.access.permissions import why_not
from vedette.deadlines.models import Feed
from vedette.journal.actions import record_all
from vedette.journal.actions.record import Act, Bare
from vedette.kernel import clock
from vedette.kernel.errors import NotAllowed
from vedette.organisation.models import Person

RIGHTS = ("deadlines.view", "deadlines.view_named")


@transaction.atomic
def make_feed(*, by: Person) -> str:
    """Give a person a new secret address; an earlier one stops working.

    Returns `<key>-<secret>`: the only time that the secret is known.
    """
    denials = [why_not(by, right) for right in RIGHTS]
    if denials[0] is not None and None not in denials:
        raise NotAllowed(denials[0].code, denials[0].reason)
    key, secret = secrets.token_hex(8), secrets.token_urlsafe(32)
    values = {
        "key": key,
        "secret_sha256": sha256(secret.encode()).hexdigest(),
        "made_at": clock.now(),
    }
    Feed.objects.update_or_create(person=by, defaults=values)
    record_all([Act("deadlines.feed_made", Bare(by.subject))], by=by)
    return f"{key}-{secret}"


@transaction.atomic
def revoke_feed(*, by: Person) -> bool:
    """Take the address out of use; False if there was none."""
    found, _per_model = Feed.objects.filter(person=by).delete()
    if found:
        record_all([Act("deadlines.feed_revoked", Bare(by.subject))], by=by)
    return bool(found)
