"""Notices, and who wants a mail about them."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from vedette.organisation.models import Person


class NoticeQuerySet(models.QuerySet["Notice"]):
    def of(self, person: Person) -> "NoticeQuerySet":
        return self.filter(person=person)

    def unread(self) -> "NoticeQuerySet":
        return self.filter(read_at=None)


class Notice(models.Model):
    """One person was told one thing about one record."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="notices")
    subject = models.CharField(max_length=120)
    key = models.CharField(max_length=80)
    data: Any = models.JSONField(default=dict)
    at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(
                fields=["person"],
                condition=models.Q(read_at=None),
                name="notifications_notice_unread",
            ),
            models.Index(
                fields=["subject"],
                condition=models.Q(read_at=None),
                name="notifications_notice_about",
            ),
            models.Index(fields=["person", "-id"], name="notifications_notice_newest"),
        ]
        verbose_name = _("notice")
        verbose_name_plural = _("notices")

    def __str__(self) -> str:
        return f"{self.key} → {self.person_id}"


class Digest(models.Model):
    """A person wants a mail a day when something new has come."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="+")
    sent_on = models.DateField(null=True)

    class Meta:
        verbose_name = _("digest")
        verbose_name_plural = _("digests")

    def __str__(self) -> str:
        return str(self.person_id)
