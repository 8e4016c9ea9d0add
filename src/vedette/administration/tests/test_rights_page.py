"""May this person do that here, and why not: as a page."""

from datetime import timedelta

import pytest

from vedette.access.actions import delegate, recuse
from vedette.access.permissions import find
from vedette.access.queries import Over, explain
from vedette.kernel import clock

PAGE = "/administration/rights/"


@pytest.fixture
def ask(client):
    def asked(by, **question):
        client.force_login(by.account)
        client.cookies["django_language"] = "en"
        return client.get(PAGE, question)

    return asked


def test_an_administrator_asks_about_anyone(cast, ask):
    page = ask(cast.admin, person="wang", right="activities.record", unit="team-transport")
    assert ">allowed<" in page.text
    assert "team lead" in page.text


def test_the_answer_says_why_not(cast, ask):
    page = ask(cast.admin, person="wang", right="activities.record", unit="team-court")
    assert ">not allowed<" in page.text
    assert "stands elsewhere" in page.text


def test_a_lead_asks_about_their_own_people_and_no_others(cast, ask):
    assert ">allowed<" in ask(cast.wang, person="li", right="activities.record").text
    assert "allowed<" not in ask(cast.wang, person="zhao", right="activities.record").text


def test_what_is_lent_is_named_with_its_giver(cast, ask):
    today = clock.today()
    until = today + timedelta(days=3)
    delegate(cast.wang, cast.zhao, "休假", by=cast.wang, since=today, until=until)
    page = ask(cast.admin, person="zhao", right="activities.record", unit="team-transport")
    assert "in place of Wang Lan" in page.text


def test_recusal_is_the_reason_where_it_is(cast):
    recuse(cast.li, cast.road_bureau, "亲属", by=cast.li, since=clock.today())
    over = Over(cast.road_bureau, find("activities.view").sides)
    found = explain(cast.li, "activities.view", over)
    assert found.denial
    assert found.denial.code == "recused"


def test_a_number_that_is_no_record_of_the_right_is_said_to_be_none(cast, ask):
    page = ask(cast.admin, person="wang", right="activities.record", record="A-1999-0001")
    assert "not about a record of this number" in page.text


def test_a_record_out_of_a_leads_scope_is_as_good_as_none(cast, ask):
    page = ask(cast.zhao, person="zhao", right="activities.record", record="A-1999-0001")
    assert "not about a record of this number" in page.text
