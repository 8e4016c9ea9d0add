"""What came of it: policies, rules, duty lists, reforms, outcomes on persons."""

from typing import Any

from django.db.models import Case, CharField, F, QuerySet, When
from django.utils.translation import gettext_lazy as _

from vedette.cooperation.models import Duties, Kind
from vedette.figures.definitions.cooperation.base import count, items, matters, of_matter
from vedette.figures.figure import Adds, Figure, TraceRow
from vedette.figures.register import declare
from vedette.figures.scope import Scope
from vedette.kernel.counts import CountUnit
from vedette.organisation.models.region import RegionLevel


def _policy_regions(scope: Scope) -> QuerySet[Any]:
    """Policies in prefectures where every topic asked for has one."""
    prefecture = Case(
        When(region__level=RegionLevel.PREFECTURE, then=F("region_id")),
        When(region__level=RegionLevel.COUNTY, then=F("region__parent_id")),
        output_field=CharField(),
    )
    rows = matters(scope, Kind.POLICY).annotate(prefecture=prefecture).exclude(prefecture=None)
    placed = rows.order_by()
    for topic in scope.words("topics"):
        rows = rows.filter(prefecture__in=placed.filter(topic=topic).values("prefecture"))
    return rows


def _region_line(row: Any) -> TraceRow:
    return TraceRow(on=row.on, title=row.heading, subject=row.subject, identity=row.prefecture)


declare(
    Figure(
        key="policies.regions",
        name=_("Prefectures with a policy"),
        unit=CountUnit.PREFECTURE,
        definition=_(
            "Distinct prefectures in which policy documents of the period were issued; with topics,"
            " those that have a document on each of them."
        ),
        rows=_policy_regions,
        line=_region_line,
        adds=Adds.DISTINCT,
        measure="prefecture",
        filters=("topics",),
    ),
    count(
        "policies.issued",
        _("Policies issued"),
        CountUnit.FINDING,
        _("Policy documents issued in the period as a result of the team's work."),
        Kind.POLICY,
        filters=("issuer", "topic", "form"),
    ),
    Figure(
        key="rules.items",
        name=_("Rules set"),
        unit=CountUnit.POINT,
        definition=_("Numbered rules of the rule sets issued in the period."),
        rows=lambda scope: items(scope, Kind.RULES),
        line=lambda row: of_matter(row, f"{row.place}. {row.text}"),
        filters=("title", "with"),
        related=("matter",),
        team="matter__team_id",
    ),
    count(
        "outcomes.persons",
        _("People dealt with"),
        CountUnit.PERSON,
        _("People on whom measures were taken in the period, each counted once per outcome."),
        Kind.OUTCOME,
        filters=("form",),
        adds=Adds.SUM,
        measure="amount",
    ),
    count(
        "reforms.programmes",
        _("Reform programmes"),
        CountUnit.POINT,
        _("Programmes of the period that go from one case to the cause behind it."),
        Kind.REFORM,
        filters=("origin",),
    ),
    Figure(
        key="duties.heads",
        name=_("Heads of responsibility"),
        unit=CountUnit.DUTY,
        definition=_("Distinct heads of the lists that co-ordinate responsibilities."),
        rows=lambda scope: items(scope, Kind.DUTIES, Duties.COORDINATION),
        line=lambda row: of_matter(row, f"{row.place}. {row.text}", row.text),
        adds=Adds.DISTINCT,
        measure="text",
        filters=("title",),
        related=("matter",),
        team="matter__team_id",
    ),
    count(
        "duties.lists",
        _("Duty lists"),
        CountUnit.COPY,
        _("Lists of primary and of re-supervision responsibility drawn up in the period."),
        Kind.DUTIES,
        Duties.PRIMARY,
        Duties.OVERSIGHT,
    ),
)
