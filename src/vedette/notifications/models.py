"""Notices, and who wants a mail about them."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from vedette.organisation.models import Person


class Way(models.TextChoices):
    """How a person wants to hear of things of a kind."""

    APP = "app", _("in Vedette only")
    MAIL = "mail", _("and a mail at once")
    DAILY = "daily", _("and in the daily mail")
    NONE = "none", _("not at all")


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
    way = models.CharField(max_length=8, blank=True)
    """A `Way`, as chosen when it came; empty: nothing was chosen for its kind."""
    mailed_at = models.DateTimeField(null=True)

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
            models.Index(
                fields=["person"],
                condition=models.Q(way="mail", read_at=None, mailed_at=None),
                name="notifications_notice_to_mail",
            ),
        ]
        verbose_name = _("notice")
        verbose_name_plural = _("notices")

    def __str__(self) -> str:
        return f"{self.key} → {self.person_id}"


class Digest(models.Model):
    """A person wants a mail a day when something new has come."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="+")
    sent_on = models.DateField(null=True)
    everything = models.BooleanField(default=True)
    """For every kind for which nothing else was chosen; else for the chosen kinds alone."""

    class Meta:
        verbose_name = _("digest")
        verbose_name_plural = _("digests")

    def __str__(self) -> str:
        return str(self.person_id)


class Wish(models.Model):
    """A person chose how to hear of what an area has to tell."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    area = models.CharField(max_length=40)
    way = models.CharField(max_length=8, choices=Way)

    class Meta:
        verbose_name = _("choice of notices")
        verbose_name_plural = _("choices of notices")
        constraints = [
            models.UniqueConstraint(fields=["person", "area"], name="notifications_one_wish")
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.area} {self.way}"
