"""The closed lists of words that describe how bodies work together."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Way(TextChoices):
    """What a mechanism provides for."""

    CONSULTATION = "consultation", _("regular consultation")  # 定期会商
    COORDINATION = "coordination", _("co-ordination")  # 协调沟通
    NOTIFICATION = "notification", _("two-way notification")  # 双向通报
    SUPERVISION = "supervision", _("joint supervision")  # 联合监督
    BULLETIN = "bulletin", _("information bulletin")  # 情况通报
    SECONDMENT = "secondment", _("seconded staff")  # 派员参与
    PROBLEMS = "problems", _("joint consultation of problems")  # 问题会商
    CLUES = "clues", _("clue transfer")  # 线索移交
    RECTIFICATION = "rectification", _("supervised rectification")  # 督促整改
    REMINDER = "reminder", pgettext_lazy("mechanism", "reminder")  # 提醒


class Contacted(TextChoices):
    """How two bodies spoke."""

    CALL = "call", _("by phone")
    MEETING = "meeting", _("in person")
    LETTER = "letter", _("in writing")
    ONLINE = "online", _("online")


class Told(TextChoices):
    """What was issued to others to read."""

    BULLETIN = "bulletin", _("information bulletin")  # 情况通报
    TWO_WAY = "two-way", _("two-way notification")  # 双向通报
    NOTICE = "notice", pgettext_lazy("issued", "notice")  # 通知


class Reminded(TextChoices):
    """How somebody was reminded, from the lightest."""

    CARD = "card", _("reminder card")  # 提醒卡
    LETTER = "letter", _("reminder letter")  # 提醒函
    TALK = "talk", _("reminder talk")  # 约谈提醒
    BULLETIN = "bulletin", _("bulletin of a lapse")  # 通报


class Planned(TextChoices):
    """Plans that take more than one body."""

    JOINT = "joint", _("joint supervision")  # 联合监督
    LISTED = "listed", _("listed supervision")  # 挂牌督战
    LINKED = "linked", _("linked supervision")  # 贯通联动


class Paper(TextChoices):
    """What kind of document lays a policy down."""

    OPINION = "opinion", _("implementing opinion")  # 实施意见
    RULES = "rules", _("detailed rules")  # 实施细则
    MEASURES = "measures", _("administrative measures")  # 管理办法
    PLAN = "plan", _("plan or scheme")  # 方案
    NOTICE = "notice", pgettext_lazy("issued", "notice")  # 通知
    OTHER = "other", _("other")


class Origin(TextChoices):
    """What a reform starts from: 以案促改 begins with a case."""

    CLUE = "clue", _("a clue")
    FINDING = "finding", _("a finding")
    CASE = "case", _("a case elsewhere")
    INSPECTION = "inspection", _("an inspection")


class Duties(TextChoices):
    """Whose duties a list sets out."""

    PRIMARY = "primary", _("primary responsibility")  # 主体责任
    OVERSIGHT = "oversight", _("re-supervision responsibility")  # 再监督责任
    COORDINATION = "coordination", _("co-ordination of responsibilities")  # 六责协同


class Submitted(TextChoices):
    """What is reported upwards."""

    RESEARCH = "research", _("research report")  # 调研报告
    SPECIAL = "special", _("special report")  # 专题报告
    WORK = "work", _("work report")  # 工作报告


class Part(TextChoices):
    """What somebody lent to another body does there."""

    LEAD = "lead", _("in the lead")  # 牵头
    ASSIST = "assist", _("assisting")  # 配合


class Form(TextChoices):
    """四种形态: the four forms of supervision and discipline enforcement."""

    FIRST = "1", _("first form")
    SECOND = "2", _("second form")
    THIRD = "3", _("third form")
    FOURTH = "4", _("fourth form")


class Taken(TextChoices):
    """Measures on a person; measures of coercion are not kept here, and have no word."""

    CRITICISM = "criticism", _("criticism and education")  # 批评教育
    TALK = "talk", _("cautionary talk")  # 谈话提醒
    SELF_CRITICISM = "self-criticism", _("ordered self-criticism")  # 责令检查
    ADMONITION = "admonition", _("formal admonition")  # 诫勉
    ORGANISATIONAL = "organisational", _("organisational measure")  # 组织处理
    PARTY = "party", _("Party sanction")  # 党纪处分
    ADMINISTRATIVE = "administrative", _("administrative sanction")  # 政务处分
    ACCOUNTABILITY = "accountability", _("accountability action")  # 问责
    REFERRAL = "referral", _("referral to prosecutors")  # 移送检察机关
