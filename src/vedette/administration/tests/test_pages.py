"""The administrator's pages: what is typed comes to be, what is refused stays typed."""

from datetime import date, timedelta

import pytest

from vedette.access.models import Account, Grant
from vedette.access.roles import Role
from vedette.administration.queries import tree
from vedette.journal.actions import SYSTEM
from vedette.kernel import clock
from vedette.organisation.actions import add_person, place_unit
from vedette.organisation.models import Unit


@pytest.fixture
def admin(cast, client):
    """The browser of the administrator, in English."""
    client.force_login(cast.admin.account)
    client.cookies["django_language"] = "en"
    return client


def test_a_unit_is_added_where_it_was_asked_for(cast, admin):
    page = admin.get("/administration/units/add/?under=roads")
    assert f'value="{cast.road_bureau.pk}" selected' in page.text
    typed = {"kind": "unit", "name_zh": "养护站", "ref": "depot", "since": "2020-06-01"}
    admin.post("/administration/units/add/", typed | {"parent": cast.road_bureau.pk})
    assert Unit.objects.get(ref="depot").placements.get().parent == cast.road_bureau


def test_what_was_typed_stays_when_the_short_name_is_taken(cast, admin):
    typed = {"kind": "unit", "name_zh": "养护站", "ref": "roads", "since": "2020-06-01"}
    page = admin.post("/administration/units/add/", typed)
    assert page.status_code == 200
    assert "养护站" in page.text
    assert "Another unit has this short name" in page.text


def test_an_unknown_region_is_refused_at_its_field(cast, admin):
    typed = {"kind": "unit", "name_zh": "某站", "ref": "x", "since": "2020-06-01"}
    page = admin.post("/administration/units/add/", typed | {"region": "999999"})
    assert "There is no region with this code here" in page.text


def test_a_name_changed_meanwhile_is_shown_beside_what_was_typed(cast, admin):
    Unit.objects.filter(ref="roads").update(version=7, name_zh="别人改的名")
    typed = {"name_zh": "我改的名", "version": 0}
    page = admin.post("/administration/units/roads/rename/", typed)
    assert "别人改的名" in page.text
    assert "我改的名" in page.text


def test_the_tree_shows_a_past_day_as_it_was(cast, admin):
    place_unit(cast.taxi_bureau, under=cast.high_court, by=SYSTEM, since=date(2020, 5, 1))
    today = {top.unit.ref: top for top in tree(date(2020, 6, 1))}
    before = {top.unit.ref: top for top in tree(date(2020, 4, 1))}
    assert [b.unit.ref for b in today["court"].below] == ["taxis"]
    assert [b.unit.ref for b in before["transport"].below] == ["roads", "taxis"]
    assert admin.get("/administration/units/?on=2020-04-01").status_code == 200


def test_before_a_unit_was_placed_it_is_not_in_the_tree(cast):
    assert {top.unit.ref for top in tree(date(2018, 1, 1))} == {"commission", "transport", "court"}


def test_the_tree_finds_a_name_and_keeps_the_way_to_it(cast):
    (top,) = tree(date(2020, 6, 1), "道路运输")
    assert top.unit.ref == "transport"
    assert [branch.unit.ref for branch in top.below] == ["taxis"]


def test_a_role_is_given_from_a_persons_page(cast, admin):
    newcomer = add_person("新人", ref="newcomer", by=SYSTEM)
    typed = {"role": "team_member", "unit": cast.court_team.pk, "since": clock.today()}
    admin.post("/administration/people/newcomer/roles/", typed | {"with_below": "on"})
    assert Grant.objects.get(person=newcomer).role == Role.TEAM_MEMBER
    assert "gave the role" in admin.get("/administration/people/newcomer/").text


def test_a_role_of_the_other_side_is_refused_with_the_reason(cast, admin):
    typed = {"role": "team_member", "unit": cast.court_team.pk, "since": clock.today()}
    page = admin.post("/administration/people/chen/roles/", typed)
    assert "never in one hand" in page.text


def test_a_new_account_has_no_password_until_its_link_is_used(cast, admin):
    add_person("新人", ref="newcomer", by=SYSTEM)
    admin.post("/administration/people/newcomer/account/open/", {"username": "newcomer"})
    assert not Account.objects.get(username="newcomer").has_usable_password()
    page = admin.post("/administration/people/newcomer/account/link/")
    assert "/accounts/password/new/" in page.text
    assert "no-store" in page.headers["Cache-Control"]


def test_what_needs_a_hand_is_counted_and_opens_on_its_people(cast, admin):
    ends = clock.today() + timedelta(days=9)
    Grant.objects.filter(person=cast.li).update(valid_to=ends)
    home = admin.get("/administration/")
    assert "1 person loses a role within thirty days" in home.text
    listed = admin.get("/administration/people/?ending=1")
    assert "Li Jian" in listed.text
    assert "Sun Min" not in listed.text


def test_the_list_of_people_takes_few_statements(cast, admin, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        admin.get("/administration/people/")


def test_an_administrator_reaches_no_case(cast, admin):
    for page in ("/activities/", "/findings/"):
        assert admin.get(page).status_code in {403, 404}
