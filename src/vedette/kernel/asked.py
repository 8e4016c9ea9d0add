"""Many questions to the database in one statement.

A page made of what many areas have to say would ask as many questions as there are areas. Here
they are put together: each becomes a `WITH` of one statement, whose rows come back as JSON arrays
and are told apart by number.

    open_ones, how_many = ask([rows.values_list("ref", "due_on")[:9], Tally(rows)])
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, TypeVar

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Model, QuerySet
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime

M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Tally:
    """How many rows there are, counted up to `most`."""

    rows: "QuerySet[Any, Any]"
    most: int = 0
    """0: all of them."""

    @property
    def counted(self) -> "QuerySet[Any, Any]":
        rows = self.rows.order_by().values_list("pk")
        return rows[: self.most] if self.most else rows


def instance(model: type[M], names: Sequence[str], values: Sequence[Any]) -> M:
    """A row made of some of its columns, named by their attribute; the others are deferred."""
    held = dict(zip(names, values, strict=True))
    ordered = [each.attname for each in model._meta.concrete_fields if each.attname in held]
    return model.from_db(connection.alias, ordered, [held[name] for name in ordered])


Question = Any
"""A `values_list` (sliced, if it can be long) or a `Tally`."""


def ask(questions: Sequence[Question]) -> list[Any]:
    """The answers in the order of the questions: a list of tuples, or a number for a tally."""
    parts: list[tuple[int, str, int]] = []
    parameters: list[Any] = []
    readers: dict[int, list[Any]] = {}
    for place, question in enumerate(questions):
        try:
            sql, given, readers[place] = _part(place, question)
        except EmptyResultSet:
            continue
        parts.append((place, sql, len(readers[place])))
        parameters += given
    answers: list[Any] = [0 if isinstance(each, Tally) else [] for each in questions]
    for place, values in _run(parts, parameters):
        read = readers[place]
        if isinstance(questions[place], Tally):
            answers[place] = values[0]
        else:
            answers[place].append(tuple(r(v) for r, v in zip(read, values, strict=True)))
    return answers


def _run(parts: list[tuple[int, str, int]], parameters: list[Any]) -> list[tuple[int, list[Any]]]:
    if not parts:
        return []
    array = "json_build_array" if connection.vendor == "postgresql" else "json_array"
    heads, selects = [], []
    for place, sql, width in parts:
        names = [f"c{n}" for n in range(width)]
        heads.append(f"q{place}({', '.join(names)}) AS ({sql})")
        selects.append(
            f"SELECT {place}, row_number() OVER (), {array}({', '.join(names)}) FROM q{place}"  # noqa: S608
        )
    with connection.cursor() as cursor:
        cursor.execute(f"WITH {', '.join(heads)} {' UNION ALL '.join(selects)}", parameters)
        found = sorted(cursor.fetchall(), key=lambda row: (row[0], row[1]))
    return [
        (place, json.loads(values) if isinstance(values, str) else values)
        for place, _order, values in found
    ]


def _part(place: int, question: Question) -> tuple[str, tuple[Any, ...], list[Any]]:
    if isinstance(question, Tally):
        sql, parameters = question.counted.query.sql_with_params()
        return f"SELECT COUNT(*) FROM ({sql}) AS s{place}", parameters, [int]  # noqa: S608
    compiler = question.query.get_compiler(connection=connection)
    sql, parameters = compiler.as_sql()
    readers = [_reader(selected[0]) for selected in compiler.select]
    return sql, parameters, readers


def _reader(expression: Any) -> Any:
    """Makes of a JSON value what the column holds."""
    match expression.output_field.get_internal_type():
        case "DateField":
            return lambda value: None if value is None else _date(value)
        case "DateTimeField":
            return lambda value: None if value is None else _moment(value)
        case "BooleanField":
            return lambda value: None if value is None else bool(value)
        case "JSONField":
            return lambda value: json.loads(value) if isinstance(value, str) else value
    return lambda value: value


def _date(value: str) -> date:
    return parse_date(value[:10]) or date.fromisoformat(value)


def _moment(value: str) -> datetime:
    moment = parse_datetime(value) or datetime.fromisoformat(value)
    return moment if timezone.is_aware(moment) else moment.replace(tzinfo=UTC)
