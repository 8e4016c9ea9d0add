"""Drafts, what was issued, and the paper it goes out on."""

from vedette.documents.models.document import Document
from vedette.documents.models.draft import Draft
from vedette.documents.models.letterhead import Letterhead
from vedette.documents.models.template import Template

__all__ = ["Document", "Draft", "Letterhead", "Template"]
