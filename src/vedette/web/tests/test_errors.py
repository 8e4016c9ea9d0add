"""The pages that say no."""

from importlib import import_module

import pytest
from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.urls import path
from pytest_django import DjangoAssertNumQueries

from tests.cast import Cast
from vedette.kernel.errors import Incomplete, NotAllowed, Stale, WrongState
from vedette.web.views import errors

urls = import_module(settings.ROOT_URLCONF)
REFUSALS = {
    "not-allowed": (NotAllowed("no-role", "仅限组长。"), 403),
    "wrong-state": (WrongState("wrong-state", "尚未提交。"), 409),
    "incomplete": (Incomplete("evidence", "缺少证据。"), 409),
    "stale": (Stale(None, "他人已更改。"), 409),
}


def refusing(request: HttpRequest, kind: str) -> HttpResponse:
    raise REFUSALS[kind][0]


def broken(request: HttpRequest) -> HttpResponse:
    raise ZeroDivisionError


urls = import_module(settings.ROOT_URLCONF)
handler404, handler500 = urls.handler404, urls.handler500
urlpatterns = [*urls.urlpatterns, path("refuse/<kind>/", refusing), path("broken/", broken)]


@pytest.mark.urls(__name__)
@pytest.mark.parametrize("kind", REFUSALS)
def test_a_refusal_says_why(client: Client, db: None, kind: str):
    refusal, status = REFUSALS[kind]
    answer = client.get(f"/refuse/{kind}/")
    assert answer.status_code == status
    assert str(refusal.denial.reason) in answer.content.decode()


@pytest.mark.urls(__name__)
def test_a_broken_page_asks_the_database_for_nothing(
    client: Client, db: None, django_assert_num_queries: DjangoAssertNumQueries
):
    client.raise_request_exception = False
    with django_assert_num_queries(0):
        answer = client.get("/broken/")
    assert answer.status_code == 500
    assert "系统出错了" in answer.content.decode()


def test_a_missing_page_keeps_the_shell_for_those_inside(client: Client, cast: Cast):
    assert 'class="rail"' not in client.get("/nowhere/").content.decode()
    client.force_login(cast.wang.account, settings.AUTHENTICATION_BACKENDS[-1])
    assert 'class="rail"' in client.get("/nowhere/").content.decode()


def test_a_form_s_address_opened_directly_says_so(client: Client):
    answer = client.get("/theme/")
    assert answer.status_code == 405
    assert answer["Allow"] == "POST"
    assert "不能直接打开" in answer.content.decode()


def test_a_form_without_its_token_says_so(db: None):
    answer = Client(enforce_csrf_checks=True).post("/theme/", {"theme": "dark"})
    assert answer.status_code == 403
    assert "此表单已失效" in answer.content.decode()


def test_too_much_is_called_so():
    answer = errors.bad_request(RequestFactory().post("/"), RequestDataTooBig())
    assert answer.status_code == 413


@pytest.mark.parametrize(
    "header", ["Content-Security-Policy", "X-Frame-Options", "Referrer-Policy"]
)
def test_every_answer_carries_the_headers_that_guard_it(client: Client, db: None, header: str):
    assert header in client.get("/nowhere/")
