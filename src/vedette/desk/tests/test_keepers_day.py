"""/ as an administrator sees it: who can't work, how the record stands, what runs out."""

from datetime import date

import pytest
import time_machine

from vedette.access.models import Account
from vedette.deadlines.actions import enter_day
from vedette.deadlines.queries import known_until
from vedette.kernel import backups, clock


@pytest.fixture(autouse=True)
def data(settings, tmp_path):
    settings.DATA = tmp_path
    return tmp_path


@pytest.fixture
def admin(cast, client):
    client.force_login(cast.admin.account)
    client.cookies["django_language"] = "en"
    return client


def waiting(page):
    return [str(item.title) for item in page.context["desk"].waiting.items]


def test_it_names_people_who_cannot_work_and_opens_on_them(cast, admin):
    Account.objects.filter(person=cast.li).update(is_active=False)
    page = admin.get("/")
    assert "1 person holds a role and can't log in" in waiting(page)
    assert "/administration/people/?locked=1" in page.text


def test_it_counts_units_people_and_accounts(cast, admin):
    numbers = {str(number.label): number.value for number in admin.get("/").context["desk"].numbers}
    assert numbers["People"] == len(cast.people)
    assert set(numbers) == {"Units", "People", "Open accounts"}


def test_it_says_how_the_record_and_its_backups_stand(cast, admin, data):
    page = admin.get("/")
    assert "The record and its backups" in page.text
    assert "none made yet" in page.text
    backups.note(data)
    assert f"{clock.today()}" in admin.get("/").text
    assert "none made yet" not in admin.get("/").text


def test_working_days_that_run_out_are_asked_for_in_time(cast, admin):
    year = known_until()
    asked = f"The working days of {year + 1} are not known yet"
    with time_machine.travel(f"{year}-09-01T02:00:00Z"):
        admin.force_login(cast.admin.account)
        assert asked not in waiting(admin.get("/"))
    with time_machine.travel(f"{year}-12-01T02:00:00Z"):
        admin.force_login(cast.admin.account)
        assert asked in waiting(admin.get("/"))
        enter_day("CN", date(year + 1, 1, 1), is_working=False, by=cast.admin)
        assert asked not in waiting(admin.get("/"))


@pytest.mark.parametrize("who", ["wang", "chen", "gao"])
def test_nobody_else_is_bothered_with_it(cast, client, who):
    client.force_login(cast.people[who].account)
    client.cookies["django_language"] = "en"
    page = client.get("/")
    assert "The record and its backups" not in page.text
    assert not any("log in" in title for title in waiting(page))
