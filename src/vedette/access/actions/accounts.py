"""Open a login for a person."""

from django.db import transaction

from vedette.access.models import Account
from vedette.journal.actions import Actor, record
from vedette.organisation.models import Person


@transaction.atomic
def open_account(
    person: Person, username: str, password: str | None, *, by: Actor, email: str = ""
) -> Account:
    """Open a login; without a password the owner comes in by single sign-on or a passkey."""
    account = Account.objects.create_user(username, password, person=person, email=email)
    record("access.account_opened", person, by=by, data={"username": username})
    return account
