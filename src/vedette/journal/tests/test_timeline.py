"""The timeline is the record, said in the reader's language."""

import pytest
from django.db import connection, transaction
from django.template.loader import render_to_string
from django.utils import translation

from vedette.journal import keys
from vedette.journal.actions import SYSTEM, record, sequence
from vedette.journal.queries import standing, timeline


@pytest.fixture(autouse=True)
def _sentences():
    known = dict(keys.SENTENCES)
    keys.register(
        {"journal.tried": "%(who)s tried %(what)s at %(unit)s", "journal.odd": "100%(nothing"}
    )
    yield
    keys.SENTENCES.clear()
    keys.SENTENCES.update(known)


def act(cast, key="journal.tried", *, by=None, **data):
    with transaction.atomic():
        return record(key, cast.road_bureau, by=by or cast.wang, data=data)


def test_the_latest_act_comes_first_with_names_in_the_reader_s_language(cast):
    act(cast, what="patience", unit="roads")
    with translation.override("en"):
        assert timeline("unit:roads")[0].sentence == "Wang Lan tried patience at Road Bureau"
    with translation.override("zh-hans"):
        event = timeline("unit:roads")[0]
    assert event.sentence == "王岚 tried patience at 省公路局"
    assert (event.who, event.actor, event.index) == ("王岚", "person:wang", None)
    assert event.data == {"what": "patience", "unit": "roads"}


def test_what_an_entry_lacks_is_an_ellipsis(cast):
    act(cast, unit="nowhere")
    assert timeline("unit:roads")[0].sentence == "王岚 tried … at nowhere"


def test_a_sentence_that_cannot_be_filled_is_shown_as_it_is(cast):
    act(cast, "journal.odd")
    assert timeline("unit:roads")[0].sentence == "100%(nothing"


def test_a_key_that_no_area_knows_any_more_is_shown_as_it_is(cast):
    act(cast)
    del keys.SENTENCES["journal.tried"]
    assert timeline("unit:roads")[0].sentence == "journal.tried"


def test_whom_an_actor_stood_in_for_is_said(cast):
    cast.li.acting_for = cast.wang.actor
    act(cast, by=cast.li)
    with translation.override("en"):
        assert timeline("unit:roads")[0].who == "Li Jian (for Wang Lan)"


def test_the_software_acts_under_its_own_name(cast):
    act(cast, by=SYSTEM)
    with translation.override("en"):
        assert timeline("unit:roads")[0].who == "The system"


def test_a_long_timeline_takes_three_statements(cast, django_assert_num_queries):
    for n in range(20):
        act(cast, by=[cast.wang, cast.li][n % 2], what=str(n), unit="roads")
    with django_assert_num_queries(3):
        assert len(timeline("unit:roads", limit=15)) == 15


def test_the_fragment_shows_places_and_hides_no_markup(cast):
    act(cast, what="<b>", unit="roads")
    sequence()
    page = render_to_string("journal/timeline.html", {"events": timeline("unit:roads")})
    assert "tried &lt;b&gt; at" in page
    assert f"#{timeline('unit:roads')[0].index}" in page


def test_a_row_as_it_was_recorded_stands(cast, django_assert_max_num_queries):
    act(cast)
    assert standing(cast.road_bureau).ok
    assert not standing(cast.road_bureau).is_signed
    sequence()
    with django_assert_max_num_queries(3):
        found = standing(cast.road_bureau)
    assert found.ok
    assert found.is_signed
    with translation.override("en"):
        line = render_to_string("journal/kept.html", {"standing": found})
    assert "unchanged" in line
    assert f"entry #{found.index}" in line


@pytest.mark.parametrize(
    "tamper",
    [
        "UPDATE organisation_unit SET name_zh = 'x' WHERE ref = 'roads'",
        "UPDATE journal_entry SET actor = 'person:zhao' WHERE subject = 'unit:roads'",
        "UPDATE journal_rowdigest SET version = 9 WHERE \"table\" = 'organisation_unit'",
        "DELETE FROM journal_rowdigest",
    ],
)
def test_a_row_that_was_tampered_with_does_not_stand(cast, tamper):
    with connection.cursor() as cursor:
        cursor.execute(tamper)
    cast.road_bureau.refresh_from_db()
    found = standing(cast.road_bureau)
    assert not found.ok
    with translation.override("en"):
        line = render_to_string("journal/kept.html", {"standing": found})
    assert 'role="alert"' in line


def test_what_is_kept_in_both_languages_is_shown_in_the_reader_s(cast):
    act(cast, what={"zh": "整改", "en": "rectification"}, unit="roads")
    with translation.override("en"):
        assert "tried rectification" in timeline("unit:roads")[0].sentence
    with translation.override("zh-hans"):
        assert "tried 整改" in timeline("unit:roads")[0].sentence
