"""The shell around every page."""

import pytest
from django.http import HttpRequest
from django.test import Client, RequestFactory

from tests.cast import Cast
from vedette.web import nav


@pytest.fixture
def reader(client: Client, cast: Cast) -> Client:
    client.force_login(cast.wang.account, "allauth.account.auth_backends.AuthenticationBackend")
    return client


def test_a_page_says_its_language_and_theme(reader: Client):
    reader.cookies["django_language"] = "zh-hant"
    reader.cookies["theme"] = "dark"
    page = reader.get("/styleguide/").content.decode()
    assert '<html lang="zh-Hant" data-theme="dark">' in page


def test_a_theme_is_kept_and_taken_back(client: Client):
    answer = client.post("/theme/", {"theme": "dark", "next": "/styleguide/"})
    assert answer["Location"] == "/styleguide/"
    assert client.cookies["theme"].value == "dark"
    client.post("/theme/", {"theme": ""})
    assert client.cookies["theme"].value == ""


def test_a_theme_leads_to_no_other_site(client: Client):
    answer = client.post("/theme/", {"theme": "dark", "next": "https://elsewhere.example/"})
    assert answer["Location"] == "/"


def test_strangers_see_no_style_guide_of_a_real_instance(client: Client):
    assert client.get("/styleguide/").status_code == 302


def _request(path: str) -> HttpRequest:
    return RequestFactory().get(path)


def test_the_place_that_holds_the_page_is_current(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(nav, "_items", {})
    nav.register(
        nav.NavItem("guide", "Guide", "web:styleguide", shown=lambda request: True, order=2),
        nav.NavItem("theme", "Theme", "web:theme", shown=lambda request: False),
    )
    (place,) = nav.places(_request("/styleguide/parts/"))
    assert place.current
    (place,) = nav.places(_request("/theme/"))
    assert not place.current


def test_a_place_is_registered_once(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(nav, "_items", {})
    nav.register(nav.NavItem("guide", "Guide", "web:styleguide", shown=bool))
    with pytest.raises(ValueError, match="guide"):
        nav.register(nav.NavItem("guide", "Other", "web:theme", shown=bool))
