"""Typed readers for `VEDETTE_…` environment variables; `…_FILE` names a file holding a secret."""

import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

PREFIX = "VEDETTE_"


@dataclass(frozen=True)
class Variable:
    """One variable that the settings ask for."""

    name: str
    default: str
    meaning: str


KNOWN: dict[str, Variable] = {}
"""Every variable asked for; docs/settings.md is made from it."""

_YES = {"1", "true", "yes", "on"}
_NO = {"0", "false", "no", "off", ""}


def text(name: str, default: str = "", *, meaning: str) -> str:
    KNOWN[PREFIX + name] = Variable(PREFIX + name, default, meaning)
    return os.environ.get(PREFIX + name, default)


def flag(name: str, default: bool = False, *, meaning: str) -> bool:
    raw = text(name, "true" if default else "false", meaning=meaning).strip().lower()
    if raw in _YES:
        return True
    if raw in _NO:
        return False
    raise ImproperlyConfigured(f"{PREFIX}{name} must be true or false, not {raw!r}.")


def whole(name: str, default: int, *, meaning: str, least: int = 0) -> int:
    raw = text(name, str(default), meaning=meaning)
    try:
        value = int(raw)
    except ValueError:
        raise ImproperlyConfigured(f"{PREFIX}{name} must be a whole number, not {raw!r}.") from None
    if value < least:
        raise ImproperlyConfigured(f"{PREFIX}{name} must be at least {least}, not {value}.")
    return value


def one_of(name: str, default: str, choices: tuple[str, ...], *, meaning: str) -> str:
    raw = text(name, default, meaning=f"{meaning} One of: {', '.join(choices)}.").strip().lower()
    if raw not in choices:
        raise ImproperlyConfigured(
            f"{PREFIX}{name} must be one of {', '.join(choices)}, not {raw!r}."
        )
    return raw


def words(name: str, default: str = "", *, meaning: str) -> list[str]:
    return [w.strip() for w in text(name, default, meaning=meaning).split(",") if w.strip()]


def folder(name: str, default: str, *, meaning: str) -> Path:
    return Path(text(name, default, meaning=meaning)).expanduser().resolve()


def data_folder() -> Path:
    """Where the instance lies: its keys, its files, and its database if that is SQLite."""
    home = "~/.local/share/vedette"
    return folder("DATA", home, meaning="The folder that holds this instance.")


def secret(name: str, *, meaning: str) -> str:
    """Read a secret from the variable, or from the file that `<name>_FILE` names."""
    file = text(name + "_FILE", meaning=f"A file that holds {PREFIX}{name}.")
    if file:
        try:
            return Path(file).read_text(encoding="utf-8").strip()
        except OSError as problem:
            raise ImproperlyConfigured(f"{PREFIX}{name}_FILE can't be read: {problem}") from problem
    return text(name, meaning=meaning)


def database(name: str, sqlite_file: Path, *, meaning: str) -> dict[str, object]:
    """Read `postgresql://user:password@host:port/name`, or fall back on a SQLite file."""
    url = secret(name, meaning=meaning)
    if not url:
        return {
            "ENGINE": "vedette.project.sqlite",
            "NAME": str(sqlite_file),
            "OPTIONS": {
                # IMMEDIATE: a writer queues at its start and never fails half-way with "locked".
                "transaction_mode": "IMMEDIATE",
                "timeout": 30,
                "init_command": (
                    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA trusted_schema=OFF;"
                ),
            },
        }
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured(f"{PREFIX}{name} must begin with postgresql://.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or "") or dict(parse_qsl(parts.query)).get("host", ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def origin(url: str) -> str:
    """`https://login.example.org` of an address below it."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def single_sign_on(issuer: str) -> dict[str, object]:
    """One OpenID Connect provider for allauth, or none."""
    name = text("OIDC_NAME", "SSO", meaning="What the button of single sign-on says.")
    client = text("OIDC_CLIENT_ID", meaning="Our name at the provider of single sign-on.")
    shared = secret("OIDC_SECRET", meaning="Our secret at the provider of single sign-on.")
    if not issuer:
        return {}
    if not client:
        raise ImproperlyConfigured(f"{PREFIX}OIDC_CLIENT_ID is missing beside {PREFIX}OIDC_ISSUER.")
    app = {
        "provider_id": "office",
        "name": name,
        "client_id": client,
        "secret": shared,
        "settings": {"server_url": issuer, "oauth_pkce_enabled": True},
    }
    return {"openid_connect": {"APPS": [app]}}
