"""The docx side: what a template may do, how it is checked, filled, laid out and stamped."""

from vedette.documents.paper.fill import check, fill, plain
from vedette.documents.paper.shipped import shipped
from vedette.documents.paper.stamp import stamp

__all__ = ["check", "fill", "plain", "shipped", "stamp"]
