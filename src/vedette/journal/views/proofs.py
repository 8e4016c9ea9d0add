"""Proofs and tiles: nothing but hashes."""

import re

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest, JsonResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET

from vedette.journal.models import Entry, Tile
from vedette.journal.queries import consistency, inclusion
from vedette.journal.tiles import HASH, WIDTH

LEAF = re.compile(r"[0-9a-f]{64}")
TILE = re.compile(r"((?:x\d{3}/)*\d{3})(?:\.p/([1-9]\d{0,2}))?")
LARGEST = 2**63 - 1
IMMUTABLE = 365 * 24 * 3600


class NoNumber(ValueError):
    """A parameter is not what it should be; the text says which, and what it should be."""


@require_GET
def prove_inclusion(request: HttpRequest) -> HttpResponse:
    """`?index=N&size=M`, or `?leaf=HEX&size=M`: the path from an entry to the root."""
    try:
        size = _number(request, "size")
        index = (
            _place_of(request.GET["leaf"]) if "leaf" in request.GET else _number(request, "index")
        )
        hashes = inclusion(index, size)
    except (ValueError, LookupError) as problem:
        return _refused(problem)
    return JsonResponse({"index": index, "size": size, "hashes": [h.hex() for h in hashes]})


@require_GET
def prove_consistency(request: HttpRequest) -> HttpResponse:
    """`?from=N&to=M`: that the log of M entries begins with that of N."""
    try:
        before, size = _number(request, "from"), _number(request, "to")
        hashes = consistency(before, size)
    except (ValueError, LookupError) as problem:
        return _refused(problem)
    return JsonResponse({"from": before, "to": size, "hashes": [h.hex() for h in hashes]})


@require_GET
@cache_control(max_age=IMMUTABLE, immutable=True)
def tile(request: HttpRequest, level: int, place: str) -> HttpResponse:
    """A tile of the tree: C2SP tlog-tiles, `/tile/<L>/<N>[.p/<W>]`."""
    named = TILE.fullmatch(place)
    number = int(re.sub(r"[x/]", "", named[1])) if named else LARGEST
    width = int(named[2]) if named and named[2] else WIDTH
    stored = Tile.objects.filter(level=min(level, 63), place=min(number, LARGEST)).first()
    hashes = bytes(stored.hashes)[: width * HASH] if stored and width <= WIDTH else b""
    if not hashes or len(hashes) != width * HASH:
        raise Http404
    return HttpResponse(hashes, content_type="application/octet-stream")


def _number(request: HttpRequest, name: str) -> int:
    text = request.GET.get(name, "")
    if not (text.isascii() and text.isdigit() and len(text) < 19):
        raise NoNumber(f"{name}: a whole number.")
    return int(text)


def _place_of(leaf: str) -> int:
    if not LEAF.fullmatch(leaf):
        raise NoNumber("leaf: 64 hexadecimal digits.")
    place = Entry.objects.filter(leaf=bytes.fromhex(leaf)).values_list("index", flat=True).first()
    if place is None:
        raise NoNumber("leaf: not in the log.")
    return place


def _refused(problem: Exception) -> HttpResponse:
    return JsonResponse({"error": str(problem)}, status=HttpResponseBadRequest.status_code)
