"""The `vedette` command: Django's commands and our own under one name."""

import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vedette.project.settings")
    from vedette.project.command import run

    run(sys.argv)


if __name__ == "__main__":
    main()
