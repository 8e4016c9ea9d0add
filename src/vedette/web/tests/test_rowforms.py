"""A form over a row that someone else changed meanwhile shows both."""

from typing import Any

import pytest
from django import forms
from django.apps import apps
from django.template.loader import render_to_string

from vedette.kernel.errors import Stale
from vedette.web.rowforms import Difference, RowForm

Unit: Any = apps.get_model("organisation", "Unit")


class UnitForm(RowForm):
    name_zh = forms.CharField(label="名称")
    kind = forms.ChoiceField(label="类别", choices=[("team", "派驻组"), ("host", "驻在单位")])


@pytest.fixture
def unit(db: None) -> Any:
    return Unit.objects.create(ref="roads", kind="team", name_zh="省公路局", version=4)


def typed(**more: str) -> dict[str, str]:
    return {"version": "4", "name_zh": "公路事务中心", "kind": "team", **more}


def test_a_form_shows_what_the_row_holds(unit: Any):
    form = UnitForm(row=unit)
    assert form["name_zh"].value() == "省公路局"
    assert form["version"].value() == 4


def test_the_version_read_is_no_field_of_the_action(unit: Any):
    form = UnitForm(typed(), row=unit)
    assert form.is_valid()
    assert form.cleaned_data == {"name_zh": "公路事务中心", "kind": "team"}


def test_a_stale_form_shows_both_and_keeps_what_was_typed(unit: Any):
    form = UnitForm(typed(version="3"), row=unit)
    assert not form.is_valid()
    assert form.changed == [Difference("名称", "省公路局", "公路事务中心")]
    page = render_to_string("web/parts/changed.html", {"form": form})
    assert "省公路局" in page
    assert form["name_zh"].value() == "公路事务中心"


def test_sent_again_it_is_what_counts(unit: Any):
    first = UnitForm(typed(version="3"), row=unit)
    first.is_valid()
    again = UnitForm(typed(version=str(first["version"].value())), row=unit)
    assert again.is_valid()


def test_a_change_between_reading_and_writing_is_shown_too(unit: Any):
    form = UnitForm(typed(kind="host"), row=unit)
    assert form.is_valid()
    Unit.objects.update(version=5, name_zh="省公路总局")
    form.refuse(Stale(unit, "changed"))
    assert form.changed == [
        Difference("名称", "省公路总局", "公路事务中心"),
        Difference("类别", "派驻组", "驻在单位"),
    ]
    assert form["version"].value() == "5"
