"""The rows of a ledger, understood one by one as they stream by."""

import re
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Mapping as MappingABC
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from vedette.interchange.ledger.fields import Field
from vedette.interchange.ledger.layout import Filler
from vedette.interchange.ledger.mapping import Mapping
from vedette.interchange.reading import Cell, Line, Sheet
from vedette.interchange.values.days import read_day
from vedette.interchange.values.flags import Flag, read_flag
from vedette.interchange.values.limits import Limit, LimitKind, read_limit
from vedette.interchange.values.numbers import read_number
from vedette.interchange.values.problems import BadValue, Problem
from vedette.interchange.values.texts import read_text, simplified

F = Field

_FOOTER = re.compile(
    r"(?:合计|总计|小计|共计|填报|填表|制表|审核|备注|注|说明|联系人|联系电话|单位负责人|主要负责人|报送|日期"
    r"|total|preparedby|reviewedby|note|notes)(?:[:：人单日时(（]|$)"
)
_SECTION = re.compile(
    r"^(?:[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十]+[部章节类])"
)
_SECTION_COUNT = re.compile(r"[(（][^()（）]*\d+[^()（）]*[)）]$")


@dataclass
class Step:
    """One measure of a finding, as one row tells it."""

    text: str = ""
    owner: str = ""
    goal: str = ""
    limit: Limit | None = None
    progress: str = ""
    result: str = ""
    done: Flag | None = None
    done_on: date | None = None

    @property
    def is_empty(self) -> bool:
        return not any((self.text, self.owner, self.goal, self.limit, self.progress, self.result))


@dataclass
class LedgerRow:
    """One finding of the ledger: a row, and those below it that continue it."""

    number: str = ""
    title: str = ""
    condition: str = ""
    criteria: str = ""
    cause: str = ""
    effect: str = ""
    theme: str = ""
    section: str = ""
    severity: str = ""
    source: str = ""
    found_on: date | None = None
    lead_unit: str = ""
    unit: str = ""
    leader: str = ""
    signed_off: Flag | None = None
    signed_off_on: date | None = None
    remarks: str = ""
    notes: list[tuple[str, str]] = field(default_factory=list)
    measures: list[Step] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    """The rows as they stood, for the workbook of refused rows."""
    problems: list[Problem] = field(default_factory=list)

    @property
    def line(self) -> int:
        """The row's number on its sheet."""
        return self.lines[0].number

    @property
    def what(self) -> str:
        return self.condition or self.title

    @property
    def done(self) -> Flag | None:
        """Done only where every measure is."""
        flags = {step.done for step in self.measures if step.done}
        if not flags:
            return None
        return flags.pop() if len(flags) == 1 else Flag.PARTLY

    @property
    def due(self) -> date | None:
        """The last day on which any measure is due."""
        days = [step.limit.day for step in self.measures if step.limit and step.limit.day]
        return max(days, default=None)


_TEXTS = {
    F.TITLE: "title", F.CONDITION: "condition", F.CRITERIA: "criteria", F.CAUSE: "cause",
    F.EFFECT: "effect", F.THEME: "theme", F.SEVERITY: "severity", F.SOURCE: "source",
    F.LEAD_UNIT: "lead_unit", F.UNIT: "unit", F.LEADER: "leader", F.REMARKS: "remarks",
}  # fmt: skip
_STEP_TEXTS = {
    F.MEASURES: "text", F.OWNER: "owner", F.GOAL: "goal", F.PROGRESS: "progress",
    F.RESULT: "result",
}  # fmt: skip
_OF_A_MEASURE = frozenset({*_STEP_TEXTS, F.DUE, F.DONE, F.DONE_ON})


