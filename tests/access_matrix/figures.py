"""Numbers: for everyone who oversees, each counted from the rows that they may see."""

from tests.access_matrix.kit import DENIED, LOGIN, OK, Row, expect

OVERSEERS = expect(stranger=LOGIN, staff=OK, admin=DENIED) | dict.fromkeys(
    ["unit_head", "unit_clerk", "other_unit"], DENIED
)


def key(stage):
    return {"key": "findings.raised"}


MATRIX = {
    # /figures/
    "figures:briefing": Row(get=OVERSEERS),
    "figures:all": Row(get=OVERSEERS),
    # /figures/<key>/
    "figures:trace": Row(get=OVERSEERS, where=key),
    "figures:export": Row(get=OVERSEERS, where=key),
}
