"""`vedette import findings FILE` at the server's command line."""

import json
from datetime import date
from io import StringIO

import openpyxl
import pytest
from django.core.management import CommandError, call_command

from tests.record import entry
from vedette.findings.models import Finding
from vedette.interchange.models import ImportRun
from vedette.interchange.samples import chinese_ledger, english_ledger
from vedette.interchange.tests.books import write_book


def vedette_import(path, *options):
    out = StringIO()
    call_command("import", "findings", str(path), *options, stdout=out)
    return out.getvalue()


def result(path, *options):
    return json.loads(vedette_import(path, "--json", *options))


@pytest.fixture
def ledger(cast, tmp_path):
    return chinese_ledger(tmp_path / "台账.xlsx", ["省公路局", "省道路运输管理局"], open_rows=9)


def test_a_ledger_as_offices_keep_it_is_taken_whole(ledger):
    told = result(ledger)
    assert (told["rows"], told["new"], told["refused"], told["passed_over"]) == (69, 69, 0, [74])
    assert Finding.objects.filter(is_history=True).count() == 69
    assert Finding.objects.cleared().count() == 60
    assert ImportRun.objects.get().ref == told["run"]


def test_an_english_log_is_taken_too(cast, tmp_path):
    told = result(english_ledger(tmp_path / "log.xlsx", ["Road Bureau"]))
    assert (told["new"], told["refused"]) == (30, 0)


def test_a_dry_run_writes_nothing_and_says_the_same(ledger):
    dry = result(ledger, "--dry-run")
    assert not Finding.objects.exists()
    assert not ImportRun.objects.exists()
    wet = result(ledger)
    assert dry == {**wet, "run": None}


def test_loading_twice_makes_no_duplicates(ledger):
    result(ledger)
    again = result(ledger)
    assert (again["new"], again["here"]) == (0, 69)
    assert Finding.objects.count() == 69


def test_the_team_is_told_by_the_units_or_has_to_be_said(cast, tmp_path, ledger):
    result(ledger)
    assert set(Finding.objects.values_list("team", flat=True)) == {cast.transport_team.pk}
    nowhere = write_book(tmp_path / "n.xlsx", [["序号", "问题", "责任单位"], [1, "甲", "外单位"]])
    with pytest.raises(CommandError, match="team-transport"):
        vedette_import(nowhere)
    with pytest.raises(CommandError, match="no team"):
        vedette_import(nowhere, "--team", "nobody")


def test_every_refused_row_is_told_with_row_column_and_reason(cast, tmp_path):
    rows = [["序号", "问题", "责任单位", "整改时限"], [1, "甲", "公路局", "2020.2.30"]]
    told = result(write_book(tmp_path / "l.xlsx", rows), "--team", "team-transport")
    assert [(p["row"], p["column"], p["heading"], p["code"]) for p in told["problems"]] == [
        (2, "D", "整改时限", "no-such-day"),
        (2, "C", "责任单位", "similar-unit"),
    ]


def test_refused_rows_go_into_a_workbook_of_the_same_layout(cast, tmp_path):
    path = chinese_ledger(tmp_path / "l.xlsx", ["公路局"], count=2)
    to = tmp_path / "refused.xlsx"
    told = vedette_import(path, "--team", "team-transport", "--refused", str(to), "--dry-run")
    assert "refused.xlsx" in told
    page = openpyxl.load_workbook(to)["问题台账"]
    assert page["A1"].value == "2020年“四个落实”监督发现问题整改台账"
    assert page["G4"].value == "整改措施"
    assert [page["O5"].value, page["O6"].value] == [5, 6]


def test_a_mapping_file_says_what_the_headings_do_not(cast, tmp_path):
    path = write_book(tmp_path / "l.xlsx", [["序号", "问题", "完成时间"], [1, "甲", "2020.5.3"]])
    with pytest.raises(CommandError, match="完成时间"):
        vedette_import(path, "--team", "team-transport", "--unit", "roads")
    mapping = tmp_path / "mapping.json"
    mapping.write_text(json.dumps({"columns": {"完成时间": "due"}, "unit": "roads"}))
    told = result(path, "--team", "team-transport", "--mapping", str(mapping))
    assert told["columns"] == {"A": "number", "B": "condition", "C": "due"}
    assert Finding.objects.get().due_on == date(2020, 5, 3)
    with pytest.raises(CommandError, match="headings"):
        vedette_import(
            write_book(tmp_path / "x.xlsx", [["制度不全", "省公路局", "2020.5.3"]]),
            "--team",
            "team-transport",
        )


@pytest.mark.parametrize("text", ["", "[]", '{"columns": {"Z": "due"}}', '{"columns": {"A": "?"}}'])
def test_a_mapping_file_that_makes_no_sense_is_refused(ledger, tmp_path, text):
    mapping = tmp_path / "mapping.json"
    mapping.write_text(text)
    with pytest.raises(CommandError):
        vedette_import(ledger, "--team", "team-transport", "--mapping", str(mapping))


def test_whoever_imports_may_be_named(ledger):
    result(ledger, "--by", "wang")
    assert entry("interchange.imported").actor == "person:wang"
    with pytest.raises(CommandError, match="nobody"):
        vedette_import(ledger, "--by", "nobody")
    with pytest.raises(CommandError):
        vedette_import(ledger, "--by", "chen", "--team", "team-transport")


def test_what_is_no_ledger_is_refused_with_the_reason(cast, tmp_path):
    (tmp_path / "x.xlsx").write_bytes(b"%PDF-1.7")
    with pytest.raises(CommandError, match="PDF"):
        vedette_import(tmp_path / "x.xlsx")
    with pytest.raises(CommandError, match="no file"):
        vedette_import(tmp_path / "nothing.xlsx")
    (tmp_path / "x.csv").write_text("hello\nworld\n")
    with pytest.raises(CommandError, match="headings"):
        vedette_import(tmp_path / "x.csv")


def test_a_csv_text_is_as_good(cast, tmp_path):
    path = tmp_path / "l.csv"
    path.write_bytes("序号,问题,责任单位\n1,甲,省公路局\n".encode("gb18030"))
    assert result(path)["new"] == 1


def test_it_tells_people_what_it_did(ledger):
    told = vedette_import(ledger, "--dry-run")
    assert "整改情况 / 整改措施" in told
    assert "69" in told
    assert "I-" in vedette_import(ledger)
