"""URLs whose row is still to be written by those who made them. This list only ever shrinks."""

_BY_AREA = {
    "deadlines": "list deadline rules ask decide pause cancel calendars calendar_file"
    " calendar_remove",
    "notifications": "notices digest mark unmark",
}
PENDING = {f"{area}:{page}" for area, pages in _BY_AREA.items() for page in pages.split()}
