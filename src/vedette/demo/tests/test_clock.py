"""Only a demonstration may move its clock."""

import pytest
from django.core.management import CommandError, call_command

from vedette.demo.story import at
from vedette.kernel import clock


def test_a_real_instance_never_replays(settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="never replays"):
        call_command("demo")


def test_a_real_instance_can_not_stop_its_clock(settings):
    settings.DEMO = False
    with pytest.raises(RuntimeError, match="demonstration"), clock.stopped(at(1, 1)):
        pass
