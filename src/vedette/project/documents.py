"""The pages of docs/ that are made from the code, so that they can't say otherwise than it does."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from importlib import import_module
from inspect import getdoc
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.utils import translation
from django.utils.module_loading import module_has_submodule

from vedette.access.rights import Right, every
from vedette.access.roles import Role
from vedette.kernel.machine import Machine, Transition

FOLDER = Path(settings.BASE).parents[1] / "docs"
MADE = "<!-- Made by `vedette docs` from the code; edits here are lost. -->\n"


def pages() -> dict[str, str]:
    """The text of each page by its file's name, in English whoever asks."""
    writers: dict[str, Callable[[], Iterator[str]]] = {
        "lifecycles.md": lifecycles,
        "rights.md": rights,
        "settings.md": variables,
    }
    with translation.override("en"):
        return {name: MADE + "\n".join(write()) + "\n" for name, write in writers.items()}


def machines() -> dict[str, Machine]:
    """Every lifecycle by its name: `findings.FINDING`."""
    found = {}
    for config in apps.get_app_configs():
        if config.name.startswith("vedette.") and module_has_submodule(config.module, "states"):
            states = import_module(f"{config.name}.states")
            for name, value in vars(states).items():
                if isinstance(value, Machine):
                    found[f"{config.label}.{name}"] = value
    return found


def lifecycles() -> Iterator[str]:
    yield from (
        "# Lifecycles",
        "",
        "Each is data in its area's `states.py`; pages, guards and buttons are made from it too.",
    )
    for name, machine in sorted(machines().items()):
        yield from ("", f"## {name}", "", "```mermaid", "stateDiagram-v2")
        yield from (f"    {s.value} : {s.label}" for s in machine.states)
        for step in machine:
            yield from (f"    {source} --> {step.target} : {step.name}" for source in step.sources)
        yield from ("```", "")
        yield "| step | on the button | from | to | right | four eyes: not whoever is | must hold |"
        yield "|---|---|---|---|---|---|---|"
        yield from (_step(step) for step in machine)


def _step(step: Transition) -> str:
    eyes = ", ".join(f"`{field}`" for field in step.not_by)
    guards = " ".join(str(guard.reason) for guard in step.guards)
    sources = ", ".join(str(source) for source in step.sources)
    return _row(
        f"`{step.name}`", str(step.label), sources, step.target, f"`{step.right}`", eyes, guards
    )


def rights() -> Iterator[str]:
    for config in apps.get_app_configs():
        if config.name.startswith("vedette.") and module_has_submodule(
            config.module, "permissions"
        ):
            import_module(f"{config.name}.permissions")
    yield from (
        "# Rights",
        "",
        "Each is declared in its area's `permissions.py`. A role is held on a unit, with or without"
        " what stands below it; “over its team” means: on the team that the record belongs to.",
        "",
        "| role | in words |",
        "|---|---|",
    )
    yield from (_row(f"`{role.value}`", str(role.label)) for role in Role)
    areas: dict[str, list[Right]] = defaultdict(list)
    for right in every():
        areas[right.name.partition(".")[0]].append(right)
    for area, those in sorted(areas.items()):
        yield from ("", f"## {area}", "", "| right | in words | who | and only if |")
        yield "|---|---|---|---|"
        for right in those:
            yield _row(f"`{right.name}`", str(right.label), _holders(right), _condition(right))


def _holders(right: Right) -> str:
    sides = []
    for side, roles in right.roles.items():
        names = ", ".join(f"`{role.value}`" for role in Role if role in roles)
        sides.append(f"{names} {f'over its {side}' if side else 'anywhere'}")
    return "; ".join(sides)


def _condition(right: Right) -> str:
    text = (getdoc(right.rule) or "") if right.rule else ""
    return " ".join(text.split("\n\n")[0].split())


def variables() -> Iterator[str]:
    from vedette.project.env import KNOWN

    yield from (
        "# Settings",
        "",
        "All are environment variables. A secret may lie in a file instead: set the variable that"
        " ends in `_FILE` to its path. What would be unsafe is refused at the start, with the"
        " reason.",
        "",
        "| variable | without it | meaning |",
        "|---|---|---|",
    )
    for known in sorted(KNOWN.values(), key=lambda variable: variable.name):
        default = f"`{known.default}`" if known.default else "–"
        yield _row(f"`{known.name}`", default, known.meaning)


def _row(*cells: str) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
