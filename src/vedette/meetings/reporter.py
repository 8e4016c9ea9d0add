"""Words that would name a reporter (检举控告人), which no minute may hold.

Minutes are read by many and kept for long, so nothing in them may tell who reported
(《纪检监察机关处理检举控告工作规则》 Art. 47). No reporter's name is kept beside a clue, so
there is nothing to compare with. Refused is what gives a reporter away wherever it stands:

* somebody called by name after a word for a reporter: 举报人张某某, 反映人：李四;
* a mobile number, or an identity number;
* the number of a report at its source, by which it can be found.

What no rule can know (a nickname, "his neighbour") is left to those who sign; the form says so.
"""

import re
from collections.abc import Iterator

from vedette.clues.models import Clue, Source

_WORDS = "(?:举报人|检举人|控告人|反映人|信访人|来信人|来访人|投诉人)"
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁"
    "沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔"
)
"""The common surnames, without those that go on with a sentence (于, 任, 方, 向, 常): these are
taken after a colon, 为, 是, 系 or 叫 alone."""
_NEXT = "(?=称|说|反|提|认|表|举|来|所|的|在|于|[，。；、,;:：)）\\s]|$)"
_TIE = "\\s*(?:姓名|名叫|为|是|系|叫|[:：(（])+\\s*"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        f"(?<!被){_WORDS}\\s*[{_SURNAMES}](?:某某?|[\u4e00-\u9fff]{{1,2}}?{_NEXT})",
        f"(?<!被){_WORDS}{_TIE}[\u4e00-\u9fff]{{2,4}}",
        "(?i:reporter|complainant|whistleblower)(?:,| is| was|:)? [A-Z][a-z]+ [A-Z][a-z]+",
        r"(?<!\d)1[3-9]\d{9}(?!\d)",
        r"(?<!\d)\d{17}[\dXx](?!\d)",
    )
)
FROM_REPORTERS = (Source.REPORT, Source.SELF_REPORT)
SHORTEST = 4
"""A number at the source that is shorter stands in too many texts to give anything away."""


def names_a_reporter(text: str, clue: Clue) -> str:
    """The first words that would give a reporter away; empty: none were found."""
    return next(_found(text, clue), "")


def _found(text: str, clue: Clue) -> Iterator[str]:
    for pattern in _PATTERNS:
        if hit := pattern.search(text):
            yield hit.group()
    number = clue.source_ref
    if clue.source in FROM_REPORTERS and len(number) >= SHORTEST and number in text:
        yield number
