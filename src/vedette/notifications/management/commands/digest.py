"""`vedette digest`: the daily mail. `vedette serve` sends it by itself."""

from typing import Any

from django.core.management.base import BaseCommand

from vedette.notifications.actions import send_digests


class Command(BaseCommand):
    help = "Mail those who want it that something new has come; never what."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{send_digests()} mails sent.")
