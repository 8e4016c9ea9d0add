"""Expect an act to be refused, by the code of the reason (its words depend on the language)."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from vedette.kernel.errors import OversightError


@contextmanager
def refused(code: str, kind: type[OversightError] = OversightError) -> Iterator[None]:
    with pytest.raises(kind) as caught:
        yield
    assert caught.value.denial.code == code
