"""Made-up ledgers in the manner of real offices: for tests, benchmarks and the demonstration.

Everything in them is invented, and the same arguments always give the same workbook.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import xlsxwriter

THEMES = ("全面从严治党", "意识形态", "选人用人", "财务管理", "工程项目", "作风建设")
PLACES = ("办公室", "财务处", "执法大队", "项目办", "机关党委", "服务窗口")
FAULTS = (
    "会议记录不完整，{n}次会议只有签到没有讨论内容",
    "{n}份合同未经法制审核即签订",
    "公务接待清单缺少{n}项必备要素",
    "收费公示栏{n}处内容未更新，仍为上年标准",
    "差旅费报销{n}笔缺少审批单",
    "廉政谈话记录{n}份雷同，存在照抄照搬现象",
    "固定资产{n}件账实不符，未及时入账",
    "招标文件设置不合理条件{n}处",
    "{n}名新任干部未开展任职廉政谈话",
    "群众来信{n}件超期未答复",
)
MEASURES = (
    "修订{place}工作规程，明确审核环节和责任人",
    "逐件补正材料，建立台账，由{place}每月核对一次",
    "开展专项自查，对照清单逐项销号",
    "组织{place}全员培训并进行考核",
    "约谈{place}负责人，责令限期改正",
)
PROGRESS = (
    "已完成全部{n}项补正，并报驻在组备案。",
    "规程已印发执行，抽查{n}件未再发现。",
    "正在逐件核对，已完成{n}件。",
)
SURNAMES = "王李张刘陈杨赵黄周吴"
GIVEN = ("建国", "敏", "海涛", "丽华", "志强", "晓燕", "军", "宁")


@dataclass(frozen=True)
class SampleRow:
    """One row, its dates still dates."""

    number: int
    theme: str
    finding: str
    unit: str
    leader: str
    owner: str
    measures: str
    goal: str
    due: date
    progress: str
    done: bool
    signed_off_on: date | None


def sample_rows(
    count: int, units: Sequence[str], *, year: int = 2020, open_rows: int = 0, seed: int = 2020
) -> Iterator[SampleRow]:
    """Rows of a ledger; the last `open_rows` of them are not yet done."""
    dice = random.Random(seed)  # noqa: S311  (nothing secret)
    for number in range(1, count + 1):
        place = dice.choice(PLACES)
        done = number <= count - open_rows
        due = date(year, 4, 1) + timedelta(days=dice.randrange(250))
        yield SampleRow(
            number=number,
            theme=dice.choice(THEMES),
            finding=f"{place}"
            + dice.choice(FAULTS).format(n=dice.randint(2, 19))
            + f"（{number}）",
            unit=units[(number - 1) % len(units)],
            leader=_name(dice),
            owner=_name(dice),
            measures=dice.choice(MEASURES).format(place=place),
            goal=f"{place}同类问题不再发生",
            due=due,
            progress=dice.choice(PROGRESS[:2] if done else PROGRESS[2:]).format(
                n=dice.randint(2, 19)
            ),
            done=done,
            signed_off_on=due + timedelta(days=dice.randrange(14)) if done else None,
        )


def _name(dice: random.Random) -> str:
    return dice.choice(SURNAMES) + dice.choice(GIVEN)


def _as_written(day: date, number: int) -> Any:
    """A day in one of the manners that stand side by side in one real column."""
    manners: tuple[Any, ...] = (
        day,
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}.{day.month}.{day.day}",
        f"{day.year}/{day.month:02}/{day.day:02}",
        f"{day:%Y%m%d}",
        f"{day.month}月{day.day}日",
    )
    return manners[number % len(manners)]


HEADINGS = (
    ("序号", ""), ("问题类别", ""), ("存在问题", ""), ("责任单位", ""), ("责任领导", ""),
    ("责任人", ""), ("整改情况", "整改措施"), ("整改情况", "整改目标"), ("整改情况", "整改时限"),
    ("整改情况", "进展情况"), ("销号情况", "是否完成"), ("销号情况", "是否销号"),
    ("销号情况", "销号时间"), ("备注", ""),
)  # fmt: skip


def chinese_ledger(
    path: Path,
    units: Sequence[str],
    *,
    count: int = 69,
    title: str = "2020年“四个落实”监督发现问题整改台账",
    year: int = 2020,
    open_rows: int = 0,
    seed: int = 2020,
) -> Path:
    """A ledger as it comes by mail: a merged title, headings in two rows, notes at the foot."""
    book = xlsxwriter.Workbook(
        path, {"constant_memory": False, "default_date_format": "yyyy-mm-dd"}
    )
    page = book.add_worksheet("问题台账")
    bold = book.add_format({"bold": True, "align": "center", "valign": "vcenter", "border": 1})
    large = book.add_format({"bold": True, "align": "center", "font_size": 18})
    wrap = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
    day = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "border": 1})
    last = len(HEADINGS) - 1
    page.merge_range(0, 0, 0, last, title, large)
    page.merge_range(1, 0, 1, last, f"填报单位：综合处    填报日期：{year}年12月20日")
    for index, (upper, lower) in enumerate(HEADINGS):
        page.set_column(index, index, 14 if lower or index > 2 else 10)
        if not lower:
            page.merge_range(2, index, 3, index, upper, bold)
        else:
            page.write(3, index, lower, bold)
    page.merge_range(2, 6, 2, 9, "整改情况", bold)
    page.merge_range(2, 10, 2, 12, "销号情况", bold)
    page.freeze_panes(4, 0)
    rows = sample_rows(count, units, year=year, open_rows=open_rows, seed=seed)
    for place, row in enumerate(rows, start=4):
        due = "立行立改" if row.number % 23 == 0 else _as_written(row.due, row.number)
        closed = _as_written(row.signed_off_on, row.number + 1) if row.signed_off_on else ""
        values = (
            *(row.number, row.theme, row.finding, row.unit, row.leader, row.owner),
            *(row.measures, row.goal, due, row.progress),
            "已完成" if row.done else "整改中",
            ("√" if row.number % 2 else "是") if row.signed_off_on else "否",
            *(closed, ""),
        )
        for index, value in enumerate(values):
            page.write(place, index, value, day if isinstance(value, date) else wrap)
    page.merge_range(count + 4, 0, count + 4, last, "填表人：张敏    审核人：李海涛    联系电话：—")
    book.add_worksheet("填表说明").write(0, 0, "本表由各单位综合处填报，序号不得重复。")
    book.close()
    return path


ENGLISH_HEADINGS = (
    "No.", "Category", "Finding", "Responsible Unit", "Owner", "Corrective Action", "Success Test",
    "Due Date", "Progress", "Completed?", "Closed?", "Date Closed", "Comments",
)  # fmt: skip


def english_ledger(
    path: Path,
    units: Sequence[str],
    *,
    count: int = 30,
    year: int = 2020,
    open_rows: int = 5,
    seed: int = 7,
) -> Path:
    """An issue log as an inspector general's office keeps it: one heading row, plain dates."""
    book = xlsxwriter.Workbook(path, {"default_date_format": "d mmm yyyy"})
    page = book.add_worksheet("Issue log")
    page.write_row(0, 0, ENGLISH_HEADINGS)
    rows = sample_rows(count, units, year=year, open_rows=open_rows, seed=seed)
    for place, row in enumerate(rows, start=1):
        closed = f"{row.signed_off_on:%d} {row.signed_off_on:%B} {year}" if row.done else ""
        page.write_row(
            place,
            0,
            (
                *(row.number, "Finance" if row.number % 2 else "Procurement"),
                f"{row.number} of the files examined lacked an approval before payment",
                *(row.unit, "J. Smith", "Introduce a second signature and train the staff"),
                *("No payment without approval in a sample of 20", row.due),
                "Done and tested" if row.done else "In hand",
                *("Y" if row.done else "N", "Yes" if row.done else "No", closed, ""),
            ),
        )
    book.close()
    return path


FLAT_HEADINGS = (
    "序号", "问题描述", "问题类别", "责任单位", "责任人", "整改措施", "整改目标", "整改时限",
    "整改情况", "是否完成", "是否销号", "销号时间",
)  # fmt: skip


def large_ledger(path: Path, units: Sequence[str], *, count: int = 50_000, seed: int = 1) -> Path:
    """A ledger of any size, its texts shared as spreadsheet programs save them."""
    options = {"constant_memory": False, "default_date_format": "yyyy-mm-dd"}
    book = xlsxwriter.Workbook(path, options)
    page = book.add_worksheet("问题台账")
    page.write_row(0, 0, FLAT_HEADINGS)
    for row in sample_rows(count, units, open_rows=count // 20, seed=seed):
        page.write_row(
            row.number,
            0,
            (
                *(row.number, row.finding, row.theme, row.unit, row.owner, row.measures),
                *(row.goal, row.due, row.progress, "是" if row.done else "整改中"),
                "是" if row.signed_off_on else "否",
                row.signed_off_on,
            ),
        )
    book.close()
    return path
