"""What people do with findings: one verb, one file."""

from vedette.findings.actions.accept import accept
from vedette.findings.actions.accept_risk import accept_risk
from vedette.findings.actions.add_evidence import add_evidence
from vedette.findings.actions.add_root_cause import add_root_cause
from vedette.findings.actions.add_theme import add_theme
from vedette.findings.actions.address_root_cause import address_root_cause
from vedette.findings.actions.agree_plan import agree_plan
from vedette.findings.actions.ask_review import ask_review
from vedette.findings.actions.bulk import Outcome, in_bulk
from vedette.findings.actions.decide_dispute import decide_dispute
from vedette.findings.actions.decide_review import decide_review
from vedette.findings.actions.dispute import dispute
from vedette.findings.actions.edit import edit
from vedette.findings.actions.enter_history import Entered, enter_history
from vedette.findings.actions.merge import merge
from vedette.findings.actions.notify import notify
from vedette.findings.actions.plan import MeasureDraft, plan
from vedette.findings.actions.raise_finding import raise_finding
from vedette.findings.actions.reopen import reopen
from vedette.findings.actions.report_progress import report_progress
from vedette.findings.actions.resume import resume
from vedette.findings.actions.revise_evidence import revise_evidence
from vedette.findings.actions.send_back import send_back
from vedette.findings.actions.send_plan_back import send_plan_back
from vedette.findings.actions.set_themes import set_themes
from vedette.findings.actions.settle import settle
from vedette.findings.actions.sign_off import sign_off
from vedette.findings.actions.submit import submit
from vedette.findings.actions.supersede import supersede
from vedette.findings.actions.verify import verify
from vedette.findings.actions.withdraw import withdraw
from vedette.findings.history import HistoricFinding, HistoricMeasure

__all__ = [
    "Entered",
    "HistoricFinding",
    "HistoricMeasure",
    "MeasureDraft",
    "Outcome",
    "accept",
    "accept_risk",
    "add_evidence",
    "add_root_cause",
    "add_theme",
    "address_root_cause",
    "agree_plan",
    "ask_review",
    "decide_dispute",
    "decide_review",
    "dispute",
    "edit",
    "enter_history",
    "in_bulk",
    "merge",
    "notify",
    "plan",
    "raise_finding",
    "reopen",
    "report_progress",
    "resume",
    "revise_evidence",
    "send_back",
    "send_plan_back",
    "set_themes",
    "settle",
    "sign_off",
    "submit",
    "supersede",
    "verify",
    "withdraw",
]
