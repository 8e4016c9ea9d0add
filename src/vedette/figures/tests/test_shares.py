"""Percent by the largest remainder; the sets are counts and shares that provinces published."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vedette.figures.shares import shares


@pytest.mark.parametrize(
    ("numbers", "published"),
    [
        ((92598, 46032, 5096, 6531), "61.6 30.6 3.4 4.4"),
        ((33650, 13315, 1430, 2649), "65.9 26.1 2.8 5.2"),
        ((19618, 7083, 1238, 1501), "66.6 24.1 4.2 5.1"),
        ((0, 0), "0.0 0.0"),
        ((1, 1, 1), "33.4 33.3 33.3"),
    ],
)
def test_shares_come_out_as_published(numbers, published):
    assert shares(numbers) == [Decimal(share) for share in published.split()]


@given(st.lists(st.integers(0, 10**7), min_size=1, max_size=9).filter(any))
def test_shares_always_sum_to_a_hundred(numbers):
    found = shares(numbers)
    assert sum(found) == 100
    for number, share in zip(numbers, found, strict=True):
        assert abs(share - Decimal(100 * number) / sum(numbers)) < Decimal("0.1")
