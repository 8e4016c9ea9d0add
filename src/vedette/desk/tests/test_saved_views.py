"""Saved views: kept under a name, seen by their owner alone."""

import pytest
from django.test import Client

from tests.cast import Cast
from vedette.desk.actions import save_view
from vedette.desk.actions.saved_views import MOST
from vedette.desk.models import SavedView

VIEW = {"name": "逾期", "list_key": "units", "path": "/views/", "query": "?overdue=1"}


@pytest.fixture
def wang(client: Client, cast: Cast) -> Client:
    client.force_login(cast.wang.account)
    return client


def test_a_view_is_saved_and_leads_back_to_its_list(wang: Client, cast: Cast):
    answer = wang.post("/views/save/", VIEW)
    assert answer["Location"] == "/views/?overdue=1"
    assert cast.wang.saved_views.get().name == "逾期"


def test_a_view_of_the_same_name_is_replaced(wang: Client, cast: Cast):
    wang.post("/views/save/", VIEW)
    wang.post("/views/save/", {**VIEW, "query": "?overdue=1&sort=due"})
    assert cast.wang.saved_views.get().query == "?overdue=1&sort=due"


@pytest.mark.parametrize(
    "path", ["https://elsewhere.example/", "//elsewhere.example/", "/nowhere/"]
)
def test_a_view_leads_to_no_other_site(wang: Client, cast: Cast, path: str):
    answer = wang.post("/views/save/", {**VIEW, "path": path})
    assert answer.status_code == 200
    assert not SavedView.objects.exists()


def test_a_view_without_a_name_is_asked_for_one(wang: Client, cast: Cast):
    answer = wang.post("/views/save/", {**VIEW, "name": ""})
    assert "请填写" in answer.content.decode()
    assert 'value="?overdue=1"' in answer.content.decode()


def test_one_too_many_is_refused_and_says_why(wang: Client, cast: Cast):
    for number in range(MOST):
        save_view("units", f"视图{number}", "/views/", "?", by=cast.wang)
    answer = wang.post("/views/save/", VIEW)
    assert str(MOST) in answer.content.decode()
    assert cast.wang.saved_views.count() == MOST


def test_nobody_sees_or_removes_another_s_view(wang: Client, cast: Cast):
    hers = save_view("units", "赵的视图", "/views/", "?", by=cast.zhao)
    assert "赵的视图" not in wang.get("/views/").content.decode()
    assert wang.post(f"/views/{hers.pk}/remove/").status_code == 404
    assert SavedView.objects.filter(pk=hers.pk).exists()


def test_a_view_is_removed(wang: Client, cast: Cast):
    kept = save_view("units", "逾期", "/views/", "?", by=cast.wang)
    assert "逾期" in wang.get("/views/").content.decode()
    wang.post(f"/views/{kept.pk}/remove/")
    assert not SavedView.objects.exists()
