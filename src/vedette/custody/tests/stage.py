"""Case files as the cast would keep them: wang holds two volumes, zhou is to receive them."""

from tests.cast import Cast
from vedette.clues.tests import stage as clues
from vedette.custody import actions
from vedette.custody.models import CaseFile, Transfer


def opened(cast: Cast) -> CaseFile:
    """A file without volumes; ma, lu and wang know of its clue."""
    return actions.open_file(clues.accepted(cast), by=cast.wang)


def filled(cast: Cast) -> CaseFile:
    """Two volumes, both in wang's hands."""
    file = opened(cast)
    for title, pages in (("谈话笔录", 120), ("书证", 86)):
        actions.add_volume(file, by=cast.wang, title=title, pages=pages)
    actions.add_content(
        file.volumes.get(number=1), by=cast.wang, title="谈话记录", first_page=1, last_page=40
    )
    return file


def sealed(cast: Cast) -> Transfer:
    """Both volumes packed for zhou, who is named on the clue by this."""
    file = filled(cast)
    volumes = list(file.volumes.all())
    return actions.seal(file, volumes, by=cast.wang, receiver=cast.zhou, purpose="移送审理")


def handed_over(cast: Cast) -> Transfer:
    transfer = sealed(cast)
    actions.hand_over(transfer, by=cast.wang)
    return transfer


def missing(cast: Cast) -> Transfer:
    """Zhou found one volume and misses the other."""
    transfer = handed_over(cast)
    first, second = transfer.file.volumes.all()
    actions.receive(transfer, [first], by=cast.zhou)
    actions.report_missing(transfer, second, by=cast.zhou, why="箱内没有")
    return transfer


def received(cast: Cast) -> Transfer:
    transfer = handed_over(cast)
    actions.receive(transfer, list(transfer.file.volumes.all()), by=cast.zhou)
    return transfer
