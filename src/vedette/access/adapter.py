"""How allauth behaves here: nobody signs up, and single sign-on finds accounts that exist."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _

from vedette.access.models import Account
from vedette.web.views.errors import refuse


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made by the administrator: nobody signs up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


class SingleSignOnAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Whom the provider vouches for comes into the account of that user name, if there is one."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Bind the provider's user to our account at the first visit. Later ones go by `sub`."""
        if sociallogin.is_existing:
            return
        claims = sociallogin.account.get_provider_account().get_user_data() or {}
        username = str(claims.get(settings.OIDC_CLAIM) or "")
        account = Account.objects.filter(username__iexact=username, is_active=True).first()
        if not username or account is None:
            reason = _("There is no open account named “%(name)s” here.") % {"name": username}
            advice = _("Ask the administrator of your office to open one under that name.")
            page = refuse(request, 403, _("Single sign-on found no account"), reason, advice)
            raise ImmediateHttpResponse(page)
        sociallogin.connect(request, account)
