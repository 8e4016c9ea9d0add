"""What every test may ask for. The cast is described in `tests/cast.py`."""

from pathlib import Path

import pytest
from django.conf import settings

from tests.cast import Cast, assemble


@pytest.fixture
def cast(db: None) -> Cast:
    """Everyone and every unit of the suite."""
    return assemble()


@pytest.fixture(autouse=True)
def _no_checkpoint_kept() -> None:
    """The file that remembers the log's size outlives a test's database: each begins without."""
    (Path(settings.DATA) / "checkpoint").unlink(missing_ok=True)
