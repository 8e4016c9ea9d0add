"""`vedette sweep`: the daily round over all deadlines. `vedette serve` makes it by itself."""

from typing import Any

from django.core.management.base import BaseCommand

from vedette.deadlines.actions import sweep


class Command(BaseCommand):
    help = "Warn before deadlines, tell when they ran out, take them one level up. Once a day each."

    def handle(self, *args: Any, **options: Any) -> None:
        done = sweep()
        parts = [f"{done[what]} {what}" for what in ("warned", "overdue", "escalated", "lapsed")]
        self.stdout.write(", ".join(parts) + ".")
