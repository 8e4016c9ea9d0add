"""What the log says of itself, for everyone."""

from importlib.resources import files

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET

from vedette.journal.models import Checkpoint
from vedette.journal.notes import our_key
from vedette.journal.queries import latest_checkpoint

PAGE = 100
TEXT = "text/plain; charset=utf-8"
fresh = cache_control(max_age=1)
"""A mirror must not make the log look older than it is."""


@require_GET
def overview(request: HttpRequest) -> HttpResponse:
    """What this log is, and how anyone can check it."""
    page = {
        "latest": latest_checkpoint(),
        "checkpoints": Checkpoint.objects.order_by("-size")[:10],
        "key": our_key(),
        "address": request.build_absolute_uri(),
    }
    return render(request, "journal/transparency.html", page)


@require_GET
@fresh
def checkpoint(request: HttpRequest) -> HttpResponse:
    """The latest checkpoint: C2SP tlog-checkpoint."""
    latest = latest_checkpoint()
    if latest is None:
        raise Http404
    return HttpResponse(latest.note, content_type=TEXT)


@require_GET
@fresh
def checkpoints(request: HttpRequest) -> HttpResponse:
    """The checkpoints as JSON, the latest first; `?before=SIZE` for earlier ones."""
    found = Checkpoint.objects.order_by("-size")
    before = request.GET.get("before", "")
    if before.isascii() and before.isdigit():
        found = found.filter(size__lt=min(int(before), 2**63 - 1))
    listed = [{"size": c.size, "at": c.at.isoformat(), "note": c.note} for c in found[:PAGE]]
    return JsonResponse({"key": str(our_key()), "checkpoints": listed})


@require_GET
def key(request: HttpRequest) -> HttpResponse:
    """The public key, as Go's `note` package writes it."""
    return HttpResponse(f"{our_key()}\n", content_type=TEXT)


@require_GET
def verifier(request: HttpRequest) -> HttpResponse:
    """The offline verifier: one file."""
    source = files("vedette.journal").joinpath("offline", "vedette_verify.py").read_bytes()
    answer = HttpResponse(source, content_type="text/x-python; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="vedette_verify.py"'
    return answer
