"""The register of figures. Areas later in the house bring theirs by the same call."""

from difflib import get_close_matches

from django.utils.translation import gettext_lazy as _

from vedette.figures.figure import Figure
from vedette.kernel.errors import Unacceptable

_figures: dict[str, Figure] = {}


def declare(*figures: Figure) -> None:
    """Make figures known. Raises ValueError for a key that is taken."""
    for figure in figures:
        if figure.key in _figures:
            raise ValueError(f"The figure {figure.key} is declared twice.")
        _figures[figure.key] = figure


def known(key: str) -> bool:
    return key in _figures


def named(key: str) -> Figure:
    """Raises Unacceptable, naming the nearest key there is."""
    if key in _figures:
        return _figures[key]
    near = ", ".join(get_close_matches(key, _figures, n=3))
    raise Unacceptable(
        "figure",
        _("There is no figure “%(key)s”. Near it: %(near)s") % {"key": key, "near": near or "–"},
    )


def every() -> list[Figure]:
    """All figures by key."""
    return [_figures[key] for key in sorted(_figures)]
