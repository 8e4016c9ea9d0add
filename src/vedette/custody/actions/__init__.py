"""What people do with case files: one verb, one file.

Every entry is about the clue: whoever doesn't know of it learns nothing of its papers.
"""

from vedette.custody.actions.file import open_file
from vedette.custody.actions.receive import receive, report_missing, take_back
from vedette.custody.actions.send import hand_over, seal, withdraw
from vedette.custody.actions.volumes import add_content, add_volume

__all__ = [
    "add_content",
    "add_volume",
    "hand_over",
    "open_file",
    "receive",
    "report_missing",
    "seal",
    "take_back",
    "withdraw",
]
