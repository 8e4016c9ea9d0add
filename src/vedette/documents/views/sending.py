"""Send a docx: always to be saved, never opened on our address."""

from urllib.parse import quote

from django.http import HttpResponse

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def docx(content: bytes, name: str) -> HttpResponse:
    sent = HttpResponse(content, content_type=DOCX)
    sent["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    sent["X-Content-Type-Options"] = "nosniff"
    sent["Content-Security-Policy"] = "default-src 'none'; sandbox"
    sent["Cache-Control"] = "private, no-store"
    return sent
