"""Whose ledgers a person may import."""

import pytest

from vedette.access.powers import Powers
from vedette.interchange.queries import teams_importing


@pytest.mark.parametrize("broad", [True, False], ids=["broad", "narrow"])
def test_a_team_imports_its_own_ledger_in_a_house_of_any_size(cast, monkeypatch, broad):
    monkeypatch.setattr(Powers, "is_broad", broad)
    assert list(teams_importing(cast.wang)) == [cast.transport_team]
