"""What every test may ask for. The cast is described in `tests/cast.py`."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import translation
from hypothesis import settings as hypothesis

from tests.cast import Cast, assemble

# A busy machine makes a sound example slow: how long one takes is measured in benchmarks/.
hypothesis.register_profile("house", deadline=None)
hypothesis.load_profile("house")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep a file's tests on one core, with what they share; pages go to whichever core is free."""
    for item in items:
        if item.get_closest_marker("browser") is None:
            item.add_marker(pytest.mark.xdist_group(str(item.path)))


@pytest.fixture
def cast(db: None) -> Cast:
    """Everyone and every unit of the suite."""
    return assemble()


@pytest.fixture(autouse=True)
def _no_checkpoint_kept() -> None:
    """The file that remembers the log's size outlives a test's database: each begins without."""
    (Path(settings.DATA) / "checkpoint").unlink(missing_ok=True)


@pytest.fixture(autouse=True)
def own_language() -> Iterator[None]:
    """Each test starts in the default language, whatever the last one read its pages in."""
    with translation.override(settings.LANGUAGE_CODE):
        yield
