"""What every benchmark uses: results, an instance of its own, and fair comparison.

A budget is a ratio inside one run, since the same machine is up to nine times slower when other
work runs beside; the machine's raw limit stands next to each, so that the figure can be read.
"""

import gc
import os
import resource
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter


@dataclass(frozen=True)
class Result:
    """One figure against its budget."""

    name: str
    value: float
    """The figure itself, mostly a ratio."""
    budget: float
    """The most that it may be."""
    raw: str
    """What stands behind it, in the machine's own units."""
    unit: str = "×"

    @property
    def ok(self) -> bool:
        return self.value <= self.budget


@contextmanager
def instance() -> Iterator[Path]:
    """A new instance in a folder that goes away, with Django set up on it."""
    with tempfile.TemporaryDirectory(prefix="vedette-bench-") as name:
        os.environ["VEDETTE_DATA"] = name
        os.environ["DJANGO_SETTINGS_MODULE"] = "vedette.project.settings"

        from vedette.kernel.instance import create

        create(Path(name), name="bench")

        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0)
        yield Path(name)


def seconds(work: Callable[[], object], clock: Callable[[], float] = perf_counter) -> float:
    """How long something takes once."""
    begun = clock()
    work()
    return clock() - begun


def in_turn(
    works: dict[str, Callable[[], object]],
    rounds: int,
    clock: Callable[[], float] = perf_counter,
) -> dict[str, float]:
    """The median time of each, tried in turn, so that a slow moment hits all alike.

    With `time.process_time` as its clock, other work on the machine counts for nothing: fair
    where all the work is in this process, as a question to SQLite is.
    """
    taken: dict[str, list[float]] = {name: [] for name in works}
    gc.collect()
    for _round in range(rounds):
        for name, work in works.items():
            taken[name].append(seconds(work, clock))
    return {name: median(times) for name, times in taken.items()}


def peak_memory() -> float:
    """The most memory that this process has held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
