"""Verify the instance of VEDETTE_DATA and print the peak of memory, in MB; for bench_verify."""

import django

django.setup()

from benchmarks.harness import peak_memory  # noqa: E402
from vedette.journal.verify import verify  # noqa: E402

verify()
print(peak_memory())  # noqa: T201
