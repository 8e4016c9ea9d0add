"""Nothing changes a row of the record but an action, and every act has its sentence."""

import ast

from django.apps import apps

from tests.architecture.sources import Source, calls, chain, sources
from vedette.access.rights import every
from vedette.journal.keys import SENTENCES
from vedette.kernel.rows import Row

WRITERS = frozenset({"actions", "migrations", "tests"})
MANAGER_WRITES = {
    *("create", "bulk_create", "bulk_update", "update", "delete"),
    *("get_or_create", "update_or_create", "raw", "using"),
}
BY_REASON = {
    # Django's manager protocol: called by the action `open_account`.
    "access/models/account.py",
    "kernel/rows.py",
}
PAGES = {"views", "forms", "panels", "templatetags"}
ASKS = {"require": 1, "why_not": 1, "rows_for": 1, "may": 0, "find": 0}

MODELS = {model.__name__: model for model in apps.get_models() if "vedette" in model.__module__}
ROWS = {name for name, model in MODELS.items() if issubclass(model, Row)}
SCOPED = {
    name for name, model in MODELS.items() if hasattr(model._default_manager.all(), "visible_to")
}


def test_rows_are_written_by_actions_alone():
    found = [
        source.at(node, ".".join(chain(node.func)))
        for source in sources("*.py", without=WRITERS)
        if source.area not in {"demo", "journal"} and source.name not in BY_REASON
        for name, node in calls(source.tree)
        if _writes_a_row(name, node)
    ]
    assert not found, "\n".join(found)


def _writes_a_row(name: str, call: ast.Call) -> bool:
    links = chain(call.func)
    on_manager = any(link in {"objects", "_base_manager", "_default_manager"} for link in links)
    plain_model = links[0] in MODELS and links[0] not in ROWS
    match name:
        case "keep":
            return len(links) > 1
        case "save":
            return not call.args and links[0] != "super"
        case "delete" if not on_manager:
            return not call.args and len(links) > 1
    return on_manager and name in MANAGER_WRITES and not plain_model


def test_pages_get_rows_by_what_the_person_may_see():
    """`Finding.objects.visible_to(person)` in a view; never all rows, filtered by hand."""
    found = [
        source.at(node, ".".join(links))
        for source in sources("*.py")
        if source.rooms & PAGES
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Attribute)
        and (links := chain(node))[-2:-1] == ["objects"]
        and links[0] in SCOPED
        and links[-1] != "visible_to"
    ]
    assert not found, "\n".join(found)


def test_every_act_that_is_recorded_has_its_sentence():
    found = [
        source.at(node, repr(key))
        for source, key, node in _literals({"record": 0})
        if key not in SENTENCES
    ]
    assert not found, "No sentence is registered for:\n" + "\n".join(found)


def test_every_act_belongs_to_the_area_that_records_it():
    found = [
        source.at(node, repr(key))
        for source, key, node in _literals({"record": 0})
        if key.partition(".")[0] != source.area
    ]
    assert not found, "\n".join(found)


def test_every_right_that_is_asked_for_exists():
    known = {right.name for right in every()}
    found = [
        source.at(node, repr(name)) for source, name, node in _literals(ASKS) if name not in known
    ]
    assert not found, "\n".join(found)


def _literals(functions: dict[str, int]) -> list[tuple[Source, str, ast.Call]]:
    """Calls of the functions whose argument at that place is a literal with an area's dot."""
    return [
        (source, argument.value, node)
        for source in sources("*.py")
        for name, node in calls(source.tree)
        if name in functions and len(node.args) > functions[name]
        if isinstance(argument := node.args[functions[name]], ast.Constant)
        and isinstance(argument.value, str)
        and "." in argument.value
    ]
