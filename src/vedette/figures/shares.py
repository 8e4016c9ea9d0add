"""Shares in percent that add up to 100.0, as the Commission publishes them."""

from collections.abc import Sequence
from decimal import Decimal

TENTHS = 1000


def shares(numbers: Sequence[int]) -> list[Decimal]:
    """Each number's share of their sum, in percent to one decimal, by the largest remainder.

    What is lost by rounding down goes to those that lost most, the earlier first; so the shares
    always sum to 100.0. Of nothing every share is 0.0. Raises ValueError for a negative number.
    """
    if any(number < 0 for number in numbers):
        raise ValueError("A share of a negative number makes no sense.")
    total = sum(numbers)
    if not total:
        return [Decimal("0.0")] * len(numbers)
    parts = [divmod(number * TENTHS, total) for number in numbers]
    tenths = [whole for whole, _rest in parts]
    by_rest = sorted(range(len(parts)), key=lambda place: -parts[place][1])
    for place in by_rest[: TENTHS - sum(tenths)]:
        tenths[place] += 1
    return [Decimal(part) / 10 for part in tenths]
