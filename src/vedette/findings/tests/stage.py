"""Findings worth looking at: what the browser's pages show."""

from datetime import timedelta

from django.core.files.base import ContentFile

from tests.cast import Cast
from vedette.findings import actions
from vedette.findings.models import Finding
from vedette.findings.tests import path
from vedette.kernel import clock

SAYS = {
    "title": "超限运输罚款未按规定票据收取，未主动告知当事人申请复议的权利",
    "criteria": "罚款须使用省级财政统一票据，并书面告知复议、诉讼的权利和期限。",
    "condition": "抽查 40 件，23 件使用自制收据，最长 211 日未补开；均未书面告知。",
    "cause": "票据由各站自行领用；处罚系统与财务系统不相通。",
    "effect": "涉及 1,104 名当事人，罚款 86.30 万元。",
}


def in_work(cast: Cast) -> Finding:
    """Half done: one measure of three is finished, one has a file."""
    theme = actions.add_theme("sgls", "四个落实", name_en="Four implementations", by=cast.wang)
    finding = path.accepted(cast, **SAYS, affects_people=True, affects_money=True, themes=(theme,))
    soon, later = clock.today() + timedelta(days=20), clock.today() + timedelta(days=80)
    actions.add_root_cause(
        finding, by=cast.qian, text="处罚系统与财务系统不相通", kind="institutional"
    )
    drafts = [
        path.draft(cast, text="停用自制收据，统一换领票据", before="23 件", due_on=soon),
        path.draft(cast, text="逐件补开票据并短信告知当事人", owner=cast.qian, before="0 人"),
        path.draft(cast, text="打通处罚系统与财务系统", before="人工", due_on=later),
    ]
    actions.plan(finding, drafts, by=cast.qian)
    actions.agree_plan(finding, by=cast.li)
    first = finding.current_measures()[0]
    actions.report_progress(
        finding, first, by=cast.qian, result="全部换领完毕。", after="0 件", done=True
    )
    upload = ContentFile(b"%PDF-1.7 receipts", name="票据领用登记.pdf")
    actions.add_evidence(finding, upload, by=cast.qian, measure=first, caption="票据领用登记")
    scan = ContentFile(b"%PDF-1.7 notes", name="检查底稿.pdf")
    actions.add_evidence(finding, scan, by=cast.li, caption="检查底稿")
    return finding


def verified(cast: Cast) -> Finding:
    """Waiting for a sign-off, which whoever verified it can't give."""
    finding = in_work(cast)
    path.do_measures(cast, finding)
    actions.submit(finding, by=cast.chen, statement=path.STATEMENT)
    actions.verify(
        finding,
        by=cast.wang,
        method="sample",
        sample_size=60,
        found="电话回访 60 人，52 人确认，其余未接通。",
        determination="措施已落实，票据与台账一致。",
    )
    return finding


def disputed(cast: Cast) -> Finding:
    """Upheld after a dispute."""
    finding = path.notified(cast, **SAYS)
    actions.dispute(finding, by=cast.chen, text="其中 5 件已于检查前补开，应予核减。")
    actions.decide_dispute(
        finding, by=cast.li, upheld=True, reasons="补开日期晚于检查日期，不予核减。"
    )
    return finding


def came_back(cast: Cast) -> Finding:
    """A relapse."""
    finding = path.signed_off(cast, **SAYS)
    actions.reopen(finding, by=cast.sun, reason="又发现三件自制收据。")
    return finding


def ledger(cast: Cast) -> str:
    """A ledger with findings in many states."""
    in_work(cast)
    for walk in (path.raised, path.notified):
        walk(cast, title="出租汽车安全生产费违规收取", unit=cast.taxi_bureau, severity="high")
    for walk in (path.notified, path.planned, path.submitted, path.signed_off):
        walk(cast, **SAYS)
    return "/findings/"
