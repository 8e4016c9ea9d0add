"""Single sign-on, against a provider that runs beside the test."""

import base64
import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit

import pytest

from vedette.access.actions import close_account
from vedette.access.models import Account
from vedette.project import env


class Provider(BaseHTTPRequestHandler):
    """Says who someone is to whoever asks; enough of OpenID Connect for one login."""

    claims: dict[str, str]

    def _answer(self, body: object) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(body).encode())

    def do_GET(self) -> None:
        if self.path.startswith("/.well-known/"):
            here = f"http://{self.headers['Host']}"
            self._answer(
                {
                    "issuer": here,
                    "authorization_endpoint": f"{here}/authorize",
                    "token_endpoint": f"{here}/token",
                    "userinfo_endpoint": f"{here}/userinfo",
                    "jwks_uri": f"{here}/keys",
                }
            )
        else:
            self._answer(self.claims)

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self._answer({"access_token": "t", "token_type": "bearer"})

    def log_message(self, *args: object) -> None:
        """Keep the output of the suite clean."""


@pytest.fixture
def provider(settings, monkeypatch) -> Iterator[str]:
    """The address of a provider that vouches for the user `wang`."""
    Provider.claims = {"sub": "4711", "preferred_username": "WANG"}
    server = HTTPServer(("127.0.0.1", 0), Provider)
    Thread(target=server.serve_forever, daemon=True).start()
    issuer = f"http://127.0.0.1:{server.server_address[1]}"
    monkeypatch.setenv("VEDETTE_OIDC_CLIENT_ID", "vedette")
    monkeypatch.setenv("VEDETTE_OIDC_NAME", "统一身份认证")
    settings.SOCIALACCOUNT_PROVIDERS = env.single_sign_on(issuer)
    yield issuer
    server.shutdown()
    server.server_close()


def come_in(client):
    """Go to the provider and come back with a code."""
    away = client.post("/accounts/oidc/office/login/")
    asked = parse_qs(urlsplit(away.headers["Location"]).query)
    assert asked["code_challenge_method"] == ["S256"]
    back = {"code": "c", "state": asked["state"][0]}
    return client.get("/accounts/oidc/office/login/callback/", back)


def test_the_login_page_offers_it_by_name(provider, client, db):
    assert "统一身份认证" in client.get("/accounts/login/").text


def test_whom_the_provider_vouches_for_comes_into_the_account_of_that_name(provider, cast, client):
    assert come_in(client).status_code == 302
    assert Account.objects.get(pk=client.session["_auth_user_id"]).username == "wang"


def test_later_visits_go_by_the_providers_own_mark_not_by_the_name(provider, cast, client):
    come_in(client)
    client.logout()
    Provider.claims = {"sub": "4711", "preferred_username": "li"}
    come_in(client)
    assert Account.objects.get(pk=client.session["_auth_user_id"]).username == "wang"


def test_one_without_an_account_is_told_so(provider, cast, client):
    Provider.claims = {"sub": "1", "preferred_username": "nobody"}
    page = come_in(client)
    assert page.status_code == 403
    assert "nobody" in page.text
    assert "_auth_user_id" not in client.session


def test_a_provider_that_names_nobody_lets_nobody_in(provider, cast, client):
    Provider.claims = {"sub": "1"}
    assert come_in(client).status_code == 403


def test_a_shut_account_stays_shut(provider, cast, client):
    come_in(client)
    client.logout()
    close_account(Account.objects.get(username="wang"), by=cast.admin)
    come_in(client)
    assert "_auth_user_id" not in client.session


def test_an_answer_that_nobody_asked_for_is_refused(provider, cast, client):
    forged = base64.urlsafe_b64encode(b"state").decode()
    page = client.get("/accounts/oidc/office/login/callback/", {"code": "c", "state": forged})
    assert page.status_code != 302
    assert "_auth_user_id" not in client.session
