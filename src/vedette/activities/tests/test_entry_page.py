"""Quick entry: /activities/new/ and /activities/new/<kind>/."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from vedette.activities.actions import inspect_in_the_field, visit
from vedette.activities.models import Activity, Kind
from vedette.activities.tests.conftest import TODAY
from vedette.kernel import records


def said(cast, kind: Kind) -> dict[str, object]:
    """The least that a page of each kind must be told."""
    least: dict[str, object] = {"on": "2020-09-03"}
    needed: dict[str, object] = {
        "title": "走访",
        "unit": cast.road_bureau.pk,
        "region": "621200",
        "purposes": ["routine"],
        "rank": "staff",
        "guests": ["deputies"],
        "firm": "陇原律师事务所",
        "firm_kind": "law-firm",
        "themes": "冬季清洁取暖\n\n“十四五”规划编制",
        "channels": ["online"],
    }
    asked = {*kind.shape.needs, *(["firm_kind"] if "firm" in kind.shape.needs else [])}
    least |= {name: value for name, value in needed.items() if name in asked}
    return least | ({"amount": "12"} if kind.shape.counted else {})


def test_the_first_page_offers_every_kind(as_):
    page = as_("li").get("/activities/new/").content.decode()
    for kind in Kind:
        assert f'href="/activities/new/{kind}/"' in page


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_is_recorded_from_its_page(as_, cast, regions, kind):
    client = as_("li")
    page = client.get(f"/activities/new/{kind}/")
    assert page.context["form"].fields.keys() >= set(kind.shape.needs) - {"advice"}
    answer = client.post(f"/activities/new/{kind}/", said(cast, kind))
    activity = Activity.objects.get()
    assert answer.status_code == 302, page.context["form"].errors
    assert answer["Location"] == f"/activities/{activity.ref}/"
    assert (activity.kind, activity.state, activity.recorded_by) == (kind, "done", cast.li)
    assert activity.amount == (12 if kind.shape.counted else 1)


def test_a_page_asks_only_what_its_kind_needs(as_, cast):
    form = as_("li").get("/activities/new/talk/").context["form"]
    assert [bound.name for bound in form.first] == ["on", "unit", "rank", "amount"]
    assert {"summary", "title", "shown_to_unit"}.isdisjoint(form.fields)


def test_it_starts_with_today_my_team_and_the_last_place(as_, cast, regions):
    inspect_in_the_field(cast.transport_team, regions["cheng"], "督导", on=TODAY, by=cast.li)
    form = as_("li").get("/activities/new/visit/").context["form"]
    assert (form["on"].value(), form["region"].value()) == (TODAY, "621221")
    assert "team" not in form.fields
    assert form["takers"].value() == [str(cast.li.pk)]


def test_what_was_typed_stays_and_each_fault_is_named(as_, cast):
    wrong = {"on": "2020-09-04", "title": "走访城东站", "takers": [cast.li.pk]}
    page = as_("li").post("/activities/new/visit/", wrong)
    assert page.status_code == 200
    assert "plan it instead" in page.context["form"].errors["on"][0]
    assert 'value="走访城东站"' in page.content.decode()
    assert not Activity.objects.exists()


def test_a_day_to_come_is_planned_with_the_other_button(as_, cast):
    as_("li").post("/activities/new/visit/", {"on": "2020-09-04", "title": "走访", "plan": "1"})
    assert Activity.objects.get().state == "planned"


def test_another_like_this_starts_from_the_last_one(as_, cast, regions):
    client = as_("li")
    typed = said(cast, Kind.VISIT) | {"region": "621221", "summary": "不带过去", "another": "1"}
    answer = client.post("/activities/new/visit/", typed)
    assert answer["Location"] == "/activities/new/visit/?like=A-2020-0001"
    form = client.get(answer["Location"]).context["form"]
    assert (form["title"].value(), form["region"].value()) == ("走访", "621221")
    assert not form["summary"].value()


def test_another_like_this_never_shows_what_one_may_not_see(as_, cast):
    theirs = visit(cast.court_team, "走访", on=TODAY, by=cast.zhao)
    assert as_("li").get(f"/activities/new/visit/?like={theirs.ref}").status_code == 404


def test_photos_are_attached_at_once(as_, cast):
    photos = [SimpleUploadedFile(name, name.encode()) for name in ("甲.jpg", "乙.jpg")]
    typed = said(cast, Kind.VISIT) | {"uploads": photos}
    as_("li").post("/activities/new/visit/", typed)
    assert [file.name for file in Activity.objects.get().attachments.all()] == ["甲.jpg", "乙.jpg"]


def test_an_empty_photo_saves_nothing_and_says_so(as_, cast):
    typed = said(cast, Kind.VISIT) | {"uploads": [SimpleUploadedFile("空.jpg", b"")]}
    page = as_("li").post("/activities/new/visit/", typed)
    assert "uploads" in page.context["form"].errors
    assert not Activity.objects.exists()


def test_opened_from_a_record_it_is_linked_with_it(as_, cast, monkeypatch):
    def describe(refs, person):
        return {ref: records.Described("Leaking roof", f"/findings/{ref}/") for ref in refs}

    monkeypatch.setitem(records._kinds, "finding", records.Kind("finding", describe))
    client = as_("li")
    assert "?link=finding%3AF-1" in client.get("/activities/new/?link=finding:F-1").content.decode()
    page = client.get("/activities/new/visit/?link=finding:F-1").content.decode()
    assert "Leaking roof" in page
    client.post("/activities/new/visit/", said(cast, Kind.VISIT) | {"link": "finding:F-1"})
    assert Activity.objects.get().links.get().target == "finding:F-1"


def test_questions_and_answers_are_kept_in_pairs(as_, cast):
    typed = said(cast, Kind.INSPECTION) | {
        "question_1": "冷库容量有多大？",
        "answer_1": "三百吨",
        "answer_2": "没有问题的回答不算",
        "question_3": "直播销售如何？",
    }
    as_("li").post("/activities/new/inspection/", typed)
    items = Activity.objects.get().checklist.all()
    assert [(item.place, item.answer) for item in items] == [(1, "三百吨"), (2, "")]


def test_a_unit_of_another_team_is_no_choice(as_, cast):
    typed = said(cast, Kind.TALK) | {"unit": cast.high_court.pk}
    page = as_("li").post("/activities/new/talk/", typed)
    assert "unit" in page.context["form"].errors


@pytest.mark.parametrize("who", ["zhou", "gao", "chen", "admin"])
def test_only_teams_have_quick_entry(as_, who):
    client = as_(who)
    assert client.get("/activities/new/").status_code == 403
    assert client.get("/activities/new/visit/").status_code == 403


def test_there_is_no_page_for_a_kind_that_there_is_not(as_):
    assert as_("li").get("/activities/new/raid/").status_code == 404
