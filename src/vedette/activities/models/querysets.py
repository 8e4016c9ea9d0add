"""Which activities, and what they add up to: the reads that pages and figures are made of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Sum, When

from vedette.access.permissions import rows_for
from vedette.access.queries import ScopedQuerySet
from vedette.access.rights import sides_of
from vedette.activities.models.kinds import Kind
from vedette.activities.models.vocabulary import Adoption, Purpose
from vedette.activities.states import State
from vedette.organisation.models import Person, Region, Unit
from vedette.organisation.models.region import RegionLevel

if TYPE_CHECKING:
    from vedette.activities.models.activity import Activity  # noqa: F401
    from vedette.activities.models.parts import Advice, ChecklistItem  # noqa: F401


class ActivityQuerySet(ScopedQuerySet["Activity"]):
    """Activities. Figures count `done()` ones only: neither plans nor void entries."""

    view_right = "activities.view"

    def visible_to(self, person: Person) -> Self:
        """Those of one's teams; and for the unit it was about, those that the team shows it.

        A body that took part jointly sees the activity too.
        """
        sides = sides_of(self.model)
        shown = Q(rows_for(person, "activities.view_shown", sides), shown_to_unit=True)
        return self.filter(
            rows_for(person, "activities.view_all", sides)
            | Exists(self._joined().filter(rows_for(person, "activities.view_joined")))
            | shown & ~Q(state=State.PLANNED)
        )

    def _joined(self) -> QuerySet[Any]:
        partners = apps.get_model("activities", "Partner")._base_manager
        return partners.filter(activity=OuterRef("pk"))

    def done(self) -> Self:
        return self.filter(state=State.DONE)

    def planned(self) -> Self:
        return self.filter(state=State.PLANNED)

    def known_at(self, moment: datetime) -> Self:
        """Those that stood as done at a moment, whatever was voided since.

        Corrections are not undone: their values are as they are now.
        """
        return self.filter(Q(voided_at__isnull=True) | Q(voided_at__gt=moment), done_at__lte=moment)

    def of_kind(self, *kinds: Kind) -> Self:
        return self.filter(kind__in=kinds)

    def by_team(self, team: Unit) -> Self:
        return self.filter(team=team)

    def about(self, unit: Unit) -> Self:
        return self.filter(unit=unit)

    def in_period(self, start: date, end: date) -> Self:
        """Begun on a day from `start` to `end`, both included."""
        return self.filter(on__range=(start, end))

    def joint(self) -> Self:
        """Made together with another body."""
        return self.filter(Exists(self._joined()))

    def joint_with(self, unit: Unit) -> Self:
        return self.filter(partners__unit=unit)

    def with_purposes(self, *purposes: Purpose) -> Self:
        """Those that had every one of these purposes."""
        rows = self
        for purpose in purposes:
            rows = rows.filter(aspects__kind="purpose", aspects__value=purpose)
        return rows

    def joint_purpose(self) -> Self:
        """Business check and political supervision in one: 业务检查与政治监督相结合."""
        return self.with_purposes(Purpose.BUSINESS, Purpose.POLITICAL)

    def on_theme(self, theme: str) -> Self:
        return self.filter(aspects__kind="theme", aspects__value=theme)

    def with_firm_kind(self, kind: str) -> Self:
        return self.filter(firm__kind=kind)

    def in_regions(self, codes: Sequence[str]) -> Self:
        """In these regions, or in a county of them."""
        return self.filter(Q(region__in=codes) | Q(region__parent__in=codes))

    def amounts(self) -> int:
        """The sum of amounts: person-times of talks, volumes of documents. One kind at a time."""
        return self.aggregate(sum=Sum("amount"))["sum"] or 0

    def prefectures(self) -> QuerySet[Region]:
        """The distinct prefectures in which they took place."""
        code = Case(
            When(region__level=RegionLevel.PREFECTURE, then=F("region_id")),
            When(region__level=RegionLevel.COUNTY, then=F("region__parent_id")),
        )
        codes = self.order_by().annotate(prefecture=code).values("prefecture")
        return Region.objects.filter(code__in=codes)

    def firms(self) -> QuerySet[Any]:
        """The distinct firms visited."""
        firm = self.model._meta.get_field("firm").related_model
        return firm._base_manager.filter(pk__in=self.order_by().values("firm_id"))

    def themes(self) -> list[str]:
        """The distinct themes looked into."""
        aspects = self.order_by().filter(aspects__kind="theme")
        return sorted(set(aspects.values_list("aspects__value", flat=True)))


class ChecklistQuerySet(QuerySet["ChecklistItem"]):
    def of(self, activities: ActivityQuerySet) -> Self:
        """The questions of these activities."""
        return self.filter(activity__in=activities.order_by())

    def answered(self) -> Self:
        return self.exclude(answer="")


class AdviceQuerySet(QuerySet["Advice"]):
    def of(self, activities: ActivityQuerySet) -> Self:
        """The advice given in these activities."""
        return self.filter(activity__in=activities.order_by())

    def adopted(self) -> Self:
        """Adopted in whole or in part."""
        return self.filter(adoption__in=[Adoption.ADOPTED, Adoption.PARTLY])

    def awaited(self) -> Self:
        return self.filter(adoption=Adoption.PENDING)
