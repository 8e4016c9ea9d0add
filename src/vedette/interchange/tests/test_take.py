"""Taking a ledger in: as history, once, all or nothing."""

from datetime import date
from io import BytesIO

import openpyxl
import pytest

from tests.record import entries, entry
from vedette.findings.models import Finding, Theme
from vedette.interchange.actions import FileFacts, take
from vedette.interchange.models import ImportRun, RefusedRow, RememberedMapping
from vedette.interchange.plan.store import Verdict
from vedette.interchange.refused import write_refused_of
from vedette.interchange.samples import chinese_ledger
from vedette.interchange.tests.ledgers import load, plan, planned, problems, verdicts
from vedette.journal.actions import SYSTEM
from vedette.journal.verify import verify
from vedette.kernel.errors import NotAllowed
from vedette.organisation.models import Person

ROWS = [
    [1, "甲", "省公路局", "陈海", "修订制度", "2020年6月底前", "√", "2020.6.20"],
    [2, "乙", "公路局", "钱丽", "培训", "立行立改", "否", None],
    [3, "丙", "省道路运输管理局", None, None, "2020年2月30日", "否", None],
]
FILE = FileFacts("台账.xlsx", "ab" * 32, 1234)


def test_it_enters_as_history_and_no_person_is_made(cast, tmp_path):
    people = Person.objects.count()
    run = load(tmp_path, cast.transport_team, cast.wang, ROWS)
    finding = Finding.objects.get()
    assert finding.is_history
    assert finding.source_subject == run.subject
    assert (finding.title, finding.state, finding.unit) == ("甲", "signed_off", cast.road_bureau)
    assert finding.signed_off_on == date(2020, 6, 20)
    assert all(step.is_history and step.by is None for step in finding.steps.all())
    assert finding.measures.get().owner_shown == "陈海"
    assert Person.objects.count() == people


def test_the_import_is_on_the_record_with_its_counts(cast, tmp_path):
    run = load(tmp_path, cast.transport_team, cast.wang, ROWS)
    assert (run.entered, run.known, run.differing, run.refused, run.rows) == (1, 0, 0, 2, 3)
    assert run.by == cast.wang
    assert entry("interchange.imported").subject == run.subject
    assert len(entries("findings.history_entered")) == 1
    assert not verify().problems


def test_refused_rows_keep_their_cells_and_reasons(cast, tmp_path):
    run = load(tmp_path, cast.transport_team, cast.wang, ROWS)
    unit, day = RefusedRow.objects.filter(run=run)
    assert unit.lines == [[3, [2, "乙", "公路局", "钱丽", "培训", "立行立改", "否"]]]
    assert [(p.code, p.column) for p in unit.reasons] == [("similar-unit", 2)]
    assert [(p.code, p.column) for p in day.reasons] == [("no-such-day", 5)]


def test_loading_twice_makes_no_duplicates(cast, tmp_path):
    load(tmp_path, cast.transport_team, cast.wang, ROWS)
    again = load(tmp_path, cast.transport_team, cast.wang, ROWS)
    assert (again.entered, again.known) == (0, 1)
    assert Finding.objects.count() == 1


def test_what_someone_else_loaded_meanwhile_is_not_entered_again(cast, tmp_path):
    with plan(tmp_path, cast.transport_team, ROWS[:1]) as store:
        (tmp_path / "b").mkdir()
        load(tmp_path / "b", cast.transport_team, cast.li, ROWS[:1])
        assert verdicts(store) == {2: "new"}
        run = take(store, team=cast.transport_team, by=cast.wang, file=FILE)
    assert (run.entered, run.known) == (0, 1)
    assert Finding.objects.count() == 1


def test_refused_rows_come_back_corrected_and_are_taken(cast, tmp_path):
    path = chinese_ledger(tmp_path / "l.xlsx", ["省公路局", "公路局"], count=6)
    with planned(path, tmp_path, cast.transport_team) as store:
        run = take(store, team=cast.transport_team, by=cast.wang, file=FILE)
    assert (run.entered, run.refused) == (3, 3)
    made = BytesIO()
    write_refused_of(run, made)
    book = openpyxl.load_workbook(made)
    page = book["问题台账"]
    assert [page.cell(4, column).value for column in (15, 16, 17)] == [
        "Returned row",
        "Returned column",
        "Returned because",
    ]
    assert page["C5"].value.endswith("（2）")
    assert page["O5"].value == 6
    assert "省公路局" in page["Q5"].value
    for row in (5, 6, 7):
        page.cell(row, 4).value = "省公路局"
    book.save(tmp_path / "corrected.xlsx")
    with planned(tmp_path / "corrected.xlsx", tmp_path, cast.transport_team) as store:
        assert not problems(store)
        take(store, team=cast.transport_team, by=cast.wang, file=FILE)
    assert Finding.objects.count() == 6
    with planned(path, tmp_path, cast.transport_team, units={"公路局": "roads"}) as store:
        assert store.counts()[Verdict.NEW] == 0


def test_a_formula_in_a_refused_cell_stays_a_text(cast, tmp_path):
    evil = '=HYPERLINK("http://example.org","x")'
    run = load(tmp_path, cast.transport_team, cast.wang, [[1, evil, "无此单位"]])
    made = BytesIO()
    write_refused_of(run, made)
    cell = openpyxl.load_workbook(made).worksheets[0]["B2"]
    assert (cell.value, cell.data_type) == (evil, "s")


def test_the_way_it_was_read_is_remembered_for_the_next_time(cast, tmp_path):
    load(tmp_path, cast.transport_team, cast.wang, ROWS, units={"公路局": "roads"})
    assert RememberedMapping.objects.get().team == cast.transport_team
    run = load(tmp_path, cast.transport_team, cast.wang, ROWS)
    assert (run.entered, run.known, run.refused) == (0, 2, 1)


def test_known_themes_are_linked(cast, tmp_path):
    theme = Theme.objects.create(ref="procurement", name_zh="采购")
    headings = ["问题", "责任单位", "问题类别"]
    load(tmp_path, cast.transport_team, cast.wang, [["甲", "省公路局", "采购"]], headings=headings)
    assert list(Finding.objects.get().themes.all()) == [theme]


@pytest.mark.parametrize("who", ["zhao", "chen", "qian", "admin", "gao"])
def test_only_the_teams_side_may_import(cast, tmp_path, who):
    with pytest.raises(NotAllowed):
        load(tmp_path, cast.transport_team, cast.people[who], ROWS)
    assert not ImportRun.objects.exists()
    assert not Finding.objects.exists()


def test_the_command_line_acts_as_the_system(cast, tmp_path):
    run = load(tmp_path, cast.transport_team, SYSTEM, ROWS)
    assert run.by is None
    assert entry("interchange.imported").actor == "system"
