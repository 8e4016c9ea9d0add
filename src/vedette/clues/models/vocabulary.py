"""The words by which clues are told apart; each feeds a rule or a figure."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Source(TextChoices):
    """Where a clue comes from (线索来源)."""

    CENTRAL = "central-inspection", _("central inspection")
    INSPECTION = "inspection", _("provincial or city inspection")
    OWN_FIND = "own-find", _("own find")
    AUDIT = "audit", _("audit transfer")
    JUDICIAL = "judicial", _("judicial transfer")
    ENFORCEMENT = "enforcement", _("transfer by an enforcement body")
    ASSIGNED = "assigned", _("assigned from above")
    REPORT = "report", _("petition or report")
    SELF_REPORT = "self-report", _("self-report")
    MEDIA = "media", _("media")


FROM_INSPECTION = (Source.CENTRAL, Source.INSPECTION)
"""Those that must be answered to the inspection within the rule's time."""


class Category(TextChoices):
    """Which discipline or duty is said to be broken (六项纪律；职务违法犯罪)."""

    POLITICAL = "political", _("political discipline")
    ORGANISATIONAL = "organisational", _("organisational discipline")
    INTEGRITY = "integrity", _("integrity discipline")
    MASS = "mass", _("discipline towards the public")
    WORK = "work", _("work discipline")
    LIFE = "life", _("discipline of life")
    DUTY = "duty", _("breach of duty")
    CRIME = "crime", _("crime in office")
    OTHER = "other", pgettext_lazy("clues", "other")


class Grade(TextChoices):
    """The rank of a person concerned, highest first: it decides who handles and who approves."""

    PROVINCE = "province", _("provincial or ministerial")
    BUREAU = "bureau", _("department or bureau")
    DIVISION = "division", _("county or division")
    SECTION = "section", _("township or section")
    STAFF = "staff", _("ordinary staff")
    OTHER = "other", _("village, enterprise, other")


def at_or_above(grade: str) -> tuple[str, ...]:
    """The grades not below one."""
    grades = [one.value for one in Grade]
    return tuple(grades[: grades.index(grade) + 1])


class Way(TextChoices):
    """What is done about a clue: the four ways (四种处置方式), and handing it to another body."""

    INQUIRY = "inquiry", _("interview or written inquiry")
    VERIFICATION = "verification", _("preliminary verification")
    HOLD = "hold", _("hold pending")
    CLOSE = "close", _("close, no further action")
    TRANSFER = "transfer", _("transfer out")


class Capacity(TextChoices):
    """As what somebody is named on a clue."""

    REGISTRAR = "registrar", _("registered it")
    MANAGER = "manager", _("case management")
    APPROVER = "approver", _("approves")
    HANDLER = "handler", _("handles it")
    MEETING = "meeting", _("takes part in the meeting")
    REVIEWER = "reviewer", _("reviews it")
    INFORMED = "informed", _("needs to know")


class TieKind(TextChoices):
    """What ties one of our own staff to a person or a unit."""

    FAMILY = "family", _("family")
    FORMER_POST = "former-post", _("former post")
    INTEREST = "interest", _("interest")
    CLOSE = "acquaintance", _("close acquaintance")
    OTHER = "other", pgettext_lazy("tie", "other tie")


class Manner(TextChoices):
    """How somebody asked about a matter, or meddled in it (打听、过问、说情、干预)."""

    ASKED = "asked", _("asked for news")
    CONCERN = "concern", _("showed concern")
    PLEADED = "pleaded", _("pleaded for somebody")
    ORDERED = "ordered", _("ordered or interfered")
    OTHER = "other", pgettext_lazy("intervention", "other manner")
