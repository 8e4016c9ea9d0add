"""The rule packs: complete, honest about their sources, and refused when broken."""

from datetime import date

import pytest

from vedette.deadlines import rulebook
from vedette.deadlines.rulebook import BrokenPack
from vedette.deadlines.rules import Mark, Rule

# Every row of the table of deadlines in the domain study: amount and mark.
ROWS = """
CN-DI.ACK_REALNAME               15 wd  yes
CN-DI.FEEDBACK_REALNAME          15 wd  yes
CN-DI.PASS_UP                    5 wd   yes
CN-DI.LOWER_ACCEPT               5 wd   yes
CN-DI.ASSIGNED_RESULT            3 m    yes
CN-DI.QUARTERLY_FEEDBACK         1 q    yes
CN-DI.TRANSFER_OTHER_ORGAN       5 wd   yes
CN-DI.DISPOSITION                1 m    paraphrase
CN-DI.INQUIRY_REPLY              15 wd  secondary
CN-DI.TALK_REPORT                30 cd  local
CN-DI.VERIFICATION               2 m    older
CN-DI.INVESTIGATION              3 m    older
CN-DI.REVIEW_APPLY               1 m    yes
CN-DI.REVIEW_DECIDE              1 m    yes
CN-DI.REEXAM_APPLY               1 m    yes
CN-DI.REEXAM_DECIDE              2 m    yes
CN-DI.PROC_COMPLAINT             1 m    yes
CN-DI.PROC_COMPLAINT_REVIEW      2 m    yes
CN-DI.INSPECTION_CLUE_FEEDBACK   3 m    secondary
CN-DI.INSPECTION_PLAN            1 m    no
CN-DI.RECOMMENDATION_REPLY       30 cd  no
CN-PETITION.HANDLE               15 cd  yes
CN-PETITION.OBJECT               5 wd   yes
CN-PETITION.FINISH               60 cd  yes
CN-PETITION.EXTEND               30 cd  yes
CN-PETITION.REVIEW_ASK           30 cd  yes
CN-PETITION.REVIEW               30 cd  yes
CN-PETITION.REREVIEW_ASK         30 cd  yes
CN-PETITION.REREVIEW             30 cd  yes
EU.ACK                           7 cd   paraphrase
EU.FEEDBACK                      3 m    paraphrase
EU.FEEDBACK_EXT                  6 m    paraphrase
US-IG.MGMT_DECISION              6 m    yes
US-IG.FINAL_ACTION               12 m   yes
"""
FINDINGS = """
FINDING_REPLY         10 cd
FINDING_PLAN          1 m
FINDING_PLAN_AGREED   7 cd
MEASURE               0 date
FINDING_VERIFICATION  14 cd
FINDING_SIGN_OFF      14 cd
FINDING_WATCH_3       3 m
FINDING_WATCH_6       6 m
FINDING_WATCH_12      12 m
"""
TODAY = date(2026, 1, 5)


def table(text: str) -> list[list[str]]:
    return [line.split() for line in text.strip().splitlines()]


@pytest.mark.parametrize(("key", "amount", "span", "mark"), table(ROWS))
def test_each_row_is_shipped_with_its_mark(key, amount, span, mark):
    pack, code = key.split(".")
    rule = rulebook.packs()[pack].find(code, TODAY)
    assert rule is not None
    assert (rule.amount, rule.span, rule.mark) == (int(amount), span, mark)


@pytest.mark.parametrize("pack", ["CN-DI", "GENERIC"])
@pytest.mark.parametrize(("code", "amount", "span"), table(FINDINGS))
def test_the_life_of_a_finding_has_defaults_that_no_text_sets(pack, code, amount, span):
    rule = rulebook.packs()[pack].find(code, TODAY)
    assert rule is not None
    assert (rule.amount, rule.span, rule.mark) == (int(amount), span, Mark.NO)


@pytest.mark.parametrize(
    ("key", "times", "amount", "span"),
    table("CN-DI.VERIFICATION 1 1 m\nCN-DI.INVESTIGATION 1 1 m\nCN-PETITION.FINISH 1 30 cd"),
)
def test_extensions_that_a_text_sets(key, times, amount, span):
    pack, code = key.split(".")
    rule = rulebook.packs()[pack].find(code, TODAY)
    assert rule is not None
    assert rule.extension.times == int(times)
    assert (rule.extension.amount, rule.extension.span) == (int(amount), span)


