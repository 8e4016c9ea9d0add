"""The budgets of docs/performance.md, measured: `make bench`, or `python -m benchmarks NAME …`."""
