"""Yes and no, as ledgers say it."""

from enum import StrEnum

from vedette.interchange.reading.cells import Cell
from vedette.interchange.values.problems import BadValue
from vedette.interchange.values.texts import read_text, simplified


class Flag(StrEnum):
    YES = "yes"
    PARTLY = "partly"
    NO = "no"


_YES = """
    是 √ ✓ ✔ ☑ ■ ● 对 有 y yes true t 1 done completed complete closed signedoff
    已 完成 已完成 全部完成 已全部完成 完成整改 整改完成
    已整改 已整改完成 已完成整改 已整改到位 整改到位 已落实
    销号 已销号 已销 同意销号 予以销号 已办结 办结 已清零 清零 已解决 达到销号标准
"""
_NO = """
    否 × ✗ ✘ x ☐ □ ○ 错 无 未 n no false f 0 open notdone notcompleted incomplete outstanding
    未完成 尚未完成 没完成 未整改 尚未整改 未整改到位 未销号 尚未销号 不予销号 未销
    未办结 未落实 未解决 未启动 不同意销号
    notstarted
"""
_PARTLY = """
    部分 部分完成 基本完成 阶段性完成 正在整改 整改中 正在推进 推进中 进行中 正在进行
    持续整改 长期整改 持续推进 长期坚持
    部分整改 正在办理 办理中 正在落实 ongoing inprogress partly partial partially underway started
"""
WORDS = {
    word: flag
    for flag, words in ((Flag.YES, _YES), (Flag.NO, _NO), (Flag.PARTLY, _PARTLY))
    for word in words.split()
}


def read_flag(cell: Cell) -> Flag | None:
    """Yes, no or partly; None for an empty cell or a dash. Raises BadValue for other words."""
    if isinstance(cell, bool):
        return Flag.YES if cell else Flag.NO
    text = read_text(cell)
    word = simplified(text).strip("()（）.。;；,，!！[]【】").replace("-", "")
    if not word.strip("—/－_"):
        return None
    if word not in WORDS:
        raise BadValue("not-a-flag", text)
    return WORDS[word]
