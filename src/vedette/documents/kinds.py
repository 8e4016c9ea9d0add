"""The register of kinds of documents: the area that owns the data says what a letter may hold.

    kinds.register(
        Kind(
            key="findings.notice",
            label=_("rectification notice"),
            word="函",
            about="finding",
            rows=Finding.objects.visible_to,
            issuer=lambda finding, person: finding.team,
            right="findings.notify",
            word_it=notice,
            fields=(Field("condition", _("what is"), "抽查 12 笔…"),),
            values=lambda finding, person: {"condition": finding.condition},
        )
    )

`docs/documents.md` walks through one.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from types import SimpleNamespace
from typing import Any

from django.db.models import QuerySet

from vedette.kernel.errors import type_text
from vedette.organisation.models import Person, Unit


@dataclass(frozen=True, slots=True)
class Field:
    """A placeholder with one text: `{{ condition }}`."""

    name: str
    label: type_text
    sample: str = ""
    shipped: bool = True
    """Shown by the shipped template; others are there for templates of one's own."""


@dataclass(frozen=True, slots=True)
class Table:
    """A placeholder with rows: `{%tr for item in findings %}`, `{{ item.title }}`."""

    name: str
    label: type_text
    columns: tuple[Field, ...]
    widths: tuple[float, ...] = ()
    """Shares of the line in the shipped template; equal without."""

    def samples(self, rows: int = 3) -> list[dict[str, str]]:
        return [{each.name: each.sample for each in self.columns} for _row in range(rows)]


@dataclass(frozen=True, slots=True)
class Wording:
    """What a draft begins with; whoever drafts may change all of it."""

    title: str
    to: str = ""
    text: str = ""
    """Paragraphs, one a line."""
    copy_to: str = ""


def _identity(row: Any, person: Person) -> Any:
    return row


def _nothing(row: Any, person: Person) -> dict[str, Any]:
    return {}


def _nobody(row: Any) -> None:
    return None


@dataclass(frozen=True)
class Kind:
    """A kind of letter or list, owned by the area that registers it."""

    key: str
    """`"findings.notice"`: the area and a name."""
    label: type_text
    about: str
    """The kind of record that it is about, as in a subject: `"finding"`."""
    rows: Callable[[Person], "QuerySet[Any]"]
    """The records that a person may see, each with its `ref`: whoever may not see the record sees
    no draft and no document of it either."""
    issuer: Callable[[Any, Person], Unit | None]
    """The body in whose name it goes out."""
    right: str
    """Who may draft one, asked over the row (or over what `held_over` gives)."""
    word_it: Callable[[Any, Person, Mapping[str, str]], Wording]
    """The wording to begin with; the mapping holds what stood in the address (a period)."""
    word: str = ""
    """The word in its number (函, 通报); a kind without one bears no number."""
    fields: tuple[Field | Table, ...] = ()
    values: Callable[[Any, Person], Mapping[str, Any]] = _nothing
    """Texts and rows of texts for `fields`, nothing else: a template sees no objects."""
    addressee: Callable[[Any], Unit | None] = _nobody
    """The unit that receives it in Vedette, if any: its people see it from the issue on."""
    held_over: Callable[[Any, Person], Any] = _identity
    issue_right: str = "documents.issue"
    """Who may issue it; one of another area is asked over the row."""
    fits: Callable[[Any], bool] = bool
    """Whether it can be about this very record; where not, it is not offered."""
    offered_at: Mapping[str, Callable[[Any], Any]] = field(default_factory=dict)
    """Pages of other records that offer it too, by kind, and what it is then about:
    `{"finding": lambda finding: finding.unit}`."""
    from_register: bool = False
    """Offered on the page of documents, for each of the person's rows: for kinds about a body."""
    landscape: bool = False
    red_head: bool = True
    """The issuing body in red above the number, as on an official letter."""
    order: int = 100
    sample: Mapping[str, str] = field(default_factory=dict)
    """A wording for previews: title, to, text."""

    @property
    def tables(self) -> list[Table]:
        return [each for each in self.fields if isinstance(each, Table)]

    def samples(self) -> dict[str, Any]:
        """Sample values for every field."""
        return {
            each.name: each.samples() if isinstance(each, Table) else each.sample
            for each in self.fields
        }


def over(**units: Unit | None) -> Any:
    """What a right is asked over where the row names no unit: `over(team=unit)`."""
    ids = {f"{side}_id": unit.pk if unit else None for side, unit in units.items()}
    return SimpleNamespace(sides=tuple(units), rules=False, **ids)


_kinds: dict[str, Kind] = {}


def register(*kinds: Kind) -> None:
    """Make kinds known. Raises ValueError for a key that is taken by another."""
    for kind in kinds:
        if _kinds.get(kind.key, kind).label != kind.label:
            raise ValueError(f"The kind of document {kind.key} is registered twice.")
        _kinds[kind.key] = kind


def find(key: str) -> Kind:
    """Raises LookupError, with the nearest there is."""
    try:
        return _kinds[key]
    except KeyError:
        near = get_close_matches(key, _kinds, n=1)
        hint = f" Did you mean {near[0]}?" if near else ""
        raise LookupError(f"There is no kind of document {key!r}.{hint}") from None


def every() -> Sequence[Kind]:
    """All kinds, in their order."""
    return sorted(_kinds.values(), key=lambda kind: (kind.order, kind.key))


def known(key: str) -> bool:
    return key in _kinds


def labels(keys: Any) -> dict[str, str]:
    """The names of kinds, for the sentences of the record."""
    return {key: str(_kinds[key].label) for key in keys if key in _kinds}
