"""The briefing, the list of figures, and the rows behind each number."""

from datetime import timedelta

import pytest
from django.urls import reverse

from vedette.findings.actions import raise_finding
from vedette.kernel import clock


@pytest.fixture
def wang(cast, client):
    client.force_login(cast.wang.account)
    return client


@pytest.fixture
def finding(cast):
    return raise_finding(
        by=cast.li, team=cast.transport_team, unit=cast.road_bureau, title="=收费|未公示"
    )


def page(client, name, *args, **query):
    return client.get(reverse(f"figures:{name}", args=args), query)


def test_the_briefing_says_what_each_team_did(wang, finding):
    answer = page(wang, "briefing")
    assert answer.status_code == 200
    said = answer.context["briefing"].teams[0].said
    assert [(s.value.figure.key, s.value.number) for s in said] == [
        ("findings.raised", 1),
        ("findings.open", 1),
    ]


def test_a_team_sees_no_other_team_in_its_briefing(cast, client, finding):
    client.force_login(cast.zhao.account)
    briefing = page(client, "briefing").context["briefing"]
    assert not briefing.total.said
    assert "收费" not in page(client, "trace", "findings.raised").content.decode()


def test_a_period_with_nothing_in_it_says_so(wang, finding):
    wang.cookies["django_language"] = "en"
    answer = page(wang, "briefing", start="2019-01-01", end="2019-02-01")
    assert "Nothing is on record for this period" in answer.text
    assert "0 numbers" not in answer.text


def test_one_is_counted_in_the_singular(wang, finding):
    wang.cookies["django_language"] = "en"
    assert "<strong>1 finding</strong>" in page(wang, "trace", "findings.raised").text


def test_a_number_opens_its_rows(wang, finding):
    answer = page(wang, "trace", "findings.raised")
    assert [line.title for line, _record in answer.context["lines"]] == [finding.title]
    assert answer.context["value"].holds


def test_rows_leave_as_csv_that_no_spreadsheet_runs(wang, finding):
    answer = page(wang, "export", "findings.raised")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    assert text.splitlines()[1].startswith(f"{finding.ref},{clock.today()},'=")
    assert "attachment" in answer["Content-Disposition"]


def test_an_unknown_figure_is_not_found(wang):
    assert page(wang, "trace", "findings.razed").status_code == 404


def test_a_filter_that_makes_no_sense_is_said_and_nothing_breaks(wang):
    assert page(wang, "trace", "findings.raised", filter="nonsense").status_code == 400
    assert page(wang, "trace", "findings.raised", filter="nonsense=1").status_code == 400


@pytest.mark.parametrize("first", ["-1", "x", "²", "9" * 40, "0", "50"])
def test_any_first_row_is_taken_for_something_sensible(wang, finding, first):
    assert page(wang, "trace", "findings.raised", first=first).status_code == 200


def test_a_period_that_ends_before_it_begins_is_said_at_its_field(wang):
    today = clock.today()
    early = (today - timedelta(days=1)).isoformat()
    answer = page(wang, "briefing", start=today.isoformat(), end=early)
    assert answer.context["form"].errors["end"]
    assert "briefing" not in answer.context


def test_rubbish_in_the_period_comes_back_as_typed(wang):
    answer = page(wang, "briefing", start="gestern", end="2020-12-31")
    assert answer.status_code == 200
    assert 'value="gestern"' in answer.content.decode()


def test_the_briefing_takes_as_many_statements_for_two_teams_as_for_one(
    cast, client, django_assert_max_num_queries
):
    client.force_login(cast.zhou.account)
    raise_finding(by=cast.zhao, team=cast.court_team, unit=cast.high_court, title="乙")
    raise_finding(by=cast.li, team=cast.transport_team, unit=cast.road_bureau, title="甲")
    with django_assert_max_num_queries(90):
        page(client, "briefing")
