"""What the tests of this area start from."""

from datetime import date

import pytest
import time_machine

from vedette.organisation.models import Region

TODAY = date(2020, 9, 3)


@pytest.fixture(autouse=True)
def _in_september_2020():
    """Every test here stands on 3 September 2020, at ten in the morning in Lanzhou."""
    with time_machine.travel("2020-09-03T02:00:00Z", tick=False):
        yield


@pytest.fixture
def regions(db):
    """Gansu with two of its prefectures, and one county."""
    gansu = Region.objects.create(code="620000", level=1, name_zh="甘肃省", name_en="Gansu")
    longnan = Region.objects.create(
        code="621200", level=2, parent=gansu, name_zh="陇南市", name_en="Longnan"
    )
    wuwei = Region.objects.create(
        code="620600", level=2, parent=gansu, name_zh="武威市", name_en="Wuwei"
    )
    cheng = Region.objects.create(
        code="621221", level=3, parent=longnan, name_zh="成县", name_en="Cheng county"
    )
    return {"gansu": gansu, "longnan": longnan, "wuwei": wuwei, "cheng": cheng}
