"""Clues and what belongs to them."""

from vedette.clues.models.case import Appeal, CaseRecord
from vedette.clues.models.check import JointCheck
from vedette.clues.models.circle import CircleMember
from vedette.clues.models.clarification import CITY_OR_ABOVE, Clarification, ReportFinding
from vedette.clues.models.clue import Clue
from vedette.clues.models.concerned import Concerned
from vedette.clues.models.disposition import Disposition, Officer
from vedette.clues.models.inquiry import Inquiry
from vedette.clues.models.intervention import Intervention, InterventionNote
from vedette.clues.models.outcome import SCALES, Outcome, Statement
from vedette.clues.models.querysets import (
    BelongsToClue,
    ClueQuerySet,
    KnownByClueQuerySet,
    known_to,
)
from vedette.clues.models.report import HandlingReport, Signature
from vedette.clues.models.spot_check import Draw, SpotCheck
from vedette.clues.models.step import ClueStep
from vedette.clues.models.terms import (
    CLEARED,
    CLOSE_REASONS,
    FORM_OF,
    HOLD_REASONS,
    AppealKind,
    AppealResult,
    Basis,
    BodyLevel,
    CheckResult,
    Decision,
    FourForm,
    InquiryKind,
    Level,
    Measure,
    Method,
    PartySanction,
    Proposal,
    Reason,
    Reply,
    ReportKind,
    Result,
    StatementKind,
    StateSanction,
)
from vedette.clues.models.tie import Tie
from vedette.clues.models.vocabulary import (
    FROM_INSPECTION,
    Capacity,
    Category,
    Grade,
    Manner,
    Source,
    TieKind,
    Way,
    at_or_above,
)

__all__ = [
    "CITY_OR_ABOVE",
    "CLEARED",
    "CLOSE_REASONS",
    "FORM_OF",
    "FROM_INSPECTION",
    "HOLD_REASONS",
    "SCALES",
    "Appeal",
    "AppealKind",
    "AppealResult",
    "Basis",
    "BelongsToClue",
    "BodyLevel",
    "Capacity",
    "CaseRecord",
    "Category",
    "CheckResult",
    "CircleMember",
    "Clarification",
    "Clue",
    "ClueQuerySet",
    "ClueStep",
    "Concerned",
    "Decision",
    "Disposition",
    "Draw",
    "FourForm",
    "Grade",
    "HandlingReport",
    "Inquiry",
    "InquiryKind",
    "Intervention",
    "InterventionNote",
    "JointCheck",
    "KnownByClueQuerySet",
    "Level",
    "Manner",
    "Measure",
    "Method",
    "Officer",
    "Outcome",
    "PartySanction",
    "Proposal",
    "Reason",
    "Reply",
    "ReportFinding",
    "ReportKind",
    "Result",
    "Signature",
    "Source",
    "SpotCheck",
    "StateSanction",
    "Statement",
    "StatementKind",
    "Tie",
    "TieKind",
    "Way",
    "at_or_above",
    "known_to",
]
