"""What the findings of the replay are about: `matters.toml`, read as patterns.

`{n}` is a small count and `{m}` a larger one, both made from the finding's turn, so that no two
findings of one matter read alike, and each replay reads the same.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, kw_only=True)
class Matter:
    """A pattern of one kind of problem, and of how it is put right."""

    title: str
    criteria: str
    condition: str
    cause: str
    effect: str
    measure: str
    deliverable: str
    success_test: str
    before: str
    after: str
    people: bool = False
    """People were affected, so that it takes a sample of them to verify."""

    def text(self, name: str, turn: int) -> str:
        pattern: str = getattr(self, name)
        return pattern.format(n=2 + turn % 7, m=11 + (turn * 13) % 83)


@cache
def bank(name: str) -> tuple[Matter, ...]:
    """The matters of one team's findings: `"court"`, `"poverty"`…"""
    text = files("vedette.demo").joinpath("matters.toml").read_text(encoding="utf-8")
    return tuple(Matter(**pattern) for pattern in tomllib.loads(text)[name])
