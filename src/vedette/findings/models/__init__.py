"""Findings and what belongs to them."""

from vedette.findings.models.cause import CauseKind, CauseState, RootCause
from vedette.findings.models.evidence import Evidence
from vedette.findings.models.finding import Category, Finding, Severity, Source
from vedette.findings.models.measure import Measure, PlanKind
from vedette.findings.models.reply import Position, Reply, Review
from vedette.findings.models.step import Step
from vedette.findings.models.theme import FindingTheme, Theme
from vedette.findings.models.verification import Endorsement, Method, Verification

__all__ = [
    "Category",
    "CauseKind",
    "CauseState",
    "Endorsement",
    "Evidence",
    "Finding",
    "FindingTheme",
    "Measure",
    "Method",
    "PlanKind",
    "Position",
    "Reply",
    "Review",
    "RootCause",
    "Severity",
    "Source",
    "Step",
    "Theme",
    "Verification",
]
