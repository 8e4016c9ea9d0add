"""Every URL, tried by every role."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction
from django.shortcuts import resolve_url
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests import access_matrix
from tests.access_matrix.kit import LOGIN, ROLES, Answer, Row
from tests.cast import Cast
from vedette.access.models import Account

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def _areas() -> list[ModuleType]:
    names = [module.name for module in pkgutil.iter_modules(access_matrix.__path__)]
    found = [import_module(f"tests.access_matrix.{name}") for name in names if "test" not in name]
    return [area for area in found if hasattr(area, "MATRIX")]


AREAS = _areas()
MATRIX: dict[str, Row] = {name: row for area in AREAS for name, row in area.MATRIX.items()}
TRIED = [
    pytest.param(name, method, id=f"{method.upper()} {name}")
    for name, row in MATRIX.items()
    for method in ("get", "post")
    if getattr(row, method) is not None
]


def url_names(patterns: list[Any] | None = None, space: str = "") -> Iterator[str]:
    """The full name of every URL; one without a name is told by its pattern."""
    for entry in patterns or get_resolver().url_patterns:
        if isinstance(entry, URLResolver):
            inner = f"{space}{entry.namespace}:" if entry.namespace else space
            yield from url_names(entry.url_patterns, inner)
        elif isinstance(entry, URLPattern):
            yield f"{space}{entry.name}" if entry.name else f"without a name: {entry.pattern}"


def test_every_url_has_a_row_and_every_row_a_url():
    names, rows = set(url_names()), set(MATRIX)
    assert not names - rows, f"Add a row to tests/access_matrix for: {sorted(names - rows)}"
    assert not rows - names, f"No such URL any more: {sorted(rows - names)}"


def test_no_url_has_two_rows():
    rows = [name for area in AREAS for name in area.MATRIX]
    assert len(rows) == len(set(rows)), sorted({name for name in rows if rows.count(name) > 1})


@pytest.fixture
def stage(cast: Cast, name: str) -> SimpleNamespace:
    """The cast, and the records that the row's own area puts on stage."""
    area = next(area for area in AREAS if name in area.MATRIX)
    props: dict[str, Any] = area.stage(cast) if hasattr(area, "stage") else {}
    return SimpleNamespace(cast=cast, **props)


@pytest.mark.parametrize(("name", "method"), TRIED)
def test_each_role_gets_what_the_matrix_says(stage, name, method):
    row = MATRIX[name]
    expected = getattr(row, method)
    got = {role: _answer(row, name, method, stage, role) for role in ROLES}
    wrong = [
        f"{role}: expected {expected[role]}, got {got[role]}"
        for role in ROLES
        if got[role] != expected[role]
    ]
    assert not wrong, f"{method.upper()} {name}\n" + "\n".join(wrong)


def _answer(row: Row, name: str, method: str, stage: SimpleNamespace, role: str) -> Answer:
    """What one role gets; whatever the request did is undone."""
    client = Client()
    with transaction.atomic():
        if ROLES[role]:
            account = Account.objects.get(person=getattr(stage.cast, ROLES[role]))
            client.force_login(account, backend=BACKEND)
        url = reverse(name, kwargs=row.where(stage))
        sent = row.data(stage) if method == "post" else dict(row.query)
        response = getattr(client, method)(url, sent)
        if getattr(response, "streaming", False):
            b"".join(response)
        transaction.set_rollback(True)
    (Path(settings.DATA) / "checkpoint").unlink(missing_ok=True)  # signed for what is undone now
    to_login = response.headers.get("Location", "").startswith(resolve_url(settings.LOGIN_URL))
    return LOGIN if response.status_code == 302 and to_login else response.status_code
