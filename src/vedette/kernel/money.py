"""Money is an integer number of fen (分). Floats never touch it."""

import re
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext_lazy as _

from vedette.kernel.errors import Unacceptable

FEN = 100
WAN = 10_000

_NUMBER = re.compile(r"^-?\d{1,15}(\.\d{1,6})?$")


def parse(text: str) -> int:
    """Read "7,226,500.00", "722.65万" or "722.65 万元" as fen.

    Raises Unacceptable for anything else, a fraction of a fen included.
    """
    plain = text.strip().replace(",", "").replace("，", "").replace(" ", "")
    plain = plain.removeprefix("¥").removeprefix("￥").removesuffix("元")
    factor = FEN
    if plain.endswith("万"):
        plain, factor = plain[:-1], FEN * WAN
    elif plain.endswith("亿"):
        plain, factor = plain[:-1], FEN * WAN * WAN
    if not _NUMBER.match(plain):
        raise Unacceptable("money", _("Not an amount of money: %s") % text)
    try:
        fen = Decimal(plain) * factor
    except InvalidOperation:  # pragma: no cover  (the pattern admits only numbers)
        raise Unacceptable("money", _("Not an amount of money: %s") % text) from None
    if fen != fen.to_integral_value():
        raise Unacceptable("money", _("An amount can't be finer than one fen: %s") % text)
    return int(fen)


def yuan(fen: int) -> str:
    """ "7,226,500.00"."""
    sign = "-" if fen < 0 else ""
    whole, rest = divmod(abs(fen), FEN)
    return f"{sign}{whole:,}.{rest:02d}"


def wan(fen: int) -> str:
    """In ten thousand yuan, without a false digit: "722.65"."""
    text = f"{Decimal(fen) / (FEN * WAN):.6f}".rstrip("0").rstrip(".")
    return text or "0"
