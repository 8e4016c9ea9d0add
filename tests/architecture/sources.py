"""The sources of Vedette as data, for the tests beside this file."""

import ast
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "vedette"


def _storeys() -> dict[str, int]:
    """Each area with its height: 0 is the kernel."""
    contracts = tomllib.loads((ROOT / "importlinter.toml").read_text())["tool"]["importlinter"]
    storeys = next(c for c in contracts["contracts"] if c["id"] == "storeys")
    layers = [layer.split(" | ") for layer in reversed(storeys["layers"])]
    return {area: height for height, areas in enumerate(layers) for area in areas}


HEIGHT = _storeys()


@dataclass(frozen=True)
class Source:
    """One file of the package."""

    path: Path

    @property
    def name(self) -> str:
        return self.path.relative_to(PACKAGE).as_posix()

    @property
    def area(self) -> str:
        return self.name.split("/")[0]

    @property
    def rooms(self) -> set[str]:
        """`findings/actions/verify.py` → {"actions", "verify"}."""
        return {part.removesuffix(".py") for part in self.name.split("/")[1:]}

    @property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @property
    def tree(self) -> ast.Module:
        return _parsed(self.path)

    def at(self, node: ast.AST, what: str) -> str:
        """A finding of a test, in the form that editors can follow."""
        return f"{self.path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)} {what}"

    def may_know(self, area: str) -> bool:
        """May this file name that area? Its own and those on lower storeys."""
        return area == self.area or HEIGHT[area] < HEIGHT[self.area]


@cache
def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def sources(pattern: str, *, without: frozenset[str] = frozenset({"tests"})) -> Iterator[Source]:
    """The files of all areas that match, those in the given rooms left out."""
    for path in sorted(PACKAGE.glob(f"*/**/{pattern}")):
        source = Source(path)
        if source.area in HEIGHT and not source.rooms & without:
            yield source


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Every call with the last part of its name: `Unit.objects.create()` → "create"."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            match node.func:
                case ast.Attribute(attr=name) | ast.Name(id=name):
                    yield name, node


def chain(node: ast.expr) -> list[str]:
    """`Unit.objects.filter(x).update` → ["Unit", "objects", "filter", "update"]."""
    match node:
        case ast.Attribute(value=value, attr=attr):
            return [*chain(value), attr]
        case ast.Call(func=func):
            return chain(func)
        case ast.Subscript(value=value):
            return chain(value)
        case ast.Name(id=name):
            return [name]
    return ["…"]


def docstrings(tree: ast.AST) -> set[int]:
    """The ids of the string nodes that are documentation: bare expressions."""
    return {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
