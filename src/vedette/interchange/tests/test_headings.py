"""Headings are understood as offices write them; those with two meanings are asked about."""

import tomllib
from importlib.resources import files

import pytest
from opencc import OpenCC

from vedette.interchange.ledger.fields import Field
from vedette.interchange.ledger.headings import assign, recognise

F = Field
TABLE = tomllib.loads(
    files("vedette.interchange.ledger").joinpath("headings.toml").read_text(encoding="utf-8")
)
WORDS = [
    (word.strip(), field)
    for field, words in TABLE.items()
    if field != "either"
    for word in (*words["zh"].split(), *words["en"].split(","))
]


def fields(*columns):
    return [guess.field for guess in assign([(column,) for column in columns])]


def test_every_word_of_the_table_means_its_field():
    wrong = [
        (word, field)
        for word, field in WORDS
        if recognise(word).field != Field(field) and word not in TABLE["either"]
    ]
    assert not wrong


def test_no_word_stands_under_two_fields():
    words = [word for word, _field in WORDS]
    assert sorted(words) == sorted(set(words))


def test_traditional_headings_mean_the_same():
    traditional = OpenCC("s2tw").convert
    assert all(recognise(traditional(word)).field == Field(field) for word, field in WORDS)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("序 号", F.NUMBER),
        ("问题\n描述", F.CONDITION),
        ("存在问题（请逐条填写）", F.CONDITION),
        ("＊责任单位", F.UNIT),
        ("整改时限：", F.DUE),
        ("RESPONSIBLE  UNIT", F.UNIT),
        ("Due date (yyyy-mm-dd)", F.DUE),
        ("第一批问题描述", F.CONDITION),
        ("整改责任领导", F.LEADER),
        ("Responsible Unti", F.UNIT),
        ("整该措施情况", None),
        ("联系电话", None),
        ("", None),
        (
            "本表由各单位综合处于每月二十五日前报送，逾期不报的予以通报，具体要求见附件一和附件二的说明",
            None,
        ),
    ],
)
def test_headings_as_they_are_really_written(heading, field):
    guess = recognise(heading)
    assert guess.field == field or (field is None and guess.score < 0.6)


def test_headings_one_above_the_other_are_read_together():
    assert recognise("整改情况", "措施").field == F.MEASURES
    assert recognise("责任", "单位").field == F.UNIT
    assert recognise("责任", "领导").field == F.LEADER
    assert recognise("整改", "时限").field == F.DUE


def test_a_heading_with_two_meanings_is_asked_about():
    guess = recognise("完成时间")
    assert {guess.field, guess.rival} == {F.DUE, F.DONE_ON}


def test_its_neighbours_may_leave_it_only_one():
    guesses = assign([("完成时间",), ("整改时限",)])
    assert [(guess.field, guess.rival) for guess in guesses] == [(F.DONE_ON, None), (F.DUE, None)]


def test_each_meaning_goes_to_one_column_the_surest():
    assert fields("问题内容说明表", "问题") == [None, F.CONDITION]
    assert fields("问题", "问题描述") == [F.CONDITION, None]