def test_a_row_holds_from_its_day_on():
    """The report on an inspection was due in two months until the revision of 2024."""
    before = rulebook.find("INSPECTION_REPORT", on=date(2020, 9, 1))
    since = rulebook.find("INSPECTION_REPORT", on=date(2025, 9, 1))
    assert (before.amount, before.mark) == (2, Mark.YES)
    assert (since.amount, since.mark) == (6, Mark.SECONDARY)


def test_every_row_speaks_both_languages_and_names_its_source():
    for pack in rulebook.packs().values():
        for rule in pack.rows:
            texts = [rule.label, rule.trigger, rule.source]
            assert all(text.zh and text.en for text in texts), rule.key


def test_a_rule_survives_being_kept_with_a_deadline():
    for pack in rulebook.packs().values():
        for rule in pack.rows:
            assert Rule.from_json(rule.as_json()) == rule


HEAD = """
pack = "TEST"
version = "1"
calendar = "CN"
name = { zh = "测试", en = "Test" }
[defaults]
owes = "team"
approver = "hq"
warn_at = 3
escalate_to = "hq"
escalate_every = 5
"""
ROW = """
[[rule]]
code = "ONE"
label = { zh = "一", en = "One" }
trigger = { zh = "收到", en = "received" }
amount = 5
span = "wd"
source = { zh = "本地", en = "Local" }
mark = "local"
"""


@pytest.fixture
def write(tmp_path):
    def put(text: str):
        file = tmp_path / "test.toml"
        file.write_text(text, encoding="utf-8")
        return file

    return put


def test_a_sound_file_is_read(write):
    pack = rulebook.read(write(HEAD + ROW))
    assert [(rule.key, rule.amount) for rule in pack.rows] == [("TEST.ONE", 5)]


@pytest.mark.parametrize(
    ("spoilt", "said"),
    [
        (HEAD + ROW.replace('span = "wd"', 'span = "weeks"'), r"rule 1 \(ONE\): 'weeks'"),
        (HEAD + ROW.replace("amount = 5", "amount = 0"), r"rule 1 \(ONE\): an amount"),
        (HEAD + ROW.replace("amount = 5", "amount = -5"), r"amount must be a whole number"),
        (HEAD + ROW.replace('mark = "local"', 'mark = "surely"'), r"'surely'"),
        (HEAD + ROW.replace('mark = "local"', ""), r"rule 1 \(ONE\): lacks mark"),
        (HEAD + ROW + "warn = 3", r"has unknown warn"),
        (HEAD + ROW.replace('code = "ONE"', ""), r"without a code"),
        (HEAD + ROW + ROW, r"rule 2 \(ONE\): stated twice"),
        (HEAD + ROW + 'since = "soon"', r"since must be a date"),
        (HEAD + ROW.replace('en = "One"', 'fr = "Un"'), r"lacks en"),
        (HEAD.replace('approver = "hq"', 'approver = "king"') + ROW, r"'king'"),
        (HEAD.replace('version = "1"', "") + ROW, r"head: lacks version"),
        (HEAD.replace('owes = "team"', "") + ROW, r"rule 1 \(ONE\): lacks 'owes'"),
        ("pack = ", r"test\.toml"),
    ],
)
def test_a_broken_file_is_refused_with_file_row_and_reason(write, spoilt, said):
    with pytest.raises(BrokenPack, match=said) as refused:
        rulebook.read(write(spoilt))
    assert "test.toml" in str(refused.value)


@pytest.fixture
def fresh_rules():
    rulebook.packs.cache_clear()
    yield
    rulebook.packs.cache_clear()


def test_a_deployment_lays_its_rows_over_ours(write, settings, fresh_rules):
    ours = HEAD.replace('"TEST"', '"CN-DI"').replace('version = "1"', 'version = "our-1"')
    file = write(ours + ROW.replace('"ONE"', '"FINDING_PLAN"'))
    settings.RULES_FOLDER = str(file.parent)
    changed = rulebook.find("FINDING_PLAN", on=TODAY)
    kept = rulebook.find("FINDING_REPLY", on=TODAY)
    assert (changed.amount, changed.version) == (5, "our-1")
    assert kept.version != "our-1"


def test_a_folder_of_rules_that_is_not_there_stops_the_start(settings, tmp_path, fresh_rules):
    settings.RULES_FOLDER = str(tmp_path / "none")
    with pytest.raises(BrokenPack, match="no folder"):
        rulebook.packs()


def test_a_pack_that_nobody_knows_stops_the_start(settings, fresh_rules):
    settings.RULE_PACK = "CN-ID"
    with pytest.raises(BrokenPack, match="CN-DI"):
        rulebook.packs()
