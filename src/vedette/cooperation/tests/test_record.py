"""Putting down what was done together, and what can't be so."""

from datetime import date, timedelta

import pytest

from vedette.cooperation.actions import (
    Details,
    Line,
    agree_mechanism,
    contact,
    lend,
    note_outcome,
    note_policy,
    record_matter,
    set_rules,
)
from vedette.cooperation.models import Form, Kind, Matter, Paper, Part, Taken, Way
from vedette.cooperation.models.kinds import SHAPES
from vedette.cooperation.tests import stage
from vedette.cooperation.tests.conftest import TODAY
from vedette.journal.models import Entry, RowDigest
from vedette.kernel.errors import NotAllowed, Unacceptable


def refused(call) -> dict[str, str]:
    with pytest.raises(Unacceptable) as refusal:
        call()
    return {name: str(reason) for name, reason in refusal.value.fields.items()}


def test_a_consultation_keeps_agenda_minutes_and_who_does_what(cast):
    held = stage.consultation(cast)
    assert (held.ref, held.kind, held.state) == ("J-2020-0001", "consultation", "open")
    assert [(item.place, item.owner, item.state) for item in held.items.all()] == [
        (1, cast.fifth_office, "open"),
        (2, cast.transport_team, "open"),
    ]
    entry = Entry.objects.get(subject="joint:J-2020-0001")
    assert (entry.key, entry.actor) == ("cooperation.recorded", "person:li")
    tables = RowDigest.objects.filter(entry=entry).values_list("table", flat=True)
    assert sorted(tables) == [
        *["cooperation_item"] * 2,
        "cooperation_matter",
        "cooperation_party",
    ]


def test_rules_are_numbered_and_belong_to_nobody_to_do(cast):
    rules = set_rules(
        cast.transport_team, "工作纪律", ["一", "二"], parties=[cast.road_bureau], on=TODAY,
        by=cast.wang,
    )  # fmt: skip
    assert [(r.place, r.text, r.owner) for r in rules.items.all()] == [
        (1, "一", None),
        (2, "二", None),
    ]
    assert not rules.items.open().exists()


def test_only_the_team_records(cast):
    for stranger in (cast.zhao, cast.zhou, cast.chen, cast.admin):
        with pytest.raises(NotAllowed):
            contact(cast.transport_team, cast.fifth_office, "线索", on=TODAY, by=stranger)
    assert not Matter.objects.exists()


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_names_all_that_it_needs(cast, kind):
    details = Details(on=TODAY)
    wrong = refused(lambda: record_matter(kind, cast.transport_team, details, by=cast.li))
    assert SHAPES[kind].needs - {"amount"} <= wrong.keys()


def test_what_a_kind_has_no_place_for_is_refused(cast):
    details = Details(
        on=TODAY, parties=[cast.fifth_office], topic="线索", form="call", months=3, minutes="略"
    )
    wrong = refused(lambda: record_matter(Kind.CONTACT, cast.transport_team, details, by=cast.li))
    assert wrong.keys() == {"months", "minutes"}


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"on": TODAY + timedelta(days=1)}, "on"),
        ({"until": TODAY - timedelta(days=1)}, "until"),
        ({"form": "chief"}, "form"),
        ({"amount": 0}, "amount"),
    ],
)
def test_what_cannot_be_is_refused_by_field(cast, said, field):
    stands = {
        "on": TODAY, "person": cast.li, "parties": [cast.fifth_office],
        "title": "专案", "form": "assist",
    }  # fmt: skip
    details = Details(**{**stands, **said})
    team = cast.transport_team
    assert refused(lambda: record_matter(Kind.SECONDMENT, team, details, by=cast.li)).keys() == {
        field
    }


def test_a_person_is_lent_by_the_body_that_they_belong_to(cast):
    team, office = cast.transport_team, cast.fifth_office
    lent = lend(team, cast.sun, office, "专案", Part.ASSIST, on=TODAY, days=12, by=cast.wang)
    assert (lent.amount, lent.person) == (12, cast.sun)
    wrong = refused(
        lambda: lend(team, cast.zhao, office, "专案", Part.ASSIST, on=TODAY, by=cast.wang)
    )
    assert wrong.keys() == {"person"}


def test_a_unit_is_one_that_the_team_oversaw(cast):
    wrong = refused(
        lambda: note_policy(
            cast.transport_team, Paper.RULES, "细则", "收费", unit=cast.high_court, on=TODAY,
            by=cast.li,
        )
    )  # fmt: skip
    assert wrong.keys() == {"unit"}


def test_a_policy_says_who_issued_it(cast):
    def issue(**more):
        return note_policy(
            cast.transport_team, Paper.RULES, "细则", "收费", on=TODAY, by=cast.li, **more
        )

    assert refused(issue).keys() == {"issuer"}
    assert issue(issuer="陇南市人民政府").issued_by == "陇南市人民政府"
    assert issue(unit=cast.road_bureau).issued_by == "Road Bureau"


def test_an_item_belongs_to_the_team_or_a_party(cast):
    wrong = refused(
        lambda: record_matter(
            Kind.CONSULTATION,
            cast.transport_team,
            Details(
                on=TODAY,
                title="会商",
                parties=[cast.fifth_office],
                items=[Line(text="查", owner=cast.high_court)],
            ),
            by=cast.li,
        )
    )
    assert wrong == {"items": "Only the team or a party can own an item."}


def test_outcomes_keep_numbers_and_never_a_name(cast):
    outcome = note_outcome(
        cast.transport_team, Form.FIRST, [Taken.CRITICISM, Taken.TALK], 3, on=TODAY, by=cast.li
    )
    assert (outcome.amount, outcome.heading) == (3, "Outcome on persons: first form")
    details = Details(on=TODAY, form="1", measures=["talk"], amount=1, title="张三", people="张三")
    wrong = refused(lambda: record_matter(Kind.OUTCOME, cast.transport_team, details, by=cast.li))
    assert wrong.keys() == {"title", "people"}


def test_measures_of_coercion_have_no_word_here(cast):
    details = Details(on=TODAY, form="4", measures=["detention"])
    wrong = refused(lambda: record_matter(Kind.OUTCOME, cast.transport_team, details, by=cast.li))
    assert wrong.keys() == {"measures"}


def test_what_is_held_under_a_mechanism_is_held_while_it_stands(cast):
    mechanism = stage.mechanism(cast, on=date(2020, 6, 1))
    assert stage.consultation(cast, under=mechanism).under == mechanism
    wrong = refused(lambda: stage.consultation(cast, on=date(2020, 5, 1), under=mechanism))
    assert "under" in wrong
    other = agree_mechanism(
        cast.court_team, "机制", [cast.fifth_office], [Way.CLUES], on=TODAY, by=cast.zhao
    )
    assert "under" in refused(lambda: stage.consultation(cast, under=other))
