"""/transparency/: the same for everyone, and nothing of anyone."""

from tests.access_matrix.kit import PUBLIC, Row
from vedette.journal.actions import sequence


def stage(cast):
    sequence()
    return {}


MATRIX = {
    # /transparency/
    "journal:transparency": Row(get=PUBLIC),
    "journal:checkpoint": Row(get=PUBLIC),
    "journal:checkpoints": Row(get=PUBLIC),
    "journal:key": Row(get=PUBLIC),
    "journal:verifier": Row(get=PUBLIC),
    "journal:inclusion": Row(get=PUBLIC, query={"index": "0", "size": "1"}),
    "journal:consistency": Row(get=PUBLIC, query={"from": "1", "to": "2"}),
    "journal:tile": Row(get=PUBLIC, where=lambda stage: {"level": 0, "place": "000.p/1"}),
}
