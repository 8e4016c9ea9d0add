"""One finding's way from being raised to its sign-off, or as far as the year lets it come."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import cycle

from django.core.files.base import ContentFile

from vedette.deadlines.actions import ask_extension, decide_extension
from vedette.deadlines.models import Deadline
from vedette.demo.matters import Matter
from vedette.demo.province import Seat
from vedette.demo.stories.absences import signer
from vedette.demo.story import YEAR, Story, office_hours, workday
from vedette.findings.actions import (
    accept,
    add_evidence,
    add_root_cause,
    address_root_cause,
    agree_plan,
    decide_dispute,
    dispute,
    notify,
    plan,
    raise_finding,
    reopen,
    report_progress,
    send_back,
    settle,
    sign_off,
    submit,
    verify,
)
from vedette.findings.actions.plan import MeasureDraft
from vedette.findings.models import CauseKind, Finding, Measure, Method, Theme
from vedette.findings.states import State
from vedette.kernel import clock
from vedette.organisation.models import Person, Unit

STATEMENT = "以上整改情况属实，所附材料真实有效，本人对此负责。"
SEND_BACK = "抽查仍有个别未整改到位，请补充后重新提交。"


@dataclass(frozen=True, kw_only=True)
class Life:
    """How one finding goes, settled by its turn alone."""

    seat: Seat
    unit: Unit
    matter: Matter
    turn: int
    raised: date
    source: str = "inspection"
    source_subject: str = ""
    category: str = "ordinary"
    themes: tuple[Theme, ...] = ()
    answer_within: int = 5
    """Working days until the unit answers."""
    rectify_within: int = 60
    """Working days that the plan gives."""
    may_relapse: bool = False
    stops_at: str = ""
    """The step before which the year ends for it: `plan`, `submit`, `verify`; empty: none."""

    @property
    def disputed(self) -> bool:
        return self.turn % 23 == 7

    @property
    def relapses(self) -> bool:
        """It is found again at the end of its watch."""
        return self.may_relapse and self.turn % 37 == 12

    @property
    def asks_more_time(self) -> bool:
        """The unit asks for a later date while there is still time."""
        return self.turn % 29 == 10

    @property
    def falls_short(self) -> bool:
        """The first attempt does not hold, and is sent back."""
        return self.turn % 11 == 4


def tell(life: Life) -> Story:
    """Play a finding's life: each act by whoever has the right to it, on a working day."""
    seat, matter, turn = life.seat, life.matter, life.turn
    head, clerk = seat.heads[life.unit.pk], seat.clerks[life.unit.pk]
    raiser, verifier = seat.members if turn % 2 else reversed(seat.members)
    days = _days(life)

    yield office_hours(next(days), turn)
    finding = _raise(life, by=raiser)
    cause = add_root_cause(
        finding, kind=CauseKind.INSTITUTIONAL, text=matter.text("cause", turn), by=raiser
    )
    yield from _wait(finding, next(days), turn)
    notify(finding, by=seat.lead)
    yield from _wait(finding, next(days), turn)
    if finding.state != State.NOTIFIED:
        pass  # the window for an answer closed over a holiday: silence is taken for acceptance
    elif life.disputed:
        dispute(finding, by=head, text="部分情形系历史遗留，请予核实。")
        yield from _wait(finding, next(days), turn)
        decide_dispute(finding, by=seat.deputy, upheld=True, reasons="经核实，情形存续至今。")
    else:
        accept(finding, by=clerk)
    if life.stops_at == "plan":
        return
    yield from _wait(finding, next(days), turn)
    (measure,) = plan(finding, [_draft(life, owner=head)], by=clerk)
    yield from _wait(finding, next(days), turn)
    agree_plan(finding, by=seat.lead)
    if life.asks_more_time:
        yield from _more_time(life, finding, clerk)
    if life.stops_at == "submit":
        return
    yield from _wait(finding, next(days), turn)
    yield from _rectify(life, finding, measure, days, verifier)
    if finding.state != State.VERIFIED:
        return
    yield from _wait(finding, next(days), turn)
    address_root_cause(finding, cause, how=matter.text("deliverable", turn), by=raiser)
    sign_off(finding, by=signer(seat, verifier))
    yield from _watch(life, finding)


def _wait(finding: Finding, day: date, turn: int) -> Story:
    """Come back on a later day, and look at the finding as it is by then."""
    yield office_hours(day, turn)
    finding.refresh_from_db()


