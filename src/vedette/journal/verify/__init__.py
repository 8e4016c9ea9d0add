"""`vedette verify`: is the record what it was, and is every row what the record says?"""

from vedette.journal.verify.log import LogCheck
from vedette.journal.verify.problems import Kind, Problem, Report, Step
from vedette.journal.verify.rows import check_rows
from vedette.journal.verify.stream import snapshot

__all__ = ["Kind", "Problem", "Report", "Step", "verify", "verify_rows"]


def verify(step: Step = lambda count: None) -> Report:
    """Check the log, then every row against it."""
    report = Report()
    with snapshot():
        log = LogCheck(report, step)
        log.run()
        check_rows(report, log.distrusted, step)
    return report


def verify_rows() -> Report:
    """Check the rows alone, taking the log at its word: quick, for tests."""
    report = Report()
    with snapshot():
        check_rows(report, set(), lambda count: None)
    return report
