"""The letter by which a team reminds a unit after what it saw there (提醒函)."""

from collections.abc import Mapping

from django.db.models import QuerySet
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from vedette.activities.models import Activity, Kind
from vedette.activities.states import State
from vedette.documents.kinds import Field, Wording
from vedette.documents.kinds import Kind as Letter
from vedette.organisation.models import Person
from vedette.web.when import prose


def _about_units(person: Person) -> QuerySet[Activity]:
    """Done, and about a unit: there is somebody to remind."""
    seen = Activity.objects.visible_to(person)
    return seen.filter(unit__isnull=False, state=State.DONE).select_related("team", "unit")


def _wording(activity: Activity, person: Person, asked: Mapping[str, str]) -> Wording:
    words = {
        "day": prose(activity.on),
        "kind": str(Kind(activity.kind).label),
        "unit": activity.unit.name if activity.unit else "",
    }
    lines = [
        _t("On %(day)s our team was at your unit (%(kind)s). We remind you of the following:")
        % words,
        "",
        _t("Take this seriously, and tell us in writing what you have done."),
    ]
    title = _t("Reminder to %(unit)s") % words
    return Wording(title=title, to=words["unit"], text="\n".join(lines))


def _values(activity: Activity, person: Person) -> dict[str, str]:
    return {
        "ref": activity.ref,
        "on": prose(activity.on),
        "kind": str(Kind(activity.kind).label),
        "advice": "\n".join(
            f"{place}. {piece.text}" for place, piece in enumerate(activity.advice.all(), start=1)
        ),
    }


LETTERS = (
    Letter(
        key="activities.reminder",
        label=_("reminder letter"),
        word="提醒函",
        about="activity",
        rows=_about_units,
        issuer=lambda activity, person: activity.team,
        addressee=lambda activity: activity.unit,
        right="activities.record",
        word_it=_wording,
        values=_values,
        fits=lambda activity: activity.unit_id is not None and activity.state == State.DONE,
        fields=(
            Field("advice", _("advice given"), "1. 公开招标\n2. 会前报送材料"),
            Field("ref", _("number of the activity"), shipped=False),
            Field("on", _("day of the activity"), shipped=False),
            Field("kind", _("kind of activity"), shipped=False),
        ),
        sample={
            "title": "关于规范党组会议事规则的提醒函",
            "to": "省公路局",
            "text": "2020年9月3日，我组列席你单位党组会。现就有关事项提醒如下：\n"
            "重大项目安排应当会前充分酝酿，材料提前送达与会人员。\n"
            "请你单位高度重视，并将落实情况书面告知我组。",
        },
        order=20,
    ),
)
