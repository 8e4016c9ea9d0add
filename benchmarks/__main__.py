"""Run the benchmarks, each in a process of its own; status 1 if a budget is broken."""

import json
import subprocess
import sys
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.harness import Result, instance

FOLDER = Path(__file__).parent
CHILD = "--in-this-process"


def main(arguments: list[str]) -> int:
    if arguments[:1] == [CHILD]:
        return _run(arguments[1])
    known = sorted(path.stem.removeprefix("bench_") for path in FOLDER.glob("bench_*.py"))
    if unknown := set(arguments) - set(known):
        sys.exit(f"No such benchmark: {', '.join(sorted(unknown))}. There are: {', '.join(known)}.")
    console = Console()
    results: list[Result] = []
    for name in arguments or known:
        with console.status(f"Measuring: {name}"):
            results += _in_own_process(name)
    console.print(_table(results))
    return 0 if all(result.ok for result in results) else 1


def _in_own_process(name: str) -> list[Result]:
    command = [sys.executable, "-m", "benchmarks", CHILD, name]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)  # noqa: S603
    if done.returncode:
        sys.exit(f"The benchmark {name} failed.")
    return [Result(**found) for found in json.loads(done.stdout.splitlines()[-1])]


def _run(name: str) -> int:
    with instance():
        results = import_module(f"benchmarks.bench_{name}").run()
    print(json.dumps([asdict(result) for result in results]))  # noqa: T201
    return 0


def _table(results: list[Result]) -> Table:
    table = Table(title="Budgets")
    for heading in ("what", "figure", "budget", "", "behind it"):
        table.add_column(heading, justify="right" if heading in {"figure", "budget"} else "left")
    for result in results:
        verdict = "[green]kept[/]" if result.ok else "[red]broken[/]"
        figure, budget = (
            f"{number:,.2f} {result.unit}" for number in (result.value, result.budget)
        )
        table.add_row(result.name, figure, budget, verdict, result.raw)
    return table


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
