"""People are told, in their own words, and nobody reads another's notices."""

import re

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from vedette.access.actions import give_role
from vedette.access.models import Account, Delegation, Recusal
from vedette.access.roles import TEAM, Role
from vedette.journal.actions import SYSTEM
from vedette.kernel import clock, records
from vedette.kernel.records import Described
from vedette.notifications import keys
from vedette.notifications.actions import overtake, send_digests, tell, want_digest
from vedette.notifications.models import Notice
from vedette.notifications.queries import holding, unread, unread_count

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture(autouse=True)
def sentence(monkeypatch):
    monkeypatch.setitem(keys.SENTENCES, "test.said", _("%(what)s: %(rule)s"))

    def describe(refs, person):
        return {ref: Described(f"No. {ref}", f"/t/{ref}/") for ref in refs if ref != "hidden"}

    monkeypatch.setitem(records._kinds, "test", records.Kind("test", describe))


def told(*people, about: str = "test:1", but=None) -> None:
    rule = {"zh": "整改", "en": "Rectify"}
    tell(people, "test.said", about, data={"rule": rule}, but=but)


@pytest.fixture
def browser(cast):
    client = Client(headers={"accept-language": "en"})
    client.force_login(cast.wang.account, BACKEND)
    return client


def test_each_is_told_once_and_the_doer_not_at_all(cast):
    told(cast.wang, cast.li, cast.wang, but=cast.li)
    assert [notice.person for notice in Notice.objects.all()] == [cast.wang]


def test_a_key_that_nobody_registered_is_refused(cast):
    with pytest.raises(KeyError):
        tell([cast.wang], "test.mispelt", "test:1")


@pytest.mark.django_db(transaction=True)
def test_telling_belongs_into_the_transaction_of_the_act():
    with pytest.raises(RuntimeError):
        tell([], "test.said", "test:1")
    with transaction.atomic():
        tell([], "test.said", "test:1")


def test_the_sentence_is_made_in_the_readers_language(cast):
    told(cast.wang)
    with translation.override("en"):
        assert unread(cast.wang, most=1)[0].text == "No. 1: Rectify"
    with translation.override("zh-hans"):
        assert unread(cast.wang, most=1)[0].text == "No. 1: 整改"


def test_what_left_the_readers_scope_is_not_named(cast):
    told(cast.wang, about="test:hidden")
    (notice,) = unread(cast.wang, most=1)
    assert "hidden" not in notice.text
    assert notice.url == ""


def test_nobody_sees_anothers_notices(cast, browser):
    told(cast.zhao)
    assert "No. 1" not in browser.get("/notices/").content.decode()
    browser.post("/notices/read/", {"one": Notice.objects.get().pk})
    assert unread_count(cast.zhao) == 1


def test_one_is_marked_read_and_taken_back(cast, browser):
    told(cast.wang)
    answer = browser.post("/notices/read/", {"one": Notice.objects.get().pk}, follow=True)
    assert unread_count(cast.wang) == 0
    at = re.search(r'name="at" value="([^"]+)"', answer.content.decode())
    assert at is not None
    browser.post("/notices/unread/", {"at": at[1]})
    assert unread_count(cast.wang) == 1


def test_all_read_means_all_that_were_on_the_page(cast, browser):
    told(cast.wang)
    told(cast.wang)
    seen = Notice.objects.latest("pk").pk
    told(cast.wang)
    browser.post("/notices/read/", {"up_to": seen})
    assert unread_count(cast.wang) == 1


def test_what_was_done_meanwhile_is_no_news(cast):
    told(cast.wang, cast.li)
    told(cast.wang, about="test:2")
    assert overtake("test:1", "test.said", "test.other") == 2
    assert overtake("test:2", "test.said", code="PLAN") == 0
    assert (unread_count(cast.wang), unread_count(cast.li)) == (1, 0)