class LedgerReader:
    """Reads the rows of a sheet; what it passes over, it counts."""

    def __init__(self, sheet: Sheet, mapping: Mapping) -> None:
        self.sheet, self.mapping = sheet, mapping
        self.passed_over: list[int] = []
        """The numbers of rows that are no findings: totals, signatures, repeated headings."""
        self.section = ""
        self._wide = {merge.top: merge for merge in sheet.merges() if merge.right - merge.left >= 2}
        self._filler = Filler(sheet.merges())
        self._known = {text.rpartition(" / ")[2] for text in mapping.headings.values()}
        self._what = [
            column
            for wanted in (F.CONDITION, F.TITLE, F.NUMBER)
            if (column := mapping.column_of(wanted)) is not None
        ]
        self._puts = [
            (column, known, _put(known, mapping, column))
            for column, known in mapping.columns.items()
            if known is not F.SKIP
        ]

    def rows(self) -> Iterator[LedgerRow]:
        """The findings, top to bottom. Raises Unreadable."""
        held: LedgerRow | None = None
        for line in self.sheet.lines():
            if line.number <= self.mapping.below:
                self._filler.fill(line)
                continue
            cells, continued = self._filler.fill(line)
            match self._kind(line, cells, continued):
                case "continues" if held is not None:
                    self._add_measure(held, line, cells, continued)
                case "finding" | "continues":
                    if held is not None:
                        yield held
                    held = self._finding(line, cells)
                case "section":
                    self.section = _first(line.cells)
                case _:
                    self.passed_over.append(line.number)
        if held is not None:
            yield held

    def _kind(self, line: Line, cells: Sequence[Cell], continued: frozenset[int]) -> str:
        texts = [cell for cell in line.cells if cell is not None]
        if self._is_heading(line):
            return "heading"
        own = [column for column in self._what if _filled(cells, column)]
        if continued.intersection(self._what[:1]):
            return "continues"
        if len(texts) <= 4 and _FOOTER.match(simplified(_first(line.cells))):
            return "footer"
        if len(texts) == 1 and self._is_section(line):
            return "section"
        if own:
            return "finding"
        return "continues" if self._has_measure(cells) else "footer"

    def _is_heading(self, line: Line) -> bool:
        """Headings come again on top of each printed page of some ledgers."""
        texts = [cell for cell in line.cells if cell is not None]
        return len(texts) > 2 and all(
            isinstance(cell, str) and " ".join(cell.split()) in self._known for cell in texts
        )

    def _is_section(self, line: Line) -> bool:
        text = simplified(_first(line.cells))
        return line.number in self._wide or bool(_SECTION.match(text))

    def _has_measure(self, cells: Sequence[Cell]) -> bool:
        wanted = (F.MEASURES, F.PROGRESS, F.OWNER, F.DUE, F.UNIT)
        columns = [self.mapping.column_of(known) for known in wanted]
        return any(column is not None and _filled(cells, column) for column in columns)

    def _finding(self, line: Line, cells: Sequence[Cell]) -> LedgerRow:
        row = LedgerRow(section=self.section, lines=[line])
        step = Step()
        width = len(cells)
        for column, _known, put in self._puts:
            if column < width and (cell := cells[column]) is not None:
                try:
                    put(row, step, cell)
                except BadValue as bad:
                    row.problems.append(bad.at(column))
        if not step.is_empty or step.done:
            row.measures.append(step)
        self._check(row)
        return row

    def _add_measure(
        self, row: LedgerRow, line: Line, cells: Sequence[Cell], continued: frozenset[int]
    ) -> None:
        """Take a row that continues the finding above it: one more measure."""
        step, more = Step(), LedgerRow(lines=[line])
        for column, known, put in self._puts:
            cell = cells[column] if column < len(cells) else None
            if cell is None or (column in continued and known not in _OF_A_MEASURE):
                continue
            try:
                put(more, step, cell)
            except BadValue as bad:
                row.problems.append(bad.at(column))
        row.lines.append(line)
        row.measures.append(step)
        if more.unit and more.unit != row.unit:
            row.unit = "、".join(filter(None, (row.unit, more.unit)))
        row.notes.extend(more.notes)
        row.remarks = "\n".join(filter(None, (row.remarks, more.remarks)))

    def _check(self, row: LedgerRow) -> None:
        for wanted in (F.CONDITION, F.TITLE):
            column = self.mapping.column_of(wanted)
            if column is not None and not row.what and not _is_told(row, column):
                row.problems.append(Problem("missing", column))
                break
        if row.signed_off_on and row.found_on and row.signed_off_on < row.found_on:
            column = self.mapping.column_of(F.SIGNED_OFF_ON)
            row.problems.append(Problem("closed-before-found", column))


