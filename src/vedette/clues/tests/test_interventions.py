"""The register of those who ask, meddle and plead."""

from datetime import timedelta

import pytest

from vedette.clues import actions
from vedette.clues.models import Intervention
from vedette.clues.tests import stage
from vedette.clues.tests.refusals import refused
from vedette.kernel import clock
from vedette.kernel.errors import NotAllowed, Unacceptable

pytestmark = pytest.mark.usefixtures("clean_record")


def _report(by, **more):
    values = {"name": "某处长", "manner": "asked", "what": "打听案情", **more}
    return actions.report_intervention(by=by, **values)


def _who_sees(cast, one):
    return {
        name
        for name, person in cast.people.items()
        if Intervention.objects.visible_to(person).filter(pk=one.pk).exists()
    }


def test_whoever_reports_and_those_who_keep_the_register_see_it(cast):
    one = _report(cast.li)
    assert one.ref == f"I-{clock.today().year}-0001"
    assert _who_sees(cast, one) == {"li", "ma", "lu", "jiang", "gao"}


def test_those_whom_it_names_neither_see_nor_touch_it(cast):
    one = _report(cast.li, name="高远", asked_by=cast.gao)
    by_name = _report(cast.li, name="鲁平")
    assert "gao" not in _who_sees(cast, one)
    assert "lu" not in _who_sees(cast, by_name)
    with refused("not-named", NotAllowed):
        actions.note_intervention(one, by=cast.gao, text="无此事")


def test_one_about_a_clue_shows_to_its_circle_alone(cast):
    clue = stage.shared(cast)
    assert _who_sees(cast, _report(cast.li, clue=clue)) == {"li", "ma", "lu"}
    with refused("not-named", NotAllowed):
        _report(cast.sun, clue=clue)


def test_how_it_was_handled_is_added_beside_it(cast):
    one = _report(cast.li)
    actions.note_intervention(one, by=cast.ma, text="已提醒本人并报告")
    assert one.notes.get().text == "已提醒本人并报告"
    with pytest.raises(NotAllowed):
        actions.note_intervention(one, by=cast.sun, text="…")


def test_a_day_that_is_yet_to_come_and_oneself_are_refused(cast):
    with refused("happened_on", Unacceptable):
        _report(cast.li, happened_on=clock.today() + timedelta(days=1))
    with refused("asked_by", Unacceptable):
        _report(cast.li, asked_by=cast.li)
