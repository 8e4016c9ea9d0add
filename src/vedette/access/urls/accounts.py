"""Logging in, by allauth. What isn't listed here isn't offered, whatever allauth could do.

The names are allauth's own, since its views and templates refer to them.
"""

from allauth.account import views as account
from allauth.socialaccount import views as social
from django.urls import include, path, re_path

from vedette.access.views.closed import not_offered

urlpatterns = [
    path("login/", account.login, name="account_login"),
    path("logout/", account.logout, name="account_logout"),
    path("inactive/", account.account_inactive, name="account_inactive"),
    path("reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("password/", account.password_change, name="account_change_password"),
    path("password/set/", account.password_set, name="account_set_password"),
    # The link that an administrator makes: once, within a day.
    re_path(
        r"^password/new/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "password/new/done/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    # Second factors: codes, passkeys, recovery codes.
    path("2fa/", include("allauth.mfa.urls")),
    # Single sign-on.
    path("", include("allauth.socialaccount.providers.openid_connect.urls")),
    path("sso/cancelled/", social.login_cancelled, name="socialaccount_login_cancelled"),
    path("sso/error/", social.login_error, name="socialaccount_login_error"),
]

NOT_OFFERED = {
    "account_signup": "signup/",
    "account_email": "email/",
    "account_email_verification_sent": "email/sent/",
    "account_reset_password": "password/forgotten/",
    "account_reset_password_done": "password/forgotten/done/",
    "account_confirm_login_code": "login/code/",
    "socialaccount_signup": "sso/signup/",
    "socialaccount_connections": "sso/",
}
"""Names that allauth resolves although it never shows them: accounts are made by hand."""

urlpatterns += [path(where, not_offered, name=name) for name, where in NOT_OFFERED.items()]
