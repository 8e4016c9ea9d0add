"""What an import would do is known beforehand, and nothing is written."""

from datetime import date, timedelta

import pytest

from vedette.findings.models import Finding
from vedette.interchange.ledger.fields import Field
from vedette.interchange.plan.store import Verdict
from vedette.interchange.plan.units import UnitFinder
from vedette.interchange.tests.ledgers import HEADINGS, load, plan, problems, verdicts
from vedette.interchange.values.problems import BadValue
from vedette.journal.actions import SYSTEM
from vedette.kernel import clock
from vedette.kernel.errors import Unacceptable
from vedette.organisation.actions import add_unit


def first(store):
    return next(iter(store.rows(Verdict.NEW))).draft


def test_nothing_is_written_by_a_plan(cast, tmp_path):
    with plan(tmp_path, cast.transport_team, [[1, "甲", "省公路局"]]) as store:
        assert store.counts()[Verdict.NEW] == 1
    assert not Finding.objects.exists()


@pytest.mark.parametrize(
    "name",
    ["省公路局", " 省公路局 ", "省 公路局", "Road Bureau", "ROAD BUREAU", "roads", "省公路局\n"],
)
def test_a_unit_is_found_by_any_of_its_names(cast, tmp_path, name):
    with plan(tmp_path, cast.transport_team, [[1, "甲", name]]) as store:
        assert first(store)["unit"] == cast.road_bureau.pk


def test_traditional_names_find_units_too(cast):
    finder = UnitFinder(cast.transport_team)
    assert finder.find("省道路運輸管理局")[0] == cast.taxi_bureau


def test_of_several_units_the_first_is_the_one_and_the_others_are_kept(cast, tmp_path):
    with plan(tmp_path, cast.transport_team, [[1, "甲", "省公路局、省道路运输管理局"]]) as store:
        draft = first(store)
    assert draft["unit"] == cast.road_bureau.pk
    assert draft["remarks"] == "责任单位：省道路运输管理局"


def test_an_unknown_unit_is_refused_with_what_may_be_meant(cast, tmp_path):
    rows = [[1, "甲", "公路局"], [2, "乙", "海事局"], [3, "丙", None], [4, "丁", "省高级人民法院"]]
    with plan(tmp_path, cast.transport_team, rows) as store:
        assert problems(store) == [
            (2, "similar-unit", 2),
            (3, "unknown-unit", 2),
            (4, "missing", 2),
            (5, "unknown-unit", 2),
        ]
        assert "省公路局" in next(iter(store.rows(Verdict.REFUSED))).problems[0].reason


def test_a_name_that_was_explained_is_taken(cast, tmp_path):
    names = {"公路局": "roads", "外单位": "court"}
    rows = [[1, "甲", "公路局"], [2, "乙", "外单位"]]
    with plan(tmp_path, cast.transport_team, rows, units=names) as store:
        assert verdicts(store) == {2: "new", 3: "refused"}


def test_two_units_of_one_name_are_not_guessed(cast):
    add_unit(
        "roads-2",
        "unit",
        "省公路局",
        parent=cast.transport_department,
        by=SYSTEM,
        since=date(2019, 1, 1),
    )
    with pytest.raises(BadValue) as caught:
        UnitFinder(cast.transport_team).find("省公路局")
    assert caught.value.code == "ambiguous-unit"


def test_one_unit_may_stand_for_the_whole_file(cast, tmp_path):
    headings = ["序号", "问题"]
    with plan(tmp_path, cast.transport_team, [[1, "甲"]], headings=headings, unit="taxis") as store:
        assert first(store)["unit"] == cast.taxi_bureau.pk


def test_a_sheet_that_names_no_finding_or_no_unit_can_not_be_read(cast, tmp_path):
    for headings in (["序号", "责任单位"], ["序号", "问题"]):
        with (
            pytest.raises(Unacceptable),
            plan(tmp_path, cast.transport_team, [[1, "甲"]], headings=headings),
        ):
            pass


def test_two_columns_can_not_have_one_meaning(cast, tmp_path):
    columns = {0: Field.CONDITION, 1: Field.CONDITION, 2: Field.UNIT}
    with (
        pytest.raises(Unacceptable, match="A, B"),
        plan(tmp_path, cast.transport_team, [[1, "甲"]], columns=columns),
    ):
        pass


def test_a_number_that_comes_twice_is_refused_with_both_rows(cast, tmp_path):
    rows = [[1, "甲", "省公路局"], [2, "乙", "省公路局"], [1, "丙", "省公路局"]]
    with plan(tmp_path, cast.transport_team, rows) as store:
        assert verdicts(store) == {2: "refused", 3: "new", 4: "refused"}
        reasons = [row.problems[0].reason for row in store.rows(Verdict.REFUSED)]
    assert all("2、4" in reason for reason in reasons)


def test_sections_may_begin_their_numbers_anew(cast, tmp_path):
    rows = [["一、政治建设"], [1, "甲", "省公路局"], ["二、作风建设"], [1, "乙", "省公路局"]]
    with plan(tmp_path, cast.transport_team, rows) as store:
        assert [row.number for row in store.rows(Verdict.NEW)] == ["一-1", "二-1"]


