"""Yes and no, numbers and texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vedette.interchange.reading import Broken
from vedette.interchange.values.flags import WORDS, Flag, read_flag
from vedette.interchange.values.numbers import read_number
from vedette.interchange.values.problems import REASONS, BadValue, Problem
from vedette.interchange.values.texts import comparable, fingerprint, read_text


@pytest.mark.parametrize(
    ("cell", "flag"),
    [
        *(
            (cell, Flag.YES)
            for cell in ["是", "√", "✓", "已销号", "Y", "yes", True, 1, "已完成", "■"]
        ),
        *(
            (cell, Flag.YES)
            for cell in [" 是 ", "已銷號", "（已完成）", "Ｙ", "TRUE", "signed off"]
        ),
        *(
            (cell, Flag.NO)
            for cell in ["否", "×", "未销号", "未銷號", "N", "no", False, 0, "尚未完成"]
        ),
        *((cell, Flag.PARTLY) for cell in ["整改中", "基本完成", "正在整改", "in progress"]),
        *((cell, None) for cell in [None, "", "—", "/", "  ", "--"]),
    ],
)
def test_yes_and_no_as_ledgers_say_it(cell, flag):
    assert read_flag(cell) is flag


@pytest.mark.parametrize("cell", ["大概", "是否", 2, "不知道", Broken("no-value", "#N/A")])
def test_other_words_are_neither(cell):
    with pytest.raises(BadValue):
        read_flag(cell)


def test_no_word_means_both():
    assert len(WORDS) > 60
    assert WORDS["已完成"] is Flag.YES
    assert WORDS["未完成"] is Flag.NO


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        (1, "1"),
        (1.0, "1"),
        ("1.0", "1"),
        ("（1）", "1"),
        ("1.", "1"),
        ("1、", "1"),
        ("第3项", "3"),
        ("3-2", "3-2"),
        ("GS-017", "GS-017"),
        ("一、", "一"),
        (None, ""),
    ],
)
def test_row_numbers_lose_their_wrapping(cell, number):
    assert read_number(cell) == number


def test_texts_keep_their_lines_and_lose_what_no_database_takes():
    assert read_text("一、\r\n 二、\x00\x0b完  ") == "一、\n二、完"
    assert read_text(3.5) == "3.5"
    assert read_text(1e15) == "1e+15"
    with pytest.raises(BadValue):
        read_text("长" * 11, limit=10)


@given(text=st.text(max_size=60))
def test_reading_a_text_again_changes_nothing(text):
    once = read_text(text)
    assert read_text(once) == once
    once.encode("utf-8")


def test_a_second_typing_compares_equal():
    assert comparable("制度 不全，（共3项）。") == comparable("制度不全,(共３项)")
    assert fingerprint("a", "b") != fingerprint("ab", "")


@pytest.mark.parametrize("code", sorted(REASONS))
def test_every_reason_can_be_said(code):
    details = dict.fromkeys(("text", "limit", "near", "rows", "first", "ref"), "x")
    assert Problem(code, 0, {**details, "fields": ["title"]}).reason
