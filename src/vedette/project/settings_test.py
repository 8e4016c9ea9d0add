"""Settings of the test suite: cheap passwords, fixed keys, a data folder that goes away."""

import os
import tempfile

_folder = tempfile.mkdtemp(prefix="vedette-test-")
os.environ["VEDETTE_DATA"] = _folder
os.environ.setdefault("VEDETTE_SECRET_KEY", "a-secret-for-tests-only-" * 2)
os.environ.setdefault("VEDETTE_PEN_KEY", "11" * 32)
os.environ.setdefault("VEDETTE_SIGNING_KEY", "22" * 32)

from vedette.project.settings import *  # noqa: E402, F403
from vedette.project.settings import DATABASES, STATIC_ROOT, TEMPLATES  # noqa: E402

STATIC_ROOT.mkdir(parents=True)
JOURNAL_ORIGIN = "vedette.test"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
if "init_command" in DATABASES["default"].get("OPTIONS", {}):  # type: ignore[operator]
    # A test database lives in memory: a journal mode or a sync is nothing to it.
    DATABASES["default"]["OPTIONS"] = {"timeout": 30}
    DATABASES["default"]["TEST"] = {"NAME": ":memory:"}
TEMPLATES[0]["OPTIONS"]["string_if_invalid"] = ""  # type: ignore[index]
