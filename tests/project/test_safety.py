"""Unsafe settings refuse to start, and say why."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from tests.project.conftest import Vedette
from vedette.project.safety import problems, refuse_unsafe

UNSAFE = {
    "a short secret": ({"SECRET_KEY": "short"}, "VEDETTE_SECRET_KEY"),
    "no pen key": ({"JOURNAL_PEN_KEY": ""}, "VEDETTE_PEN_KEY"),
    "a signing key that is no hex": ({"JOURNAL_SIGNING_KEY": "z" * 64}, "VEDETTE_SIGNING_KEY"),
    "one key for two ends": ({"JOURNAL_SIGNING_KEY": "11" * 32}, "must differ"),
    "any host": ({"ALLOWED_HOSTS": ["*"], "HTTPS": True}, "VEDETTE_HOSTS"),
    "errors shown to the public": (
        {"DEBUG": True, "ALLOWED_HOSTS": ["oversight.example"], "HTTPS": True},
        "VEDETTE_DEBUG",
    ),
    "passwords in the clear": ({"ALLOWED_HOSTS": ["oversight.example"]}, "VEDETTE_HTTPS"),
    "addresses without HTTPS": ({"HTTPS": True}, "VEDETTE_PUBLIC_URL"),
    "a moved clock": ({"CLOCK_OFFSET": -9.0}, "clock"),
}


@pytest.mark.parametrize(("changed", "reason"), UNSAFE.values(), ids=UNSAFE.keys())
def test_it_refuses(changed: dict[str, object], reason: str, settings):
    settings.ALLOWED_HOSTS = ["localhost"]  # pytest-django adds a public name of its own
    settings.DEMO = False
    assert list(problems()) == []
    for name, value in changed.items():
        setattr(settings, name, value)
    with pytest.raises(ImproperlyConfigured, match=reason):
        refuse_unsafe()


def test_every_reason_is_told_at_once(settings):
    settings.ALLOWED_HOSTS = ["*"]
    settings.SECRET_KEY = "short"
    with pytest.raises(ImproperlyConfigured) as refused:
        refuse_unsafe()
    assert "VEDETTE_HOSTS" in str(refused.value)
    assert "VEDETTE_SECRET_KEY" in str(refused.value)


def test_a_command_on_no_instance_says_how_to_make_one(vedette: Vedette):
    done = vedette("migrate")
    assert done.returncode == 1
    assert "vedette init" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_setting_of_the_wrong_kind_is_named(vedette: Vedette):
    done = vedette("migrate", VEDETTE_DEBUG="perhaps")
    assert done.returncode == 1
    assert "VEDETTE_DEBUG must be true or false, not 'perhaps'" in done.stderr


def test_the_server_itself_refuses_too(made: Path, vedette: Vedette):
    """Another WSGI server would bypass the command, so the entry point asks as well."""
    done = vedette("serve", VEDETTE_HOSTS="*")
    assert done.returncode == 1
    assert "forged host headers" in done.stderr


def test_help_needs_no_instance(vedette: Vedette):
    listed = vedette()
    assert listed.returncode == 0
    ours, _, theirs = listed.stdout.partition("Django's own")
    assert "vedette serve" in ours
    assert "vedette init" in ours
    assert "migrate" in theirs
