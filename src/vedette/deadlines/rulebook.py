"""The rule packs: TOML files, read and checked when the software starts.

`VEDETTE_RULES` names a folder of a deployment's own files; their rows replace ours by pack and
code, or add to them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from vedette.access.roles import Role
from vedette.deadlines.rules import Mark, More, Owes, Rule, Span, Text

OURS = Path(__file__).parent / "packs"
GENERIC = "GENERIC"

HEAD = {"pack", "version", "calendar", "name", "defaults", "rule"}
NEEDED = {"code", "label", "trigger", "span", "source", "mark"}
DEFAULTS = {"owes", "approver", "warn_at", "escalate_to", "escalate_every"}
OPTIONAL = DEFAULTS | {"amount", "extension", "note", "since"}


class BrokenPack(ImproperlyConfigured):
    """A rule pack that can't be used; the message names file, row and reason."""


class UnknownRule(LookupError):
    """A code that neither the pack nor GENERIC has."""


@dataclass(frozen=True)
class Pack:
    """A set of rules under one name. Each code has its rows by `since`, oldest first."""

    code: str
    version: str
    calendar: str
    name: Text
    rules: Mapping[str, tuple[Rule, ...]] = field(default_factory=dict)

    @property
    def rows(self) -> list[Rule]:
        """Every row, in the order of the file."""
        return [row for rows in self.rules.values() for row in rows]

    def find(self, code: str, on: date) -> Rule | None:
        """The row in force on a day; the oldest if the day lies before all of them."""
        rows = self.rules.get(code)
        if not rows:
            return None
        in_force = [row for row in rows if row.since is None or row.since <= on]
        return (in_force or rows)[-1 if in_force else 0]


@cache
def packs() -> dict[str, Pack]:
    """Every pack by its code. Raises BrokenPack."""
    found: dict[str, Pack] = {}
    folders = [OURS, *([Path(settings.RULES_FOLDER)] if settings.RULES_FOLDER else [])]
    for folder in folders:
        if not folder.is_dir():
            raise BrokenPack(f"VEDETTE_RULES: there is no folder {folder}.")
        for file in sorted(folder.glob("*.toml")):
            pack = read(file)
            found[pack.code] = _laid_over(found.get(pack.code), pack)
    if settings.RULE_PACK not in found:
        known = ", ".join(found)
        raise BrokenPack(f"VEDETTE_RULE_PACK is {settings.RULE_PACK!r}, not one of {known}.")
    return found


def find(code: str, *, on: date, pack: str | None = None) -> Rule:
    """The rule in force on a day, from the instance's pack (or a given one), else from GENERIC.

    A rule taken from GENERIC is counted by the calendar of the pack that lacked it.
    Raises UnknownRule, with the nearest code there is.
    """
    wanted = packs()[pack or settings.RULE_PACK]
    if found := wanted.find(code, on):
        return found
    if found := packs()[GENERIC].find(code, on):
        return replace(found, calendar=wanted.calendar)
    near = get_close_matches(code, {*wanted.rules, *packs()[GENERIC].rules}, n=1)
    hint = f" Did you mean {near[0]}?" if near else ""
    raise UnknownRule(f"The rule pack {wanted.code} has no rule {code!r}.{hint}")


def read(file: Path) -> Pack:
    """Read one file. Raises BrokenPack with file, row and reason."""
    try:
        raw = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise BrokenPack(f"{file.name}: {problem}") from problem
    row = "head"
    try:
        _check_keys(raw, needed=HEAD - {"defaults"}, known=HEAD)
        head = (str(raw["pack"]), str(raw["version"]), str(raw["calendar"]))
        pack = Pack(*head, name=_text(raw["name"]))
        rules: dict[str, list[Rule]] = {}
        for number, given in enumerate(raw["rule"], start=1):
            row = f"rule {number} ({given.get('code', 'without a code')})"
            _check_keys(given, needed=NEEDED, known=NEEDED | OPTIONAL)
            rule = _rule(pack, {**raw.get("defaults", {}), **given})
            same = rules.setdefault(rule.code, [])
            if any(other.since == rule.since for other in same):
                raise ValueError("stated twice for the same time")
            same.append(rule)
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        reason = f"lacks {problem}" if isinstance(problem, KeyError) else problem
        raise BrokenPack(f"{file.name}, {row}: {reason}") from problem
    by_time = {code: tuple(sorted(rows, key=_since)) for code, rows in rules.items()}
    return replace(pack, rules=by_time)


def _rule(pack: Pack, raw: Mapping[str, Any]) -> Rule:
    span = Span(raw["span"])
    amount = _whole(raw.get("amount", 0), "amount")
    if (amount == 0) != (span is Span.AGREED):
        raise ValueError("an amount belongs to every span but “date”, and is at least 1")
    more = dict(raw.get("extension", {}))
    _check_keys(more, needed=set(), known={"times", "amount", "span"})
    since = raw.get("since")
    if since is not None and type(since) is not date:
        raise ValueError("since must be a date, such as 2024-01-01")
    escalate_to = raw.get("escalate_to", "")
    return Rule(
        pack=pack.code,
        version=pack.version,
        calendar=pack.calendar,
        code=str(raw["code"]),
        label=_text(raw["label"]),
        trigger=_text(raw["trigger"]),
        amount=amount,
        span=span,
        owes=Owes(raw["owes"]),
        extension=More(
            _whole(more.get("times", 0), "extension.times"),
            _whole(more.get("amount", 0), "extension.amount"),
            Span(more.get("span", Span.CALENDAR_DAYS)),
        ),
        approver=Role(raw["approver"]),
        warn_at=_whole(raw["warn_at"], "warn_at"),
        escalate_to=Role(escalate_to) if escalate_to else None,
        escalate_every=_whole(raw["escalate_every"], "escalate_every") or 1,
        source=_text(raw["source"]),
        mark=Mark(raw["mark"]),
        note=_text(raw["note"]) if "note" in raw else Text("", ""),
        since=since,
    )


def _check_keys(given: Mapping[str, Any], *, needed: set[str], known: set[str]) -> None:
    if missing := needed - given.keys():
        raise ValueError(f"lacks {', '.join(sorted(missing))}")
    if strange := given.keys() - known:
        raise ValueError(f"has unknown {', '.join(sorted(strange))}")


def _text(raw: Mapping[str, str]) -> Text:
    _check_keys(raw, needed={"zh", "en"}, known={"zh", "en"})
    return Text(str(raw["zh"]), str(raw["en"]))


def _whole(raw: Any, name: str) -> int:
    if type(raw) is not int or raw < 0:
        raise ValueError(f"{name} must be a whole number, not {raw!r}")
    return raw


def _since(rule: Rule) -> date:
    return rule.since or date.min


def _laid_over(ours: Pack | None, theirs: Pack) -> Pack:
    """A deployment's rows in the place of ours, code by code."""
    if ours is None:
        return theirs
    return replace(theirs, rules={**ours.rules, **theirs.rules})
