"""Who hears of what, and how; a mail says nothing by its words or its length."""

import pytest
from django.core import mail
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from vedette.access.models import Account
from vedette.kernel import records, sealed
from vedette.notifications import keys
from vedette.notifications.actions import choose_ways, send_at_once, send_digests, tell, want_digest
from vedette.notifications.actions.read import mark_all_read
from vedette.notifications.models import Notice
from vedette.notifications.queries import unread_count, ways_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def sentence(cast, monkeypatch):
    monkeypatch.setitem(keys.SENTENCES, "test.said", _("%(what)s"))
    monkeypatch.setitem(keys.SENTENCES, "other.said", _("%(what)s"))
    for kind, label in (("test", "问题"), ("long", "特别长的一类事项名称" * 9)):
        monkeypatch.setitem(records._kinds, kind, records.Kind(label, lambda refs, person: {}))
    Account.objects.update(email="w@example.org")


def told(person, about: str = "test:1", key: str = "test.said") -> None:
    with transaction.atomic():
        tell([person], key, about)


def test_only_what_is_wanted_at_once_is_mailed_and_once(cast):
    choose_ways(cast.wang, {"test": "mail", "other": "app"})
    told(cast.wang)
    told(cast.wang, key="other.said")
    told(cast.li)
    assert send_at_once() == 1
    assert send_at_once() == 0
    assert [message.to for message in mail.outbox] == [["w@example.org"]]


def test_what_was_read_meanwhile_is_not_mailed(cast):
    choose_ways(cast.wang, {"test": "mail"})
    told(cast.wang)
    mark_all_read(cast.wang, up_to=Notice.objects.latest("pk").pk)
    assert send_at_once() == 0


def size(message) -> int:
    """Bytes of a mail, but for the number that its sender gives each."""
    made = message.message()
    return len(made.as_bytes()) - len(made["Message-ID"])


def test_every_mail_has_one_length_and_says_the_kind_at_most(cast, monkeypatch):
    seal = sealed.Seal(lambda person: None, lambda ref: {cast.wang.pk})
    monkeypatch.setitem(sealed._seals, "sealed", seal)
    choose_ways(cast.wang, {"test": "mail"})
    for subjects in (["test:F-2020-0017"], ["long:1"], ["sealed:C-1"], ["test:1", "long:2"]):
        for subject in subjects:
            told(cast.wang, subject)
        send_at_once()
    assert len({size(message) for message in mail.outbox}) == 1
    assert len({message.subject for message in mail.outbox}) == 1
    bodies = [message.body for message in mail.outbox]
    assert "问题" in bodies[0]
    assert not any(word in body for body in bodies for word in ("F-2020", "C-1", "sealed"))


def test_silence_keeps_it_among_what_was_read(cast):
    choose_ways(cast.wang, {"test": "none"})
    told(cast.wang)
    assert unread_count(cast.wang) == 0
    assert Notice.objects.of(cast.wang).count() == 1


def test_the_daily_mail_comes_for_chosen_kinds_alone(cast):
    choose_ways(cast.wang, {"test": "daily"})
    told(cast.wang, key="other.said")
    assert send_digests() == 0
    told(cast.wang)
    assert send_digests() == 1


def test_the_switch_for_everything_overrules_app_and_daily_but_not_silence(cast):
    choose_ways(cast.wang, {"test": "none", "other": "app"})
    want_digest(cast.wang, True)
    assert (ways_of(cast.wang)["test"], ways_of(cast.wang)["other"]) == ("none", "daily")


def test_the_page_keeps_the_choice(cast, client):
    client.force_login(cast.wang.account, "allauth.account.auth_backends.AuthenticationBackend")
    page = client.get("/notices/choices/")
    assert page.status_code == 200
    sent = dict.fromkeys(ways_of(cast.wang), "mail")
    assert client.post("/notices/choices/", sent).status_code == 302
    assert set(ways_of(cast.wang).values()) == {"mail"}
    assert client.post("/notices/choices/", {**sent, "test": "shout"}).status_code == 200
    assert "/notices/choices/" in client.get("/me/").content.decode()
