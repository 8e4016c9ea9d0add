"""What a template may say: placeholders, loops over rows, conditions. No calls, no code.

Templates come from outside, so three walls stand around them: Jinja's sandbox; a grammar that
leaves nothing but the above; and values that are texts and rows of texts, never objects.
"""

from collections.abc import Iterator, Set
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _
from jinja2 import ChainableUndefined, StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from vedette.kernel.errors import Unacceptable

FILTERS = ("default", "join", "length", "upper", "lower", "first", "last", "trim", "escape", "e")
LOOP = {"index", "index0", "first", "last", "length", "revindex"}
DEEPEST = 2
"""Loops within loops: rows, and texts within a row."""
GRAMMAR = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.For,
    nodes.If,
    nodes.Assign,
    nodes.Name,
    nodes.Getattr,
    nodes.Getitem,
    nodes.Const,
    nodes.Filter,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.CondExpr,
    nodes.Concat,
    nodes.Test,
    nodes.Tuple,
)
"""No Call, Macro, Import, Include, Mul, Pow, Slice …"""
TESTS = ("defined", "undefined", "none", "odd", "even")


def environment(*, strict: bool) -> ImmutableSandboxedEnvironment:
    """Jinja with everything taken out that a letter doesn't need.

    `strict` fails on a name that has no value; otherwise such a name is left blank.
    """
    undefined = StrictUndefined if strict else ChainableUndefined
    made = ImmutableSandboxedEnvironment(autoescape=True, undefined=undefined)
    made.globals.clear()
    made.filters = {name: made.filters[name] for name in FILTERS}
    made.tests = {name: made.tests[name] for name in TESTS}
    return made


@dataclass
class Read:
    """What a template says, told from its syntax alone."""

    unknown: set[str] = field(default_factory=set)
    used: set[str] = field(default_factory=set)


def read(sources: Iterator[str], words: Set[str], columns: Set[str]) -> Read:
    """Read the parts of a template. Raises Unacceptable for what isn't part of the language."""
    found = Read()
    known_here = environment(strict=True)
    for source in sources:
        try:
            tree = known_here.parse(source)
        except TemplateSyntaxError as problem:
            reason = _("The template can't be read: %(problem)s")
            raise refused(reason % {"problem": problem.message}) from None
        _check(tree, depth=0)
        _names(tree, words, columns, found)
    return found


def _check(node: nodes.Node, depth: int) -> None:
    if not isinstance(node, GRAMMAR):
        reason = _(
            "The template uses “%(what)s”. Placeholders, loops over rows and conditions are all "
            "that a template may use."
        )
        raise refused(reason % {"what": type(node).__name__})
    if isinstance(node, nodes.Filter) and node.name not in FILTERS:
        raise refused(_("The template uses the unknown filter “%(name)s”.") % {"name": node.name})
    if isinstance(node, nodes.Test) and node.name not in TESTS:
        raise refused(_("The template uses the unknown test “%(name)s”.") % {"name": node.name})
    if isinstance(node, nodes.For):
        depth += 1
        if depth > DEEPEST or node.recursive:
            raise refused(_("The template has loops within loops within loops."))
    for child in node.iter_child_nodes():
        _check(child, depth)


def _names(tree: nodes.Template, words: Set[str], columns: Set[str], found: Read) -> None:
    names = list(tree.find_all(nodes.Name))
    own = {name.name for name in names if name.ctx == "store"} | {"loop"}
    loaded = {name.name for name in names if name.ctx == "load"}
    found.used |= loaded & words
    found.unknown |= loaded - words - own
    for access in tree.find_all(nodes.Getattr):
        base = access.node.name if isinstance(access.node, nodes.Name) else ""
        if access.attr not in (LOOP if base == "loop" else columns):
            found.unknown.add(f"{base or '…'}.{access.attr}")
    for item in tree.find_all(nodes.Getitem):
        key = item.arg.value if isinstance(item.arg, nodes.Const) else None
        if not isinstance(key, int) and key not in columns:
            found.unknown.add(f"…[{key!r}]")


def refused(reason: object) -> Unacceptable:
    """A template that can't be taken, said at the field of the file."""
    return Unacceptable("template", str(reason), {"file": str(reason)})
