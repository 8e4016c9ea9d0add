"""What `vedette` does before a command of its own begins: find the instance, refuse the unsafe."""

import os
import sys
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.core.management import ManagementUtility, get_commands, load_command_class

from vedette.kernel import instance

MAKES_ONE = {"init", "demo"}
"""Commands that make the instance they are pointed at."""
NEEDS_NONE = {
    *("help", "version", "docs", "restore"),
    *("makemigrations", "makemessages", "compilemessages"),
}
"""Commands that touch no record, and so ask for no keys."""
DEMO_FOLDER = "demo-data"
HELP = {"-h", "--help", "--version"}


def run(argv: list[str]) -> None:
    """Run one command. Every command takes `--data DIR`, the folder of the instance."""
    arguments, folder = take_option(argv[1:], "--data")
    name = arguments[0] if arguments else "help"
    if folder is None and name == "demo":
        folder = os.environ.get("VEDETTE_DATA", DEMO_FOLDER)
    if folder is not None:
        os.environ["VEDETTE_DATA"] = folder
    try:
        if name in MAKES_ONE and not HELP.intersection(arguments):
            make_instance(demo=name == "demo")
        if name not in NEEDS_NONE and not HELP.intersection(arguments):
            from vedette.project.safety import refuse_unsafe

            refuse_unsafe()
    except ImproperlyConfigured as problem:
        sys.exit(f"vedette: {problem}")
    Vedette([argv[0], *arguments]).execute()


def take_option(arguments: list[str], name: str) -> tuple[list[str], str | None]:
    """The arguments without `--name value`, and the value."""
    for place, word in enumerate(arguments):
        if word == name and place + 1 < len(arguments):
            return arguments[:place] + arguments[place + 2 :], arguments[place + 1]
        if word.startswith(f"{name}="):
            return arguments[:place] + arguments[place + 1 :], word.partition("=")[2]
    return arguments, None


def make_instance(*, demo: bool) -> None:
    """Give the data folder its keys, if it has none; settings are read after this."""
    from vedette.project import env

    folder: Path = env.data_folder()
    if (folder / instance.FILE).exists():
        return
    try:
        instance.create(folder, name="vedette", demo=demo)
    except OSError as problem:
        raise ImproperlyConfigured(f"{folder} can't become an instance: {problem}") from problem


class Vedette(ManagementUtility):
    """Django's, but our own commands come first, each with its line."""

    def main_help_text(self, commands_only: bool = False) -> str:
        if commands_only:
            return super().main_help_text(commands_only=True)
        ours = {n: app for n, app in get_commands().items() if str(app).startswith("vedette.")}
        lines = ["Vedette (前哨): resident oversight, on the record.", ""]
        for name in sorted(ours):
            about = load_command_class(str(ours[name]), name).help
            lines.append(f"  vedette {name:<14}{about.splitlines()[0] if about else ''}")
        theirs = ", ".join(n for n in ("migrate", "shell", "dbshell", "createcachetable", "check"))
        lines += [
            "",
            f"Django's own work too: {theirs} …",
            "`vedette help COMMAND` tells more. Each takes --data DIR, the folder of the instance",
            "(or VEDETTE_DATA; see docs/settings.md).",
        ]
        return "\n".join(lines)
