"""The desk: everyone's own, and nobody else's."""

from tests.access_matrix.kit import DENIED, DONE, EVERY_MEMBER, HIDDEN, LOGIN, OK, Row, expect
from vedette.desk.actions import save_view

VIEW = {"name": "本组逾期", "list_key": "findings", "path": "/views/", "query": "?overdue=1"}


def stage(cast):
    """Wang has saved a view."""
    return {"saved_view": save_view("findings", "逾期", "/views/", "?overdue=1", by=cast.wang)}


MATRIX = {
    # /record/
    "desk:record": Row(get=expect(stranger=LOGIN, staff=OK, unit=DENIED, other_unit=DENIED)),
    # /
    "desk:today": Row(get=EVERY_MEMBER),
    # /views/
    "desk:views": Row(get=EVERY_MEMBER),
    "desk:save_view": Row(post=expect(stranger=LOGIN, staff=DONE), data=lambda stage: VIEW),
    "desk:forget_view": Row(
        post=expect(stranger=LOGIN, staff=HIDDEN, team_lead=DONE),
        where=lambda stage: {"pk": stage.saved_view.pk},
    ),
}
