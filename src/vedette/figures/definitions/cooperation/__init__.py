"""Figures about working together."""

from vedette.figures.definitions.cooperation import mechanisms, plans, results

__all__ = ["mechanisms", "plans", "results"]
