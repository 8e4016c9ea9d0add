"""What an instance must not be started with. Each refusal says what to do about it."""

from collections.abc import Iterator

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

LOOPBACK = {"localhost", "127.0.0.1", "[::1]"}


def refuse_unsafe() -> None:
    """Raise ImproperlyConfigured with every reason at once."""
    if found := list(problems()):
        raise ImproperlyConfigured("not started, since\n  - " + "\n  - ".join(found))


def problems() -> Iterator[str]:
    """Reasons not to start, in words for the administrator."""
    if settings.SECRET_KEY == settings.NO_KEY:
        yield f"{settings.DATA} is no instance yet: make one with `vedette init`."
        return
    yield from _weak_keys()
    yield from _open_doors()


def _weak_keys() -> Iterator[str]:
    if len(settings.SECRET_KEY) < 32:
        yield "VEDETTE_SECRET_KEY is shorter than 32 characters."
    for name in ("PEN_KEY", "SIGNING_KEY"):
        if not _is_key(getattr(settings, f"JOURNAL_{name}")):
            yield f"VEDETTE_{name} must be 64 hexadecimal digits (32 bytes)."
    if settings.JOURNAL_PEN_KEY == settings.JOURNAL_SIGNING_KEY:
        yield "VEDETTE_PEN_KEY and VEDETTE_SIGNING_KEY must differ."


def _is_key(text: str) -> bool:
    try:
        return len(bytes.fromhex(text)) == 32
    except ValueError:
        return False


def _open_doors() -> Iterator[str]:
    public = set(settings.ALLOWED_HOSTS) - LOOPBACK
    if any(host == "*" or host.startswith("*") for host in public):
        yield "VEDETTE_HOSTS must name the hosts; * is open to forged host headers."
    if settings.DEBUG and (public or settings.HTTPS):
        yield "VEDETTE_DEBUG shows sources and settings to visitors: not on a public address."
    if public and not settings.HTTPS:
        yield (
            f"VEDETTE_HOSTS names {', '.join(sorted(public))}, but VEDETTE_HTTPS is off: passwords"
            " would travel in the clear. Put a TLS proxy in front and set VEDETTE_HTTPS=true."
        )
    if settings.HTTPS and not settings.PUBLIC_URL.startswith("https://"):
        yield "VEDETTE_PUBLIC_URL must begin with https:// when VEDETTE_HTTPS is on."
    if settings.EMAIL_USE_TLS and settings.EMAIL_USE_SSL:
        yield "VEDETTE_SMTP_STARTTLS and VEDETTE_SMTP_TLS exclude each other: choose one."
    if settings.CLOCK_OFFSET and not settings.DEMO:
        yield "Only a demonstration may move its clock."
