"""An area is entered by its doors, and names nothing that lies above it: not even in a string."""

import ast
import re
import subprocess
import sys

import grimp

from tests.architecture.sources import HEIGHT, ROOT, sources

DOORS = {"models", "states", "permissions", "queries", "actions", "events"}
OPEN_HOUSES = {"kernel", "web"}
SIDE_DOORS = {
    # The shapes of staff requests and roles, without which nobody can ask for a right.
    "vedette.access.gate",
    "vedette.access.roles",
    "vedette.access.rights",
    "vedette.access.powers",
    # The register of journal sentences, filled by every area.
    "vedette.journal.keys",
    # The register of kinds of documents, likewise.
    "vedette.documents.kinds",
    # The register of the sentences of notices, likewise.
    "vedette.notifications.keys",
}
AREAS = "|".join(HEIGHT)
NAME = re.compile(rf"(?:vedette\.)?({AREAS})[.:/][\w./:-]+")
IN_TAG = re.compile(rf"""{{%\s*(?:url|include|extends)\s+["']({AREAS})[:/][^"']+["']""")


def test_the_contracts_hold():
    run = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    command = [sys.executable, "-c", run, "--config", "importlinter.toml", "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stdout + done.stderr


def test_areas_are_entered_by_their_doors():
    graph = grimp.build_graph("vedette", cache_dir=None)
    trespass = [
        f"{importer} -> {imported}"
        for importer in graph.modules
        for imported in graph.find_modules_directly_imported_by(importer)
        if not _by_a_door(importer, imported)
    ]
    assert not trespass, "\n".join(sorted(trespass))


def _by_a_door(importer: str, imported: str) -> bool:
    here, there = importer.split("."), imported.split(".")
    if (
        len(there) < 3
        or len(here) < 2
        or here[1] in {there[1], "project", "__main__"}
        or "tests" in here
    ):
        return True
    return there[1] in OPEN_HOUSES or there[2] in DOORS or ".".join(there[:3]) in SIDE_DOORS


def test_no_string_reaches_upstairs():
    """`"findings.Finding"`, `reverse("desk:home")`, `render(…, "figures/x.html")`."""
    trespass = []
    for source in sources("*.py"):
        for node in ast.walk(source.tree):
            if not (isinstance(node, ast.Constant) and isinstance(node.value, str)):
                continue
            named = NAME.fullmatch(node.value)
            if named and source.area != "project" and not source.may_know(named[1]):
                trespass.append(source.at(node, repr(node.value)))
    assert not trespass, "\n".join(trespass)


def test_no_template_reaches_upstairs():
    trespass = [
        f"{source.name}: {found[0]}"
        for source in sources("*.html")
        for found in IN_TAG.finditer(source.text)
        if source.area != "project" and not source.may_know(found[1])
    ]
    assert not trespass, "\n".join(trespass)


def test_every_area_says_what_it_is_in_both_languages():
    mute = []
    for area in HEIGHT:
        text = ast.get_docstring(ast.parse((ROOT / f"src/vedette/{area}/__init__.py").read_text()))
        if not text or (not re.search(r"[一-鿿]", text) and area not in {"kernel", "project"}):
            mute.append(area)
    assert not mute, f"No line of zh and en in __init__.py of: {', '.join(mute)}"
