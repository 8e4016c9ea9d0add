"""The people of the replay: made-up names, the same in every replay."""

from collections.abc import Iterator
from itertools import count

SURNAMES = [
    ("王", "Wang"), ("李", "Li"), ("张", "Zhang"), ("刘", "Liu"), ("陈", "Chen"),
    ("杨", "Yang"), ("赵", "Zhao"), ("黄", "Huang"), ("周", "Zhou"), ("吴", "Wu"),
    ("徐", "Xu"), ("孙", "Sun"), ("马", "Ma"), ("朱", "Zhu"), ("胡", "Hu"),
    ("郭", "Guo"), ("何", "He"), ("高", "Gao"), ("林", "Lin"), ("罗", "Luo"),
]  # fmt: skip
GIVEN = [
    ("岚", "Lan"), ("建", "Jian"), ("敏", "Min"), ("海", "Hai"), ("宁", "Ning"),
    ("文", "Wen"), ("静", "Jing"), ("磊", "Lei"), ("芳", "Fang"), ("强", "Qiang"),
    ("洁", "Jie"), ("志远", "Zhiyuan"), ("晓雨", "Xiaoyu"), ("国栋", "Guodong"),
    ("秀兰", "Xiulan"), ("明哲", "Mingzhe"), ("思远", "Siyuan"),
]  # fmt: skip


def names() -> Iterator[tuple[str, str]]:
    """An endless line of names, Chinese and Latin, no two alike in the first 340."""
    for turn in count():
        family_zh, family = SURNAMES[turn % len(SURNAMES)]
        given_zh, given = GIVEN[(turn + turn // len(SURNAMES)) % len(GIVEN)]
        yield family_zh + given_zh, f"{family} {given}"
