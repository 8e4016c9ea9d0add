"""`vedette figures` for people and for scripts."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from vedette.findings.actions import raise_finding
from vedette.kernel import clock


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("figures", *arguments, stdout=out)
    return out.getvalue()


def test_json_gives_key_unit_filters_number_unit_and_trace(cast):
    raise_finding(by=cast.li, team=cast.transport_team, unit=cast.road_bureau, title="甲")
    year = clock.today().year
    period = ("--from", f"{year}-01-01", "--to", f"{year}-12-31")
    rows = json.loads(run(*period, "--unit", "team-transport", "--json"))
    plain = [r for r in rows if r["key"] == "findings.raised" and not r["filters"]]
    assert plain == [
        {
            "key": "findings.raised",
            "unit_ref": "team-transport",
            "filters": {},
            "number": 1,
            "count_unit": "个",
            "trace": 1,
        }
    ]
    assert {"source": "inspection"} in [r["filters"] for r in rows if r["key"] == "findings.raised"]


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("--from", "2020-12-31", "--to", "2020-01-01"), "ends before"),
        (("--from", "2020", "--to", "2020-01-01"), "write it as"),
        (("--from", "2020-01-01", "--to", "2020-12-31", "--unit", "nowhere"), "no unit"),
        (("--from", "2020-01-01", "--to", "2020-12-31", "--key", "x"), "x"),
        (("--from", "2020-01-01", "--to", "2020-12-31", "--filter", "x"), "x"),
    ],
)
def test_what_can_not_be_asked_is_said_clearly(db, arguments, reason):
    with pytest.raises(CommandError, match=reason):
        run(*arguments)
