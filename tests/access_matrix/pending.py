"""URLs whose row is still to be written by those who made them. This list only ever shrinks."""

PENDING: set[str] = {
    *(
        f"deadlines:{page}"
        for page in ["list", "deadline", "rules", "ask", "decide", "pause", "cancel"]
    ),
    *(f"deadlines:{page}" for page in ["calendars", "calendar_file", "calendar_remove"]),
    *(f"notifications:{page}" for page in ["notices", "digest", "mark", "unmark"]),
}
