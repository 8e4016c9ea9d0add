"""`vedette init`: make an instance, with its keys, its top unit and its first administrator."""

import sys
from argparse import ArgumentParser
from collections.abc import Callable
from dataclasses import dataclass, replace
from getpass import getpass
from typing import Any

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from vedette.access.actions import give_role, open_account
from vedette.access.models import Account
from vedette.access.roles import Role
from vedette.journal.actions import SYSTEM
from vedette.kernel import clock, instance
from vedette.organisation.actions import add_person, add_unit
from vedette.organisation.models import UnitKind


@dataclass(frozen=True)
class Answers:
    """What a new instance has to be told."""

    name: str
    body: str
    administrator: str
    username: str
    password: str


class Command(BaseCommand):
    help = "Make an instance: its folder, its keys, its tables and its first administrator."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--name", help="its name in every checkpoint: oversight.example.org")
        parser.add_argument("--body", help="the body at the top of the tree: 省纪委监委")
        parser.add_argument("--administrator", help="the first administrator's own name")
        parser.add_argument("--username", help="the name to log in with")
        parser.add_argument(
            "--password-stdin", action="store_true", help="read the password from standard input"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("migrate", verbosity=0)
        if Account.objects.exists():
            raise CommandError(f"{settings.DATA} is an instance already, with accounts.")
        answers = self.ask(options)
        found(answers)
        kept = instance.load(settings.DATA)
        instance.save(settings.DATA, replace(kept, name=answers.name))
        self.stdout.write(
            f"{answers.name} is made in {settings.DATA}.\n"
            f"Keep {settings.DATA / instance.FILE} safe: it holds the keys of the record.\n"
            "Start it with `vedette serve`."
        )

    def ask(self, options: dict[str, Any]) -> Answers:
        """Take each answer from the options, or from the keyboard."""
        answers = Answers(
            name=options["name"] or question("Name of this instance", "vedette.localhost"),
            body=options["body"] or question("Body at the top", "纪委监委"),
            administrator=options["administrator"] or question("Administrator's name", "管理员"),
            username=options["username"] or question("User name", "admin"),
            password=sys.stdin.readline().rstrip("\n")
            if options["password_stdin"]
            else new_password(),
        )
        try:
            validate_password(answers.password, Account(username=answers.username))
        except ValidationError as problem:
            raise CommandError(" ".join(problem.messages)) from None
        return answers


def question(text: str, default: str, ask: Callable[[str], str] = input) -> str:
    """Raises CommandError where nobody is there to answer."""
    try:
        return ask(f"{text} [{default}]: ").strip() or default
    except EOFError:
        raise CommandError(f"“{text}” has no answer; see `vedette help init`.") from None


def new_password() -> str:
    """Ask twice. Raises CommandError if the two differ."""
    first = getpass("Password (10 characters or more): ")
    if getpass("Once more: ") != first:
        raise CommandError("The two passwords differ.")
    return first


@transaction.atomic
def found(answers: Answers) -> None:
    """Put the first unit and the first administrator on the record."""
    today = clock.today()
    top = add_unit("top", UnitKind.COMMISSION, answers.body, by=SYSTEM, since=today)
    person = add_person(answers.administrator, by=SYSTEM)
    give_role(person, Role.ADMIN, top, by=SYSTEM, since=today)
    open_account(person, answers.username, answers.password, by=SYSTEM)
