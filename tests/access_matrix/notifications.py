"""Notices: everyone reads what has come to them, and nobody another's."""

from tests.access_matrix.kit import DONE, EVERY_MEMBER, LOGIN, NO_SUCH_METHOD, Row, expect
from vedette.notifications.keys import areas

ONLY_POSTED = expect(everyone=NO_SUCH_METHOD)
POSTED = expect(stranger=LOGIN, staff=DONE)
"""Whatever number is posted, only one's own notices are touched."""

MATRIX = {
    # /notices/
    "notifications:notices": Row(get=EVERY_MEMBER),
    "notifications:mark": Row(get=ONLY_POSTED, post=POSTED, data=lambda stage: {"one": "1"}),
    "notifications:unmark": Row(
        get=ONLY_POSTED, post=POSTED, data=lambda stage: {"at": "2020-07-02T16:02:00+08:00"}
    ),
    "notifications:choices": Row(
        get=EVERY_MEMBER, post=POSTED, data=lambda stage: dict.fromkeys(areas(), "mail")
    ),
    "notifications:digest": Row(get=ONLY_POSTED, post=POSTED, data=lambda stage: {"wanted": "no"}),
}
