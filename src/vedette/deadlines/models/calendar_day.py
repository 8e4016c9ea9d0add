"""A day that is worked, or not, against what the calendar says."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from vedette.kernel.rows import Row


class CalendarDay(Row):
    """One dated exception, entered by an administrator from an official notice."""

    subject_kind = "calendar-day"

    calendar = models.CharField(_("calendar"), max_length=20)
    day = models.DateField(_("day"))
    is_working = models.BooleanField(_("worked"))
    note = models.CharField(_("note"), max_length=120, blank=True)
    """The holiday, or the notice that says so."""

    class Meta:
        ordering = ["calendar", "day"]
        constraints = [
            models.UniqueConstraint(fields=["calendar", "day"], name="deadlines_calendarday_once")
        ]
        verbose_name = _("calendar day")
        verbose_name_plural = _("calendar days")

    def __str__(self) -> str:
        return f"{self.calendar} {self.day}"

    @property
    def ref(self) -> str:
        return f"{self.calendar}-{self.day.isoformat()}"
