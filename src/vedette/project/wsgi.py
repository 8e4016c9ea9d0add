"""The entry point for a WSGI server."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from granian.utils.proxies import wrap_wsgi_with_proxy_headers

from vedette.project.lifeline import hold
from vedette.project.safety import refuse_unsafe

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vedette.project.settings")
refuse_unsafe()
hold()
application = get_wsgi_application()
if settings.TRUSTED_PROXIES:
    application = wrap_wsgi_with_proxy_headers(application, settings.TRUSTED_PROXIES)
