"""The door to figures: what other areas may ask."""

from vedette.figures.figure import Figure, TraceRow, Value
from vedette.figures.filters import parse
from vedette.figures.register import every, known, named
from vedette.figures.scope import Scope

__all__ = ["Figure", "Scope", "TraceRow", "Value", "every", "known", "named", "parse"]
