"""Telling people, and what they do with it."""

from vedette.notifications.actions.at_once import send_at_once
from vedette.notifications.actions.choose import choose_ways
from vedette.notifications.actions.digest import send_digests, want_digest
from vedette.notifications.actions.read import mark_all_read, mark_read, mark_unread, overtake
from vedette.notifications.actions.tell import tell

__all__ = [
    "choose_ways",
    "mark_all_read",
    "mark_read",
    "mark_unread",
    "overtake",
    "send_at_once",
    "send_digests",
    "tell",
    "want_digest",
]