def test_rows_without_numbers_that_say_the_same_are_one(cast, tmp_path):
    rows = [[None, "甲，乙", "省公路局"], [None, "甲、乙。", "Road Bureau"]]
    with plan(tmp_path, cast.transport_team, rows) as store:
        assert verdicts(store) == {2: "new", 3: "refused"}
        assert problems(store) == [(3, "same-twice", None)]


def test_what_was_signed_off_done_or_neither(cast, tmp_path):
    headings = [*HEADINGS, "是否完成"]
    rows = [
        [1, "甲", "省公路局", "", "", "2020.6.1", "是", "2020.6.3", "是"],
        [2, "乙", "省公路局", "", "", "2020.6.1", "否", None, "已完成"],
        [3, "丙", "省公路局", "", "", "2020.6.1", "否", None, "整改中"],
        [4, "丁", "省公路局", "", "", "2020.6.1", None, "2020.7.1", None],
    ]
    with plan(tmp_path, cast.transport_team, rows, headings=headings) as store:
        told = [
            (r.draft["state"], r.draft["signed_off_on"], r.draft["submitted_on"])
            for r in store.rows(Verdict.NEW)
        ]
    assert told == [
        ("signed_off", "2020-06-03", None),
        ("submitted", None, "2020-06-01"),
        ("in_progress", None, None),
        ("signed_off", "2020-07-01", None),
    ]


def test_the_day_of_finding_is_the_earliest_that_the_row_names(cast, tmp_path):
    rows = [[1, "甲", "省公路局", "", "", "2020.6.1", "是", "2020.5.3"], [2, "乙", "省公路局"]]
    with plan(tmp_path, cast.transport_team, rows) as store:
        days = [row.draft["raised_on"] for row in store.rows(Verdict.NEW)]
    assert days == ["2020-05-03", clock.today().isoformat()]
    given = date(2020, 1, 31)
    with plan(tmp_path, cast.transport_team, rows, found_on=given) as store:
        assert {row.draft["raised_on"] for row in store.rows(Verdict.NEW)} == {"2020-01-31"}


def test_what_happened_can_not_lie_ahead(cast, tmp_path):
    ahead = clock.today() + timedelta(days=3)
    with plan(
        tmp_path, cast.transport_team, [[1, "甲", "省公路局", "", "", "", "是", ahead]]
    ) as store:
        assert problems(store) == [(2, "to-come", 7)]


def test_loading_the_same_again_finds_everything_here(cast, tmp_path):
    rows = [[1, "甲", "省公路局", "陈海"], [2, "乙", "省公路局"]]
    load(tmp_path, cast.transport_team, cast.wang, rows)
    with plan(tmp_path, cast.transport_team, rows) as store:
        assert verdicts(store) == {2: "here", 3: "here"}


def test_rows_renumbered_since_are_known_by_their_words(cast, tmp_path):
    load(tmp_path, cast.transport_team, cast.wang, [[1, "甲", "省公路局"], [2, "乙", "省公路局"]])
    moved = [[1, "新问题一件", "省公路局"], [2, "甲", "省公路局"], [3, "乙", "省公路局"]]
    with plan(tmp_path, cast.transport_team, moved) as store:
        assert verdicts(store) == {2: "new", 3: "here", 4: "here"}


def test_a_changed_row_is_reported_and_not_overwritten(cast, tmp_path):
    load(tmp_path, cast.transport_team, cast.wang, [[1, "会议记录不完整，缺少签到", "省公路局"]])
    changed = [[1, "会议记录不完整，缺少签到表", "省公路局", "陈海"]]
    with plan(tmp_path, cast.transport_team, changed) as store:
        assert verdicts(store) == {2: "differs"}
        (row,) = store.rows(Verdict.DIFFERS)
        assert Finding.objects.get().ref in row.problems[0].reason
        assert row.problems[0].details["fields"] == ["title", "condition"]


def test_next_years_ledger_may_begin_at_one_again(cast, tmp_path):
    load(tmp_path, cast.transport_team, cast.wang, [[1, "会议记录不完整，缺少签到", "省公路局"]])
    with plan(
        tmp_path, cast.transport_team, [[1, "公务接待清单缺少必备要素", "省公路局"]]
    ) as store:
        assert verdicts(store) == {2: "new"}


def test_another_teams_ledger_is_another_ledger(cast, tmp_path):
    load(tmp_path, cast.court_team, cast.zhao, [[1, "甲", "省高级人民法院"]])
    with plan(tmp_path, cast.transport_team, [[1, "甲", "省公路局"]]) as store:
        assert verdicts(store) == {2: "new"}


def test_words_for_severity_source_and_kind_become_choices(cast, tmp_path):
    headings = ["问题", "责任单位", "严重程度", "问题来源", "问题类别", "责任领导"]
    rows = [
        ["甲", "省公路局", "重大", "审计", "苗头性", "周宁"],
        ["乙", "省公路局", "要紧", "路边听说", "采购", None],
    ]
    with plan(tmp_path, cast.transport_team, rows, headings=headings) as store:
        one, two = (row.draft for row in store.rows(Verdict.NEW))
    assert (one["severity"], one["source"], one["category"]) == ("high", "audit", "budding")
    assert one["remarks"] == "责任领导：周宁"
    assert two["source"] == "ledger"
    assert two["remarks"] == "问题类别：采购\n严重程度：要紧\n问题来源：路边听说"
