"""Allauth's forms in the house's manner: labels above, no placeholders."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from django.utils.translation import gettext_lazy as _


class Plain:
    """A label says what a field is; a placeholder vanishes when it is needed."""

    fields: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)
        for name in ("password", "oldpassword"):
            if name in self.fields:
                # Allauth's link to a reset by mail, which isn't offered.
                self.fields[name].help_text = ""


class LoginForm(Plain, account.LoginForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("User name")


class ChangePasswordForm(Plain, account.ChangePasswordForm):  # type: ignore[misc]
    pass


class SetPasswordForm(Plain, account.SetPasswordForm):  # type: ignore[misc]
    pass


class ResetPasswordKeyForm(Plain, account.ResetPasswordKeyForm):  # type: ignore[misc]
    pass


class ReauthenticateForm(Plain, account.ReauthenticateForm):  # type: ignore[misc]
    pass


class AuthenticateForm(Plain, mfa.AuthenticateForm):  # type: ignore[misc]
    pass


class ReauthenticateCodeForm(Plain, mfa.ReauthenticateForm):  # type: ignore[misc]
    pass


class ActivateTOTPForm(Plain, totp.ActivateTOTPForm):  # type: ignore[misc]
    pass


class AddWebAuthnForm(Plain, webauthn.AddWebAuthnForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].help_text = _("Such as “office laptop” or “blue key”.")
        if "passwordless" in self.fields:
            self.fields["passwordless"].label = _("Log in with it alone, without a password")


class EditWebAuthnForm(Plain, webauthn.EditWebAuthnForm):  # type: ignore[misc]
    pass
