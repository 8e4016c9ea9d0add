"""Count units: 件 is not 件次, 人 is not 人次, 卷 is not 册. A number never goes without one."""

from django.db.models import TextChoices
from django.utils.translation import get_language
from django.utils.translation import gettext as say
from django.utils.translation import pgettext_lazy as _


class CountUnit(TextChoices):
    """What a number counts."""

    ITEM = "件", _("count unit", "items")
    ITEM_TIMES = "件次", _("count unit", "item-times")
    FINDING = "个", _("count unit", "findings")
    POINT = "项", _("count unit", "points")
    PERSON = "人", _("count unit", "people")
    PERSON_TIMES = "人次", _("count unit", "person-times")
    TIMES = "次", _("count unit", "times")
    TIMES_A_QUARTER = "次/季", _("count unit", "times a quarter")
    PERSON_DAYS = "人天", _("count unit", "person-days")
    SESSION = "场次", _("count unit", "sessions")
    FIRM = "家", _("count unit", "organisations")
    VOLUME_READ = "册", _("count unit", "volumes read")
    FILE_VOLUME = "卷", _("count unit", "file volumes")
    CITY = "市", _("count unit", "cities")
    COUNTY = "县", _("count unit", "counties")
    PREFECTURE = "市州", _("count unit", "prefectures")
    VEHICLE = "辆", _("count unit", "vehicles")
    YUAN = "元", _("count unit", "yuan")
    PERCENT = "%", _("count unit", "%")
    TEAM = "组", _("count unit", "teams")
    COPY = "份", _("count unit", "copies")
    ARTICLE = "篇", _("count unit", "articles")
    BOOK = "本", _("count unit", "ledgers")
    KIND = "种", _("count unit", "kinds")
    DUTY = "责", _("count unit", "responsibilities")
    CARD = "张", _("count unit", "cards")
    SUGGESTION = "条", _("count unit", "pieces of advice")
    DAY = "日", _("count unit", "days")


ONE = {
    CountUnit.PERSON: "person",
    CountUnit.TIMES_A_QUARTER: "time a quarter",
    CountUnit.VOLUME_READ: "volume read",
    CountUnit.CITY: "city",
    CountUnit.COUNTY: "county",
    CountUnit.COPY: "copy",
    CountUnit.DUTY: "responsibility",
    CountUnit.SUGGESTION: "piece of advice",
}
"""English singulars that don't come of leaving the s away; Chinese has no plural."""


def said(number: int, unit: CountUnit | str, shown: str = "") -> str:
    """ "76 人次", "1 person-time"; `shown` instead of the number where it is rounded."""
    known = CountUnit(unit)
    shown = shown or f"{number:,}"
    if known is CountUnit.PERCENT:
        return f"{shown}%"
    return say("%(number)s %(unit)s") % {"number": shown, "unit": word(number, known)}


def word(number: int, unit: CountUnit) -> str:
    """The unit alone, as it stands beside a number: "person-times", "person-time" beside a 1."""
    label = str(unit.label)
    if number == 1 and (get_language() or "").startswith("en"):
        return ONE.get(unit, label.removesuffix("s"))
    return label
