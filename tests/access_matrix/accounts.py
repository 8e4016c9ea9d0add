"""Logging in, by allauth: the same for everyone who has an account, whatever their roles."""

from tests.access_matrix.kit import DONE, EVERY_MEMBER, HIDDEN, LOGIN, OK, PUBLIC, Row, expect
from vedette.access.urls.accounts import NOT_OFFERED

CONFIRM_FIRST = expect(stranger=LOGIN, staff=DONE)
"""Asks for the password again before it shows anything."""
NONE_YET = expect(stranger=LOGIN, staff=HIDDEN)
"""Shows what one has set up oneself; nobody on stage has."""
NO_PROVIDER = expect(everyone=HIDDEN)


def first(stage):
    return {"pk": 1}


def provider(stage):
    return {"provider_id": "office"}


MATRIX = {name: Row(get=expect(everyone=HIDDEN)) for name in NOT_OFFERED} | {
    # /accounts/
    "account_login": Row(get=expect(stranger=OK, staff=DONE)),
    "account_logout": Row(
        get=expect(stranger=DONE, staff=OK),
        post=expect(everyone=DONE),
    ),
    "account_inactive": Row(get=PUBLIC),
    "account_reauthenticate": Row(get=EVERY_MEMBER),
    # /accounts/password/
    "account_change_password": Row(get=EVERY_MEMBER),
    "account_set_password": Row(get=CONFIRM_FIRST),
    "account_reset_password_from_key": Row(
        get=PUBLIC,  # a page that says the link is not, or no longer, good
        where=lambda stage: {"uidb36": "1", "key": "a-forged-key"},
    ),
    "account_reset_password_from_key_done": Row(get=PUBLIC),
    # /accounts/2fa/
    "mfa_index": Row(get=EVERY_MEMBER),
    "mfa_authenticate": Row(get=CONFIRM_FIRST),
    "mfa_reauthenticate": Row(get=CONFIRM_FIRST),
    "mfa_activate_totp": Row(get=CONFIRM_FIRST, post=CONFIRM_FIRST),
    "mfa_deactivate_totp": Row(get=NONE_YET, post=NONE_YET),
    "mfa_view_recovery_codes": Row(get=NONE_YET),
    "mfa_download_recovery_codes": Row(get=NONE_YET),
    "mfa_generate_recovery_codes": Row(get=CONFIRM_FIRST, post=CONFIRM_FIRST),
    "mfa_list_webauthn": Row(get=EVERY_MEMBER),
    "mfa_add_webauthn": Row(get=CONFIRM_FIRST, post=CONFIRM_FIRST),
    "mfa_login_webauthn": Row(get=CONFIRM_FIRST),
    "mfa_reauthenticate_webauthn": Row(get=CONFIRM_FIRST),
    "mfa_edit_webauthn": Row(get=CONFIRM_FIRST, post=CONFIRM_FIRST, where=first),
    "mfa_remove_webauthn": Row(get=CONFIRM_FIRST, post=CONFIRM_FIRST, where=first),
    # /accounts/oidc/<provider>/
    "openid_connect_login": Row(get=NO_PROVIDER, post=NO_PROVIDER, where=provider),
    "openid_connect_callback": Row(get=NO_PROVIDER, where=provider),
    "socialaccount_login_cancelled": Row(get=PUBLIC),
    "socialaccount_login_error": Row(get=expect(everyone=401)),
}
