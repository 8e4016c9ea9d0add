"""What is typed, read again: names of firms, lines of themes."""

from hypothesis import given
from hypothesis import strategies as st

from vedette.activities.models.firm import firm_key
from vedette.web.inputs import LinesField

names = st.text(min_size=1, max_size=120)
spaces = st.sampled_from(["", " ", "\u3000", "\u00a0", "\t"])
lines = st.lists(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Zs"])))


@given(names, spaces)
def test_blanks_between_the_characters_of_a_name_do_not_make_another_firm(name, space):
    assert firm_key(space.join(name) + space) == firm_key(name)


def test_width_and_case_do_not_make_another_firm():
    assert firm_key("ＡＢＣ 律师事务所") == firm_key("abc律师事务所")
    assert firm_key("陇原律师事务所") != firm_key("陇南律师事务所")


@given(lines)
def test_lines_come_back_as_they_were_typed(typed):
    field = LinesField(required=False)
    wanted = [line.strip() for line in typed if line.strip()]
    assert field.clean("\r\n".join(typed)) == wanted
    assert field.clean(field.prepare_value(wanted)) == wanted
