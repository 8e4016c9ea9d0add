"""The closed lists of words that describe an activity."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Purpose(TextChoices):
    """Why a team goes. Two of them on one inspection make it a joint-purpose inspection."""

    BUSINESS = "business", _("business check")  # 业务检查
    POLITICAL = "political", _("political supervision")  # 政治监督
    RECTIFICATION = "rectification", _("check of a rectification")  # 整改督查
    LEAD = "lead", _("following up a lead")  # 线索核查走访
    ROUTINE = "routine", _("routine supervision")  # 日常监督
    SPECIAL = "special", _("special supervision")  # 专项监督
    FOLLOW_UP = "follow-up", _("follow-up review")  # 回头看


class GuestGroup(TextChoices):
    """Who was heard at a symposium."""

    DEPUTIES = "deputies", _("People's Congress deputies")
    CPPCC = "cppcc", _("CPPCC members")
    LAWYERS = "lawyers", _("lawyers")
    FIRMS = "firms", _("firms")
    STAFF = "staff", _("staff of the unit")
    USERS = "users", _("people served")
    SUPERVISORS = "supervisors", _("specially invited supervisors")
    OTHERS = "others", _("others")


class MeetingTopic(TextChoices):
    """三重一大: the four matters that a leadership body must decide together."""

    DECISION = "decision", _("major decision")
    APPOINTMENT = "appointment", _("important appointment")
    PROJECT = "project", _("major project")
    FUNDS = "funds", _("large funds")


class Channel(TextChoices):
    """How an outreach reached people."""

    ONLINE = "online", _("online")
    WECHAT = "wechat", _("WeChat account")
    PRESS = "press", _("press and broadcast")
    PRINT = "print", _("leaflets and posters")
    EVENT = "event", _("lecture or event")


class FirmKind(TextChoices):
    LAW_FIRM = "law-firm", _("law firm")
    COMPANY = "company", _("company")
    ASSOCIATION = "association", _("association")
    PUBLIC_BODY = "public-body", _("school, hospital or other public body")
    OTHER = "other", _("other")


class Adoption(TextChoices):
    """What became of a piece of advice."""

    PENDING = "pending", _("awaited")
    ADOPTED = "adopted", _("adopted")
    PARTLY = "partly", _("partly adopted")
    DECLINED = "declined", _("not adopted")
