"""A process that is killed in the middle of something; run by test_kill.py, in three parts."""

import os
import signal
import sys
from datetime import date
from unittest.mock import patch

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import transaction  # noqa: E402

from vedette.journal.actions import SYSTEM, Act, record_all, sequence  # noqa: E402
from vedette.organisation.actions import add_unit  # noqa: E402
from vedette.organisation.models import Unit  # noqa: E402

RECORD, SEQUENCE = (
    sys.modules[f"vedette.journal.actions.{name}"] for name in ("record", "sequence")
)


def die(*args: object, **more: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def prepare() -> None:
    if "VEDETTE_DATABASE_URL" not in os.environ:
        call_command("migrate", verbosity=0)
    add_unit("commission", "commission", "省纪委监委", by=SYSTEM, since=date(2019, 1, 1))


def in_an_act() -> None:
    """600 rows and the first 500 entries are written, the rest is not."""
    insert, last = RECORD._insert, iter([False, True])

    def insert_or_die(*drafts: object) -> object:
        return die() if next(last) else insert(*drafts)

    with transaction.atomic(), patch.object(RECORD, "_insert", insert_or_die):
        units = [Unit(ref=f"u-{n}", kind="unit", name_zh="局") for n in range(600)]
        Unit.objects.bulk_create(units)
        record_all((Act("organisation.unit_added", unit) for unit in units), by=SYSTEM)


def in_the_sequencer() -> None:
    """Places are given and tiles written, the checkpoint is not."""
    with patch.object(SEQUENCE, "sign", die):
        sequence()


def before_the_checkpoint_is_kept() -> None:
    """The checkpoint is in the database, and not yet in its file."""
    with patch.object(SEQUENCE.keep, "keep", die):
        sequence()


if __name__ == "__main__":
    globals()[sys.argv[1]]()
