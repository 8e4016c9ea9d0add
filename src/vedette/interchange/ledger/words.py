"""Words of ledgers that stand for choices of ours: severity, source, kind."""

from vedette.findings.models import Category, Severity, Source
from vedette.interchange.values.texts import simplified

_SEVERITY = {
    Severity.HIGH: "高 高风险 重大 严重 特别重大 突出 红 high critical major severe",
    Severity.MEDIUM: "中 中风险 较大 一般 普通 黄 medium moderate",
    Severity.LOW: "低 低风险 轻微 较轻 较小 蓝 low minor",
}
_SOURCE = {
    Source.INSPECTION: "监督检查 日常监督 检查 专项检查 专项监督 现场检查 调研督导 inspection",
    Source.TALK: "谈话 约谈 个别谈话 廉政谈话 talk interview",
    Source.CAMPAIGN: "约谈月 集中约谈 campaign",
    Source.CLUE: "问题线索 线索 线索核查 clue allegation",
    Source.CENTRAL: "巡视 中央巡视 省委巡视 巡察 巡视巡察 巡视反馈 巡察反馈 专项巡视",
    Source.AUDIT: "审计 审计发现 内部审计 审计移送 audit",
    Source.PETITION: "信访 信访举报 举报 群众举报 来信来访 petition hotline complaint",
    Source.SELF_CHECK: "自查 自查自纠 自查发现 单位自查 selfcheck selfassessment",
    Source.LOOK_ACROSS: "举一反三 lookacross",
}
_CATEGORY = {
    Category.BUDDING: "苗头性 苗头性问题 budding",
    Category.TENDENCY: "倾向性 倾向性问题 tendency",
    Category.ORDINARY: "一般性 一般性问题 ordinary",
    Category.DIFFICULTY: "困难 困难问题 存在困难 difficulty",
}

SEVERITY = {word: known.value for known, words in _SEVERITY.items() for word in words.split()}
SOURCE = {word: known.value for known, words in _SOURCE.items() for word in words.split()}
CATEGORY = {word: known.value for known, words in _CATEGORY.items() for word in words.split()}


def choice(words: dict[str, str], text: str) -> str:
    """The choice that a word stands for; empty for none."""
    return words.get(simplified(text).strip("。.、，,"), "") if text else ""
