"""Pages of numbers."""

from vedette.figures.views.briefing import briefing
from vedette.figures.views.figures import all_figures
from vedette.figures.views.trace import export_trace, trace

__all__ = ["all_figures", "briefing", "export_trace", "trace"]
