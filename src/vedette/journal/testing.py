"""For the tests of every area: has each act recorded what it wrote?"""

from vedette.journal.actions import sequence
from vedette.journal.verify import verify


def assert_record_clean() -> None:
    """Fail, naming each row, if something was written that no entry tells of."""
    sequence()
    report = verify()
    if not report.ok:
        raise AssertionError("\n".join(str(problem) for problem in report.problems))
