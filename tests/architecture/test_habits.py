"""Habits of the house that a linter can't see."""

import ast

from tests.architecture.sources import PACKAGE, ROOT, calls, chain, sources

LONGEST = 400
CLOCK = {("datetime", "now"), ("date", "today"), ("timezone", "now"), ("datetime", "today")}
GETTEXT = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy"}


def test_no_file_grows_past_its_shape():
    folders = [PACKAGE, ROOT / "tests", ROOT / "scripts", ROOT / "benchmarks"]
    long = [
        f"{path.relative_to(ROOT)}: {lines}"
        for folder in folders
        for path in folder.rglob("*")
        if path.suffix in {".py", ".html", ".css", ".sh"} and "migrations" not in path.parts
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST
    ]
    assert not long, f"Longer than {LONGEST} lines: {long}"


def test_only_the_clock_knows_the_time():
    """A demonstration replays a past year: whoever asks the machine's clock breaks it."""
    found = [
        source.at(node, ".".join(chain(node.func)))
        for source in sources("*.py")
        if source.name != "kernel/clock.py"
        for name, node in calls(source.tree)
        if tuple(chain(node.func)[-2:]) in CLOCK
    ]
    assert not found, "\n".join(found)


def test_texts_to_translate_are_whole():
    """`_(f"…")` and `_("…" + x)` can't be found in a catalogue: named placeholders instead."""
    found = [
        source.at(node, "is built before it is translated")
        for source in sources("*.py")
        for name, node in calls(source.tree)
        if name in GETTEXT and node.args and _built(node.args[0])
    ]
    assert not found, "\n".join(found)


def _built(text: ast.expr) -> bool:
    formatted = isinstance(text, ast.Call) and chain(text.func)[-1] == "format"
    return formatted or isinstance(text, ast.JoinedStr | ast.BinOp)
