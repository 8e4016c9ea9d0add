"""Stylesheets and scripts: named by their content once `serve` has collected them."""

from django.contrib.staticfiles.storage import StaticFilesStorage
from whitenoise.storage import CompressedManifestStaticFilesStorage


class Static(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """Addresses that browsers may keep for good; plain ones before anything was collected.

    The plain ones are for tests and for `runserver`, which find the files where they are written.
    """

    def url(self, name: str | None, force: bool = False) -> str:
        if not self.hashed_files:
            return str(StaticFilesStorage.url(self, name))
        return str(super().url(name, force))
