"""Open, close and reset a person's login."""

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vedette.access.actions.asking import ask
from vedette.access.models import Account
from vedette.journal.actions import Actor, record
from vedette.kernel.errors import NotAllowed, Unacceptable
from vedette.organisation.models import Person

NAME_TAKEN = _("Another account has this user name.")
HAS_ONE = _("%(person)s has an account already.")
NOT_ONES_OWN = _("Your own account: another administrator must do this.")


@transaction.atomic
def open_account(
    person: Person, username: str, password: str | None, *, by: Actor, email: str = ""
) -> Account:
    """Open a login; without a password the owner comes in by a link, or by single sign-on.

    Raises Unacceptable if the user name is taken or the person has an account.
    """
    ask(by, "access.accounts")
    if Account.objects.filter(username__iexact=username).exists():
        raise Unacceptable("name-taken", NAME_TAKEN, {"username": NAME_TAKEN})
    if Account.objects.filter(person=person).exists():
        why = HAS_ONE % {"person": person}
        raise Unacceptable("has-one", why, {"person": why})
    account = Account.objects.create_user(username, password, person=person, email=email)
    record("access.account_opened", person, by=by, data={"username": username})
    return account


@transaction.atomic
def close_account(account: Account, *, by: Actor) -> None:
    """Shut a login: open sessions end with their next click."""
    _of_another(account, by)
    _let_in(account, False)
    record("access.account_closed", account.person, by=by, data={"username": account.username})


@transaction.atomic
def reopen_account(account: Account, *, by: Actor) -> None:
    """Let the owner of a shut login in again."""
    _of_another(account, by)
    _let_in(account, True)
    record("access.account_reopened", account.person, by=by, data={"username": account.username})


@transaction.atomic
def password_link(account: Account, *, by: Actor) -> str:
    """Return the path of a link by which the owner sets a password, once and within a day.

    It dies with the first login or password after it. The old password holds until then.
    """
    _of_another(account, by)
    record("access.password_link_made", account.person, by=by)
    key = default_token_generator.make_token(account)
    where = {"uidb36": user_pk_to_url_str(account), "key": key}
    return reverse("account_reset_password_from_key", kwargs=where)


@transaction.atomic
def remove_second_factors(account: Account, *, by: Actor) -> None:
    """Take away the codes and keys of one who lost them; a password alone lets them in."""
    _of_another(account, by)
    Authenticator.objects.filter(user=account).delete()
    record("access.second_factors_removed", account.person, by=by)


def _of_another(account: Account, by: Actor) -> None:
    ask(by, "access.accounts")
    if by.actor == account.person.actor:
        raise NotAllowed("ones-own", NOT_ONES_OWN)


def _let_in(account: Account, allowed: bool) -> None:
    account.is_active = allowed
    account.save(update_fields=["is_active"])