@pytest.mark.parametrize("typed", ["", "x", "-1", "9" * 30, "²"])
def test_nonsense_in_the_form_changes_nothing(cast, browser, typed):
    told(cast.wang)
    for data in ({"one": typed}, {"up_to": typed}):
        assert browser.post("/notices/read/", data).status_code == 302
    assert browser.post("/notices/unread/", {"at": typed}).status_code == 302
    assert browser.get("/notices/", {"before": typed, "undo": typed}).status_code == 200
    assert unread_count(cast.wang) == 1


def test_the_page_costs_the_same_for_one_and_for_fifty(
    cast, browser, django_assert_max_num_queries
):
    for number in range(50):
        told(cast.wang, about=f"test:{number}")
    with django_assert_max_num_queries(12):
        assert "No. 49" in browser.get("/notices/").content.decode()


def test_older_ones_are_a_page_further(cast, browser):
    for number in range(60):
        told(cast.wang, about=f"test:{number}")
    browser.post("/notices/read/", {"up_to": Notice.objects.latest("pk").pk})
    text = browser.get("/notices/").content.decode()
    older = re.search(r'href="(\?before=\d+)"', text)
    assert older is not None
    assert "No. 10:" in text
    further = browser.get("/notices/" + older[1]).content.decode()
    assert "No. 9:" in further
    assert "No. 10:" not in further


def test_the_rail_counts_what_is_unread(cast, browser):
    told(cast.wang)
    told(cast.wang)
    assert re.search(r"/notices/[^<]*<b>2</b>", browser.get("/notices/").content.decode())


def test_those_holding_a_role_over_a_unit_are_found_at_any_height(cast):
    assert set(holding(TEAM, cast.transport_team)) == {cast.wang, cast.li, cast.sun}
    assert set(holding({Role.HQ}, cast.transport_team)) == {cast.gao}
    assert set(holding({Role.OFFICE_LEAD}, cast.court_team)) == {cast.zhou}
    assert not holding(TEAM, None)


def test_a_role_without_what_stands_below_reaches_only_its_own_unit(cast):
    office = cast.fifth_office
    give_role(cast.zhao, Role.OFFICE_LEAD, office, by=SYSTEM, since=clock.today(), with_below=False)
    assert cast.zhao in holding({Role.OFFICE_LEAD}, office)
    assert cast.zhao not in holding({Role.OFFICE_LEAD}, cast.court_team)


def test_who_stands_in_is_told_and_who_stands_aside_is_not(cast):
    since = clock.today()
    Delegation.objects.create(giver=cast.wang, taker=cast.zhao, reason="休假", valid_from=since)
    Recusal.objects.create(person=cast.li, unit=cast.transport_team, reason="…", valid_from=since)
    assert set(holding(TEAM, cast.transport_team)) == {cast.wang, cast.zhao, cast.sun}


def _address(person) -> None:
    Account.objects.filter(person=person).update(email="wang@example.org")


def test_a_mail_a_day_says_that_but_never_what(cast):
    _address(cast.wang)
    want_digest(cast.wang, True)
    told(cast.wang, about="test:F-2020-0147")
    call_command("digest", stdout=None)
    assert send_digests() == 0
    (sent,) = mail.outbox
    assert sent.to == ["wang@example.org"]
    assert "/notices/" in sent.body
    for secret in ("F-2020-0147", "整改", "Rectify", "王岚", "1"):
        assert secret not in sent.body.replace("127.0.0.1", "")


def test_nobody_gets_a_mail_unasked_or_for_nothing(cast):
    _address(cast.wang)
    told(cast.wang)
    assert send_digests() == 0
    want_digest(cast.wang, True)
    Notice.objects.update(read_at=clock.now())
    assert send_digests() == 0
    assert mail.outbox == []


def test_the_mail_is_switched_on_and_off_on_the_page(cast, browser):
    browser.post("/notices/mail/", {"wanted": "yes"})
    assert "mail a day" in browser.get("/notices/").content.decode()
    browser.post("/notices/mail/", {"wanted": "no"})
    assert "no mail is sent" in browser.get("/notices/").content.decode()