Put = Callable[[LedgerRow, Step, Cell], None]
"""Puts a cell where it belongs. Raises BadValue."""


def _put(known: Field, mapping: Mapping, column: int) -> Put:
    """What is done with the cells of a column; decided once, not for each row."""
    if known in _TEXTS:
        name = _TEXTS[known]
        return lambda row, _step, cell: setattr(row, name, read_text(cell))
    if known in _STEP_TEXTS:
        name = _STEP_TEXTS[known]
        return lambda _row, step, cell: setattr(step, name, read_text(cell))
    if known is F.NOTE:
        heading = mapping.heading(column)
        return lambda row, _step, cell: row.notes.append((heading, read_text(cell)))
    take, year = _VALUES[known], mapping.year
    return lambda row, step, cell: take(row, step, cell, year)


def _set_number(row: LedgerRow, _step: Step, cell: Cell, _year: int | None) -> None:
    row.number = read_number(cell)


def _set_found_on(row: LedgerRow, _step: Step, cell: Cell, year: int | None) -> None:
    row.found_on = read_day(cell, year=year)


def _set_due(_row: LedgerRow, step: Step, cell: Cell, year: int | None) -> None:
    step.limit = read_limit(cell, year=year)
    if step.limit and step.limit.kind is LimitKind.DONE and step.done is None:
        step.done = Flag.YES


def _set_done(row: LedgerRow, step: Step, cell: Cell, _year: int | None) -> None:
    step.done = read_flag(cell)
    if "销号" in simplified(str(cell)) and row.signed_off is None:
        row.signed_off = step.done  # 整改状态: 已销号


def _set_done_on(_row: LedgerRow, step: Step, cell: Cell, year: int | None) -> None:
    step.done_on = read_day(cell, year=year)


def _set_signed_off(row: LedgerRow, _step: Step, cell: Cell, _year: int | None) -> None:
    row.signed_off = read_flag(cell)


def _set_signed_off_on(row: LedgerRow, _step: Step, cell: Cell, year: int | None) -> None:
    row.signed_off_on = read_day(cell, year=year)


_VALUES: MappingABC[Field, Any] = {
    F.NUMBER: _set_number,
    F.FOUND_ON: _set_found_on,
    F.DUE: _set_due,
    F.DONE: _set_done,
    F.DONE_ON: _set_done_on,
    F.SIGNED_OFF: _set_signed_off,
    F.SIGNED_OFF_ON: _set_signed_off_on,
}


def section_theme(section: str) -> str:
    """ "二、作风建设方面（12个）" is about 作风建设方面."""
    return _SECTION.sub("", _SECTION_COUNT.sub("", section)).strip(" ：:。")


def section_mark(section: str) -> str:
    """What tells the numbers of one section from those of another: 二."""
    found = _SECTION.match(simplified(section))
    return found[0].strip("()（）、.．") if found else section_theme(section)[:12]


def _filled(cells: Sequence[Cell], column: int) -> bool:
    cell = cells[column] if column < len(cells) else None
    return bool(cell.strip()) if isinstance(cell, str) else cell is not None


def _first(cells: Sequence[Cell]) -> str:
    return next((str(cell).strip() for cell in cells if cell is not None), "")


def _is_told(row: LedgerRow, column: int) -> bool:
    """Does a problem already say what is wrong with a cell?"""
    return any(problem.column == column for problem in row.problems)
