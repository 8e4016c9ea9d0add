"""The list in the database and the question about one row give the same answer."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from tests.cast import assemble
from vedette.access.actions import delegate, give_role, recuse
from vedette.access.permissions import why_not
from vedette.access.powers import Powers
from vedette.access.roles import Role
from vedette.access.tests.paper import seen_by
from vedette.journal.actions import SYSTEM
from vedette.kernel import clock
from vedette.organisation.actions import embed
from vedette.organisation.models import Embedding, Person

SINCE = date(2019, 1, 1)


class AnyGrants(TestCase):
    """What the database shows is what `why_not` allows, whoever holds, lends or shuns what."""

    @settings(max_examples=25, deadline=None)
    @given(
        grants=st.lists(
            st.tuples(
                st.sampled_from(["wang", "zhao"]),
                st.sampled_from(["commission", "fifth_office", "transport_team", "court_team"]),
                st.booleans(),
                st.integers(-2, 1),
                st.none() | st.integers(1, 3),
            ),
            max_size=5,
        ),
        shunned=st.lists(
            st.tuples(
                st.sampled_from(["wang", "zhao"]),
                st.sampled_from(["transport_team", "transport_department", "road_bureau"]),
            ),
            max_size=2,
            unique=True,
        ),
        lends=st.booleans(),
        broad=st.booleans(),
    )
    def test_the_list_and_the_single_question_agree(self, grants, shunned, lends, broad):
        cast = assemble()
        today = clock.today()
        embed(cast.transport_team, cast.road_bureau, "remit", by=SYSTEM, since=SINCE)
        for who, unit, below, start, end in grants:
            since = today + timedelta(days=start)
            give_role(
                getattr(cast, who),
                Role.TEAM_MEMBER,
                getattr(cast, unit),
                by=SYSTEM,
                since=since,
                until=None if end is None else since + timedelta(days=end),
                with_below=below,
            )
        for who, unit in shunned:
            recuse(getattr(cast, who), getattr(cast, unit), "回避", by=SYSTEM, since=today)
        if lends:
            until = today + timedelta(days=1)
            delegate(cast.wang, cast.zhao, "休假", by=cast.wang, since=today, until=until)
        zhao = Person.objects.get(pk=cast.zhao.pk)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Powers, "is_broad", broad)
            seen = set(seen_by(zhao))
        allowed = {row for row in Embedding.objects.all() if not why_not(zhao, "paper.view", row)}
        assert seen == allowed
