"""What bodies do together, and what each kind of it asks for.

The one table behind forms, guards, pages and counts. A kind asks for nothing that feeds neither a
rule nor a figure.
"""

from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.cooperation.models.vocabulary import (
    Contacted,
    Duties,
    Form,
    Origin,
    Paper,
    Part,
    Planned,
    Reminded,
    Submitted,
    Told,
)
from vedette.kernel.counts import CountUnit
from vedette.kernel.errors import type_text


class Kind(TextChoices):
    """Fourteen ways of working together and of writing down what came of it."""

    MECHANISM = "mechanism", pgettext_lazy("joint matter", "mechanism")  # 工作机制
    CONTACT = "contact", pgettext_lazy("joint matter", "contact")  # 沟通
    CONSULTATION = "consultation", pgettext_lazy("joint matter", "consultation")  # 会商
    BULLETIN = "bulletin", pgettext_lazy("joint matter", "bulletin or notice")  # 通报、通知
    REMINDER = "reminder", pgettext_lazy("joint matter", "reminder")  # 提醒
    SECONDMENT = "secondment", pgettext_lazy("joint matter", "secondment")  # 派员参与
    PLAN = "plan", pgettext_lazy("joint matter", "joint plan")  # 工作方案
    RULES = "rules", pgettext_lazy("joint matter", "rule set")  # 纪律规定
    POLICY = "policy", pgettext_lazy("joint matter", "policy document")  # 制度文件
    REFORM = "reform", pgettext_lazy("joint matter", "reform programme")  # 以案促改
    DUTIES = "duties", pgettext_lazy("joint matter", "duty list")  # 责任清单
    REPORT = "report", pgettext_lazy("joint matter", "report upwards")  # 呈送报告
    RISK = "risk", pgettext_lazy("joint matter", "risk note")  # 风险研判
    OUTCOME = "outcome", pgettext_lazy("joint matter", "outcome on persons")  # 处理结果

    @property
    def shape(self) -> "Shape":
        return SHAPES[self]


@dataclass(frozen=True)
class Shape:
    """What one kind asks for, beyond which team, which day and a title."""

    count_unit: CountUnit
    asks: tuple[str, ...]
    """In the order in which the page asks."""
    needs: frozenset[str]
    forms: type[TextChoices] | None = None
    """The closed list that `form` is taken from."""
    items: str = ""
    """What the lines of it are: `tasks` (owner, due day, state) or `points` (numbered text)."""
    sends: bool = False
    """It can be sent to its parties, who then see it and sign for it."""
    answers: bool = False
    """Its parties answer it."""
    lasts: bool = False
    """It stands open until it is concluded."""
    rhythmic: bool = False
    """It keeps the rhythm of the mechanism under which it was held."""
    hint: type_text = ""


def _shape(unit: CountUnit, asks: str, *, needs: str, **more: object) -> Shape:
    return Shape(unit, tuple(asks.split()), frozenset(needs.split()), **more)  # type: ignore[arg-type]


SHAPES: dict[Kind, Shape] = {
    Kind.MECHANISM: _shape(
        CountUnit.POINT,
        "title parties ways months text",
        needs="title parties ways",
        items="tasks",
        sends=True,
        lasts=True,
        hint=_("What two bodies agreed to do regularly, and how often."),
    ),
    Kind.CONTACT: _shape(
        CountUnit.TIMES,
        "parties topic form text under",
        needs="parties topic form",
        forms=Contacted,
        items="tasks",
        rhythmic=True,
        hint=_("A call, a word, a letter: with whom and about what."),
    ),
    Kind.CONSULTATION: _shape(
        CountUnit.TIMES,
        "title parties topic text minutes people under",
        needs="title parties",
        items="tasks",
        sends=True,
        rhythmic=True,
        hint=_("A meeting with another body: agenda, minutes, who does what."),
    ),
    Kind.BULLETIN: _shape(
        CountUnit.COPY,
        "form title topic parties text number under",
        needs="form title topic",
        forms=Told,
        sends=True,
        rhythmic=True,
        hint=_("An information bulletin, a two-way notification, a notice."),
    ),
    Kind.REMINDER: _shape(
        CountUnit.TIMES,
        "form parties title text rank due under",
        needs="form title parties",
        forms=Reminded,
        sends=True,
        answers=True,
        lasts=True,
        rhythmic=True,
        hint=_("A card, a letter, a talk, a bulletin of a lapse, and what they answered."),
    ),
    Kind.SECONDMENT: _shape(
        CountUnit.PERSON_TIMES,
        "person parties title form until amount under",
        needs="person parties title form",
        forms=Part,
        lasts=True,
        hint=_("Somebody lent to another body: in the lead or assisting, and for how many days."),
    ),
    Kind.PLAN: _shape(
        CountUnit.POINT,
        "form title parties text until items under",
        needs="form title parties",
        forms=Planned,
        items="tasks",
        sends=True,
        lasts=True,
        hint=_("Joint, listed or linked supervision: who does what by when."),
    ),
    Kind.RULES: _shape(
        CountUnit.POINT,
        "title parties number items",
        needs="title items",
        items="points",
        sends=True,
        hint=_("Numbered rules, issued alone or with others."),
    ),
    Kind.POLICY: _shape(
        CountUnit.FINDING,
        "title topic form unit issuer region number text",
        needs="title topic form",
        forms=Paper,
        hint=_("A document that somebody issued as a result, and the cause that it mends."),
    ),
    Kind.REFORM: _shape(
        CountUnit.POINT,
        "form title text unit items",
        needs="form title text",
        forms=Origin,
        items="tasks",
        sends=True,
        lasts=True,
        hint=_("From one case to the cause behind it: what is to change."),
    ),
    Kind.DUTIES: _shape(
        CountUnit.COPY,
        "form title parties text items",
        needs="form title",
        forms=Duties,
        items="tasks",
        sends=True,
        lasts=True,
        hint=_("Who answers for what, with evidence item by item."),
    ),
    Kind.REPORT: _shape(
        CountUnit.COPY,
        "form title parties topic text number",
        needs="form title parties",
        forms=Submitted,
        sends=True,
        hint=_("A report handed to the office or the Commission, with its receipt."),
    ),
    Kind.RISK: _shape(
        CountUnit.POINT,
        "title unit topic text due under",
        needs="title text",
        items="tasks",
        lasts=True,
        hint=_("A risk that was seen coming, and what is done about it."),
    ),
    Kind.OUTCOME: _shape(
        CountUnit.PERSON,
        "form measures amount rank unit text",
        needs="form measures amount",
        forms=Form,
        hint=_("What was done about people: form and measures, never names."),
    ),
}
"""`text` is the agenda of a consultation, the cause of a reform, the content of all else."""

RHYTHMIC = [kind.value for kind, shape in SHAPES.items() if shape.rhythmic]
WITH_TASKS = [kind.value for kind, shape in SHAPES.items() if shape.items == "tasks"]
