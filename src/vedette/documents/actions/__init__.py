"""Write a draft, issue it, take a copy of it, withdraw it; keep the paper it goes out on."""

from vedette.documents.actions.copy import take_copy
from vedette.documents.actions.draft import discard, hand_in, rewrite, write_draft
from vedette.documents.actions.issue import issue
from vedette.documents.actions.letterhead import keep_letterhead
from vedette.documents.actions.preview import preview, sample
from vedette.documents.actions.template import hand_in_template, use_shipped, use_version
from vedette.documents.actions.withdraw import withdraw

__all__ = [
    "discard",
    "hand_in",
    "hand_in_template",
    "issue",
    "keep_letterhead",
    "preview",
    "rewrite",
    "sample",
    "take_copy",
    "use_shipped",
    "use_version",
    "withdraw",
    "write_draft",
]