def _more_time(life: Life, finding: Finding, clerk: Person) -> Story:
    """Ask for ten more days; the lead grants it, and now and then refuses."""
    yield from _wait(finding, workday(clock.today(), 3), life.turn)
    running = Deadline.objects.for_subject(finding.subject).running().get(code="FINDING_RECTIFY")
    asked = ask_extension(
        running,
        by=clerk,
        asked_due=running.due + timedelta(days=10),
        reason="验收材料须待第三方出具，申请延长。",
    )
    yield from _wait(finding, workday(clock.today(), 1), life.turn)
    if life.turn % 2:
        decide_extension(asked, by=life.seat.lead, grant=False, reason="时限充足，按期完成。")
    else:
        decide_extension(asked, by=life.seat.lead, grant=True)


def _watch(life: Life, finding: Finding) -> Story:
    """Look again when the watch is over, if that is still this year: it held, or it came back."""
    finding.refresh_from_db()
    if finding.watch_until is None or workday(finding.watch_until, 1).year > YEAR:
        return
    yield from _wait(finding, workday(finding.watch_until, 1), life.turn)
    if life.relapses:
        reopen(finding, by=life.seat.deputy, reason="回头看发现同类情形再次出现，重新打开。")
    else:
        settle(finding, by=life.seat.lead, note="回头看未发现反弹。")


def _rectify(
    life: Life, finding: Finding, measure: Measure, days: Iterator[date], verifier: Person
) -> Story:
    """Report, prove, submit; be checked; and once more where the first attempt falls short."""
    turn = life.turn
    head, clerk = life.seat.heads[life.unit.pk], life.seat.clerks[life.unit.pk]
    after = life.matter.text("after", turn)
    for attempt in (1, 2) if life.falls_short else (1,):
        result = f"已按计划完成：{life.matter.text('deliverable', turn)}。"
        report_progress(finding, measure, by=clerk, result=result, after=after, done=True)
        proof = ContentFile(
            f"{finding.ref} 第{attempt}次佐证材料（演示数据）\n{result}\n".encode(),
            name=f"{finding.ref}-佐证-{attempt}.txt",
        )
        add_evidence(finding, proof, measure=measure, by=clerk)
        submit(finding, by=head, statement=STATEMENT)
        if life.stops_at == "verify":
            return
        yield from _wait(finding, next(days), turn)
        sample = 5 + turn % 16 if life.matter.people else 0
        method = Method.SAMPLE if sample else (Method.ON_SITE if turn % 3 else Method.PAPERS)
        if life.falls_short and attempt == 1:
            again = next(days)
            send_back(
                finding, by=verifier, reason=SEND_BACK, method=method, sample_size=sample,
                due_on=again + timedelta(days=10),
            )  # fmt: skip
            yield from _wait(finding, again, turn)
            continue
        verify(
            finding, by=verifier, method=method, sample_size=sample,
            determination=f"{life.matter.text('success_test', turn)}：经核查，符合。",
        )  # fmt: skip


def _days(life: Life) -> Iterator[date]:
    """The working days on which the steps of a life fall, later each time."""
    day = workday(life.raised, 0)
    yield day
    gaps = [
        1 + life.turn % 2,
        life.answer_within,
        4 if life.disputed else 9,
        9 if life.disputed else 3,
        3 if life.disputed else life.rectify_within,
        life.rectify_within if life.disputed else 5,
    ]
    for gap in (*gaps, *([5] * 6)):
        day = workday(day, gap)
        yield day


def _raise(life: Life, *, by: Person) -> Finding:
    matter, turn = life.matter, life.turn
    return raise_finding(
        by=by,
        team=life.seat.team,
        unit=life.unit,
        title=matter.text("title", turn),
        criteria=matter.text("criteria", turn),
        condition=matter.text("condition", turn),
        cause=matter.text("cause", turn),
        effect=matter.text("effect", turn),
        category=life.category,
        severity="medium" if turn % 3 else "low",
        source=life.source,
        source_subject=life.source_subject,
        affects_people=matter.people,
        themes=life.themes,
    )


def _draft(life: Life, *, owner: Person) -> MeasureDraft:
    matter, turn = life.matter, life.turn
    return MeasureDraft(
        text=matter.text("measure", turn),
        owner=owner,
        due_on=workday(life.raised, life.rectify_within + 30),
        deliverable=matter.text("deliverable", turn),
        success_test=matter.text("success_test", turn),
        kind="concentrated" if turn % 4 else "long-term",
        before=matter.text("before", turn),
    )


def spread(first: date, last: date, count: int) -> Iterator[date]:
    """As many days, evenly from the first to the last."""
    span = (last - first).days
    for turn in range(count):
        yield first + timedelta(days=round(span * turn / max(count - 1, 1)))


def in_turn(units: list[Unit]) -> Iterator[Unit]:
    """Each unit in its turn, without end."""
    return cycle(units)
