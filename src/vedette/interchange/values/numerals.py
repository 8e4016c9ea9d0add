"""Chinese numerals: 二〇二〇年, 十二月, 三十一日."""

import re

DIGITS = {d: n for n, d in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "两": 2}
_NUMERAL = re.compile(r"[〇零○一二三四五六七八九两十]+")


def with_digits(text: str) -> str:
    """Every Chinese numeral up to 99, or said digit by digit, in digits."""
    return _NUMERAL.sub(lambda found: _digits(found[0]), text)


def _digits(numeral: str) -> str:
    if "十" not in numeral:
        return "".join(str(DIGITS[sign]) for sign in numeral)
    tens, _, ones = numeral.partition("十")
    if len(tens) > 1 or len(ones) > 1:
        return numeral
    return str((DIGITS[tens] if tens else 1) * 10 + (DIGITS[ones] if ones else 0))
