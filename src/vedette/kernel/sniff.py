"""What a file is, told from its first bytes: a name proves nothing."""

OCTETS = "application/octet-stream"
_OPENINGS = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"\x1f\x8b", "application/gzip"),
    (b"OggS", "audio/ogg"),
    (b"ID3", "audio/mpeg"),
    (b"MZ", "application/x-msdownload"),
    (b"\x7fELF", "application/x-executable"),
    (b"{\\rtf", "application/rtf"),
)
_OFFICE = (
    (b"word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (b"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    (b"content.ofd", "application/ofd"),
    (b"OFD.xml", "application/ofd"),
)
HEAD = 4096
"""How many bytes are needed."""


def sniff(head: bytes) -> str:
    """The media type of a file that begins so; `application/octet-stream` if unknown."""
    head = head[:HEAD]
    for opening, mime in _OPENINGS:
        if head.startswith(opening):
            return mime
    if head.startswith(b"PK\x03\x04"):
        return next((mime for mark, mime in _OFFICE if mark in head), "application/zip")
    if head[:4] == b"RIFF":
        return {b"WEBP": "image/webp", b"WAVE": "audio/wav"}.get(head[8:12], OCTETS)
    if head[4:8] == b"ftyp":
        return "image/heic" if head[8:12] in {b"heic", b"heix", b"mif1"} else "video/mp4"
    return _text(head)


def _text(head: bytes) -> str:
    if b"\x00" in head:
        return OCTETS
    for encoding in ("utf-8", "gb18030"):
        try:
            head.decode(encoding)
        except UnicodeDecodeError as problem:
            if problem.start < len(head) - 4:  # not merely a character cut at the end
                continue
        return f"text/plain; charset={encoding}" if head else OCTETS
    return OCTETS
