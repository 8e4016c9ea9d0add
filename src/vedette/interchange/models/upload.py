"""A ledger on its way in. Technical: it is gone once it has been taken, or given up."""

import secrets
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from vedette.interchange.ledger.mapping import Mapping
from vedette.interchange.models.run import ImportRun
from vedette.kernel import clock
from vedette.organisation.models import Person, Unit


class UploadState(models.TextChoices):
    MAPPING = "mapping", _("its columns are being named")
    PLANNING = "planning", _("waiting to be looked through")
    PLANNED = "planned", _("looked through")
    TAKING = "taking", _("waiting to be entered")
    TAKEN = "taken", _("entered")
    FAILED = "failed", _("failed")


def new_token() -> str:
    return secrets.token_hex(16)


class Upload(models.Model):
    """A file that someone is importing, seen by nobody else."""

    token = models.CharField(max_length=32, primary_key=True, default=new_token, editable=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    team = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="+")
    file_name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    at = models.DateTimeField(default=clock.now)
    state = models.CharField(max_length=10, choices=UploadState, default=UploadState.MAPPING)
    mapping: Any = models.JSONField(null=True)
    problem = models.TextField(blank=True)
    """Why it failed, in the words of whoever sent it."""
    run = models.ForeignKey(ImportRun, null=True, on_delete=models.CASCADE, related_name="+")

    class Meta:
        ordering = ["at"]
        verbose_name = _("upload")
        verbose_name_plural = _("uploads")

    def __str__(self) -> str:
        return self.file_name

    @property
    def folder(self) -> Path:
        return Path(settings.DATA) / "imports" / self.token

    @property
    def file(self) -> Path:
        """The ledger, as it was sent."""
        return self.folder / "ledger"

    @property
    def plan(self) -> Path:
        """What would become of it."""
        return self.folder / "plan.sqlite3"

    @property
    def progress(self) -> Path:
        """How far the work on it has come."""
        return self.folder / "progress"

    @property
    def columns(self) -> Mapping:
        return Mapping.from_data(self.mapping)


class RememberedMapping(models.Model):
    """How a team's ledgers with certain headings were read last; offered at the next one."""

    team = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="+")
    signature = models.CharField(max_length=32)
    """`Mapping.signature`: tells the headings."""
    mapping: Any = models.JSONField()
    at = models.DateTimeField(default=clock.now)

    class Meta:
        verbose_name = _("remembered mapping")
        verbose_name_plural = _("remembered mappings")
        constraints = [
            models.UniqueConstraint(fields=["team", "signature"], name="interchange_mapping_once")
        ]

    def __str__(self) -> str:
        return f"{self.team_id}: {self.signature}"
