"""Logging in: by password, with a second step, by a link, and not at all."""

import re
import time
from datetime import timedelta

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.contrib.auth import hashers
from django.core.cache import cache
from django.test import Client

from tests.cast import PASSWORD
from vedette.access.actions import close_account, password_link, remove_second_factors
from vedette.access.models import Account
from vedette.kernel import clock
from vedette.kernel.errors import NotAllowed

LOGIN = "/accounts/login/"
SECRET = "JBSWY3DPEHPK3PXP"


@pytest.fixture(autouse=True)
def _nobody_has_tried_before():
    cache.clear()


def log_in(client, username="wang", password=PASSWORD):
    return client.post(LOGIN, {"login": username, "password": password})


def is_in(client) -> bool:
    return bool(client.get("/me/").status_code == 200)


def code_of_now(secret: str = SECRET) -> str:
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))


def test_the_right_password_lets_in_and_starts_a_fresh_session(cast, client):
    client.get(LOGIN)
    before = client.session.session_key
    assert log_in(client).status_code == 302
    assert is_in(client)
    assert client.session.session_key != before


def test_the_user_name_may_be_typed_in_capitals(cast, client):
    log_in(client, "Wang")
    assert is_in(client)


def test_a_wrong_password_and_an_unknown_name_read_the_same(cast, client):
    wrong = log_in(client, password="not this one")
    unknown = log_in(client, "nobody")
    said = [
        re.findall(r'class="summary".*?</section>', page.text, re.S) for page in (wrong, unknown)
    ]
    assert said[0]
    assert said[0] == said[1]


def test_an_unknown_name_costs_as_much_time_as_a_known_one(cast, client, monkeypatch):
    hashed: list[str] = []
    hasher = hashers.get_hasher()
    monkeypatch.setattr(type(hasher), "encode", _counting(hasher, hashed))
    log_in(client, password="not this one")
    known = len(hashed)
    log_in(client, "nobody", "not this one")
    assert len(hashed) == 2 * known > 0


def _counting(hasher, calls):
    encode = type(hasher).encode

    def counted(self, password, salt, *more):
        calls.append(password)
        return encode(self, password, salt, *more)

    return counted


def test_five_wrong_passwords_lock_and_the_page_says_until_when(cast, client):
    pages = [log_in(client, password="not this one") for _ in range(5)]
    assert [page.status_code for page in pages] == [200, 200, 200, 200, 429]
    assert re.search(r"\d\d:\d\d", pages[-1].text)
    assert log_in(client).status_code == 429
    assert not is_in(client)


def test_the_lock_ends_by_itself_although_someone_kept_trying(cast, client):
    with time_machine.travel(clock.now(), tick=False) as now:
        for _ in range(5):
            log_in(client, password="not this one")
        now.shift(timedelta(minutes=50))
        assert log_in(client).status_code == 429
        now.shift(timedelta(minutes=11))
        log_in(client)
        assert is_in(client)


def test_a_lock_shuts_one_name_and_no_other(cast, client):
    for _ in range(5):
        log_in(client, password="not this one")
    log_in(client, "li")
    assert is_in(client)


def test_a_name_that_does_not_exist_is_locked_alike(cast, client):
    pages = [log_in(client, "nobody") for _ in range(5)]
    assert pages[-1].status_code == 429


def test_a_shut_account_is_out_at_the_next_click(cast, client):
    log_in(client)
    close_account(Account.objects.get(username="wang"), by=cast.admin)
    assert not is_in(client)
    log_in(client)
    assert not is_in(client)


def test_nobody_signs_up(client, db):
    assert client.get("/accounts/signup/").status_code == 404


def test_the_administrators_link_sets_a_password_once(cast, client):
    path = password_link(Account.objects.get(username="wang"), by=cast.admin)
    page = client.get(path, follow=True)
    where = page.redirect_chain[-1][0]
    new = "quite another password"
    client.post(where, {"password1": new, "password2": new})
    log_in(client, password=new)
    assert is_in(client)
    again = Client().get(path, follow=True)
    assert not again.redirect_chain, "the link is spent"
    assert not is_in(Client())


def test_the_link_dies_after_a_day(cast, client):
    with time_machine.travel(clock.now(), tick=False) as now:
        path = password_link(Account.objects.get(username="wang"), by=cast.admin)
        now.shift(timedelta(days=1, minutes=1))
        assert not client.get(path, follow=True).redirect_chain


def test_a_poor_password_is_refused_with_the_reason(cast, client):
    path = password_link(Account.objects.get(username="wang"), by=cast.admin)
    where = client.get(path, follow=True).redirect_chain[-1][0]
    page = client.post(where, {"password1": "password1", "password2": "password1"})
    assert page.status_code == 200
    assert "summary" in page.text


@pytest.fixture
def app_of_wang(cast):
    """Wang has set up an authenticator app."""
    account = Account.objects.get(username="wang")
    TOTP.activate(account, SECRET)
    return account


def test_a_second_step_is_asked_for_and_a_code_lets_in(app_of_wang, client):
    answer = log_in(client)
    assert answer.headers["Location"] == "/accounts/2fa/authenticate/"
    assert not is_in(client)
    client.post("/accounts/2fa/authenticate/", {"code": code_of_now()})
    assert is_in(client)


def test_a_wrong_code_does_not_let_in(app_of_wang, client):
    log_in(client)
    page = client.post("/accounts/2fa/authenticate/", {"code": "000000"})
    assert page.status_code == 200
    assert not is_in(client)


def test_a_code_lets_in_once(app_of_wang, client):
    code = code_of_now()
    log_in(client)
    client.post("/accounts/2fa/authenticate/", {"code": code})
    other = Client()
    log_in(other)
    other.post("/accounts/2fa/authenticate/", {"code": code})
    assert not is_in(other)


def test_codes_cannot_be_tried_without_end(app_of_wang, client):
    log_in(client)
    for _ in range(30):
        page = client.post("/accounts/2fa/authenticate/", {"code": "000000"})
    assert page.status_code in {200, 429}
    client.post("/accounts/2fa/authenticate/", {"code": code_of_now()})
    assert not is_in(client)


def test_setting_up_an_app_asks_for_the_password_and_makes_recovery_codes(cast, client):
    log_in(client)
    asked = client.get("/accounts/2fa/totp/activate/")
    page = client.post(asked.headers["Location"], {"password": PASSWORD}, follow=True)
    (secret,) = re.findall(r'class="code">(\w+)<', page.text)
    done = client.post("/accounts/2fa/totp/activate/", {"code": code_of_now(secret)}, follow=True)
    assert done.redirect_chain[-1][0] == "/accounts/2fa/recovery-codes/"
    codes = re.findall(r"<li><code>(\d+)</code>", done.text)
    assert len(codes) == 10
    other = Client()
    log_in(other)
    other.post("/accounts/2fa/authenticate/", {"code": codes[0]})
    assert is_in(other)


def test_a_lost_phone_is_helped_by_another_administrator_alone(app_of_wang, cast, client):
    with pytest.raises(NotAllowed):
        remove_second_factors(app_of_wang, by=cast.wang)
    remove_second_factors(app_of_wang, by=cast.admin)
    assert not Authenticator.objects.exists()
    log_in(client)
    assert is_in(client)


def test_where_a_second_factor_is_required_nothing_else_opens_before(cast, client, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    log_in(client)
    led = client.get("/me/", follow=True)
    assert led.redirect_chain == [("/accounts/2fa/", 302)]
    TOTP.activate(Account.objects.get(username="wang"), SECRET)
    assert is_in(client)
