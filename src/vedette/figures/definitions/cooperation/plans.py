"""Plans, reminders, notices and bulletins, reports upwards, risks."""

from django.utils.translation import gettext_lazy as _

from vedette.cooperation.models import Kind, Planned, Reminded, Told
from vedette.figures.definitions.cooperation.base import count
from vedette.figures.register import declare
from vedette.kernel.counts import CountUnit

declare(
    count(
        "plans.joint_supervision",
        _("Plans of joint supervision"),
        CountUnit.POINT,
        _("Plans of the period in which the team supervises together with others."),
        Kind.PLAN,
        Planned.JOINT,
        filters=("with",),
    ),
    count(
        "plans.listed_supervision",
        _("Plans of listed supervision"),
        CountUnit.POINT,
        _("Plans of the period that put matters on a list and follow them to their end."),
        Kind.PLAN,
        Planned.LISTED,
        filters=("with",),
    ),
    count(
        "plans.linked_supervision",
        _("Plans of linked supervision"),
        CountUnit.POINT,
        _("Plans of the period that link the team's supervision with the leadership body's own."),
        Kind.PLAN,
        Planned.LINKED,
        filters=("with",),
    ),
    count(
        "reminders.total",
        _("Reminders"),
        CountUnit.TIMES,
        _("Reminders of the period: talks, bulletins of a lapse, letters and cards."),
        Kind.REMINDER,
        filters=("kinds", "with"),
    ),
    count(
        "reminders.cards",
        _("Reminder cards"),
        CountUnit.CARD,
        _("Reminder cards of the period."),
        Kind.REMINDER,
        Reminded.CARD,
        filters=("with",),
    ),
    count(
        "notices.issued",
        _("Notices issued"),
        CountUnit.COPY,
        _("Notices that the team issued in the period."),
        Kind.BULLETIN,
        Told.NOTICE,
        filters=("topic", "title"),
    ),
    count(
        "bulletins.issued",
        _("Bulletins issued"),
        CountUnit.COPY,
        _("Information bulletins and two-way notifications of the period."),
        Kind.BULLETIN,
        Told.BULLETIN,
        Told.TWO_WAY,
        filters=("topic", "with"),
    ),
    count(
        "reports.submitted_up",
        _("Reports submitted upwards"),
        CountUnit.COPY,
        _("Reports handed to the office or the Commission in the period."),
        Kind.REPORT,
        filters=("form", "with", "topic"),
    ),
    count(
        "risks.noted",
        _("Risks noted"),
        CountUnit.POINT,
        _("Risk notes of the period."),
        Kind.RISK,
        filters=("topic",),
    ),
)
