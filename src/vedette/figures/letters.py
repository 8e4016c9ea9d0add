"""The bulletin of a body's work in a period, worded from its briefing (情况通报)."""

from collections.abc import Mapping

from django.http import QueryDict
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from vedette.documents.kinds import Kind, Wording, over
from vedette.figures.briefing import Paragraph, brief, teams_of
from vedette.figures.forms import ScopeForm
from vedette.figures.reach import overseers_under
from vedette.organisation.models import Person, Unit
from vedette.web.when import prose


def _wording(unit: Unit, person: Person, asked: Mapping[str, str]) -> Wording:
    """The sentences of the briefing of the period in the address, or of this year."""
    query = QueryDict(mutable=True)
    query.update({**asked, "unit": unit.ref})
    form = ScopeForm(query, person=person)
    if not form.is_valid():
        return Wording(title=_t("Bulletin of %(unit)s") % {"unit": unit.name})
    scope = form.scope()
    made = brief(scope, teams_of(scope))
    words = {"unit": unit.name, "start": prose(scope.start), "end": prose(scope.end)}
    lines = [_t("From %(start)s to %(end)s, the work stood as follows.") % words]
    if made.total.said and len(made.teams) > 1:
        lines.append(_said(_t("Altogether"), made.total))
    lines += [_said(each.team.name, each) for each in made.teams if each.team and each.said]
    return Wording(title=_t("Bulletin of %(unit)s") % words, text="\n".join(lines))


def _said(who: str, paragraph: Paragraph) -> str:
    parts = [f"{said.before}{said.value.number:,}{said.after}" for said in paragraph.said]
    what = pgettext("briefing", ", ").join(parts)
    return _t("%(who)s: %(what)s.") % {"who": who, "what": what}


def _body(unit: Unit, person: Person) -> Unit:
    return unit


KINDS = (
    Kind(
        key="figures.bulletin",
        label=_("bulletin of the work"),
        word="通报",
        about="unit",
        rows=overseers_under,
        issuer=_body,
        right="documents.draft",
        held_over=lambda unit, person: over(issuer=unit),
        word_it=_wording,
        from_register=True,
        sample={
            "title": "2020年上半年派驻监督工作情况通报",
            "to": "各派驻纪检监察组",
            "text": "2020年1月1日至2020年6月30日，工作情况如下。\n"
            "驻省交通运输厅组：个别谈话12人次，走访企业7家，发现问题69个，已销号69个。",
        },
        order=30,
    ),
)
