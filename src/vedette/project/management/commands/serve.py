"""`vedette serve`: pages, sequencer and chores, in one process group that stops together."""

import os
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from vedette.project import parts
from vedette.project.supervisor import Supervisor, answers, is_free

PARTS = ("web", "sequencer", "chores")


class Command(BaseCommand):
    help = "Serve this instance: pages, sequencer and background work, stopping together."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
        parser.add_argument("--port", type=int, default=8000, help="port to listen on (8000)")
        parser.add_argument(
            "--workers", type=int, default=min(2, os.cpu_count() or 1), help="web processes"
        )
        parser.add_argument("--only", choices=PARTS, help="run one part, under your own supervisor")

    def handle(self, *args: Any, **options: Any) -> None:
        require_current_tables()
        host, port, workers = options["host"], options["port"], options["workers"]
        match options["only"]:
            case "web":
                parts.web(host, port, workers)
            case "sequencer":
                parts.sequencer()
            case "chores":
                parts.keep_doing(parts.chores())
            case _:
                sys.exit(self.everything(host, port, workers))

    def everything(self, host: str, port: int, workers: int) -> int:
        if not is_free(host, port):
            raise CommandError(f"Something listens on {host}:{port} already; choose another port.")
        address = f"http://{f'[{host}]' if ':' in host else host}:{port}/"
        os.environ.setdefault("VEDETTE_PUBLIC_URL", address.rstrip("/"))
        web = ["serve", "--only=web", f"--host={host}", f"--port={port}", f"--workers={workers}"]
        supervisor = Supervisor(
            {
                "web server": web,
                "sequencer": ["serve", "--only=sequencer"],
                "background work": ["serve", "--only=chores"],
            },
            tell=self.stderr.write,
        )
        call_command("collectstatic", interactive=False, verbosity=0)
        mark = " (a demonstration)" if settings.DEMO else ""
        connection.close()
        return supervisor.run(
            ready=lambda: answers(host, port),
            when_ready=lambda: self.stdout.write(
                f"Vedette is at {address}{mark}. Stop it with Ctrl-C."
            ),
        )


def require_current_tables() -> None:
    """Raise CommandError while migrations are missing: pages would fail one by one instead."""
    executor = MigrationExecutor(connection)
    if plan := executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise CommandError(
            f"The database lacks {len(plan)} migrations. Run `vedette migrate`, then serve."
        )
