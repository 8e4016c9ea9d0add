"""What every test may ask for. The cast is described in `tests/cast.py`."""

import pytest

from tests.cast import Cast, assemble


@pytest.fixture
def cast(db: None) -> Cast:
    """Everyone and every unit of the suite."""
    return assemble()
