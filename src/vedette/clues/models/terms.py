"""The words of disposition: reasons, results, forms and measures, each from a list."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Level(TextChoices):
    """Who must at least approve, lowest first."""

    OFFICE = "office", _("head of the handling office")
    LEADER = "leader", _("supervising leader")
    PRINCIPAL = "principal", _("principal of the Commission")


class Reason(TextChoices):
    """Why a clue is held or closed. Nothing else counts as a reason; the plan explains it."""

    ABROAD = "abroad", _("the person concerned is out of reach")
    THIN = "thin", _("too little to go on for now")
    OTHER_CASE = "other-case", _("another case must end first")
    TIMING = "timing", _("conditions are not ripe")
    UNTRUE = "untrue", _("untrue")
    UNVERIFIABLE = "unverifiable", _("can't be verified")
    DEALT_WITH = "dealt-with", _("dealt with already")
    MINOR = "minor", _("too minor to be pursued")
    DEAD = "dead", _("the person concerned has died")
    REPEAT = "repeat", _("the same as another clue")


HOLD_REASONS = (Reason.ABROAD, Reason.THIN, Reason.OTHER_CASE, Reason.TIMING)
CLOSE_REASONS = (
    *(Reason.UNTRUE, Reason.UNVERIFIABLE, Reason.DEALT_WITH),
    *(Reason.MINOR, Reason.DEAD, Reason.REPEAT),
)


class Decision(TextChoices):
    """What became of a proposal."""

    APPROVED = "approved", _("approved")
    REFUSED = "refused", _("refused")


class InquiryKind(TextChoices):
    LETTER = "letter", _("written inquiry")
    TALK = "talk", _("interview")


class Reply(TextChoices):
    """What came back from the person who was asked."""

    GIVEN = "given", _("explained")
    ADMITTED = "admitted", _("admitted it")
    DENIED = "denied", _("denied it")
    REFUSED = "refused", _("refused to answer")


class Result(TextChoices):
    """What a report finds."""

    UNTRUE = "untrue", _("untrue")
    CREDIBLE = "credible", _("the explanation is credible")
    NOT_CREDIBLE = "not-credible", _("the explanation is not credible")
    PARTLY = "partly", _("partly true")
    TRUE = "true", _("true")
    UNVERIFIABLE = "unverifiable", _("can't be verified")


CLEARED = (Result.UNTRUE, Result.CREDIBLE)
"""After these the name of the person concerned can be cleared."""


class Proposal(TextChoices):
    """What a report proposes; `domain.md` §2b, from the rules of 2018."""

    CLEAR = "clear", _("conclude and clear the name")
    CAUTION = "caution", _("conclude with a caution")
    AGAIN = "again", _("ask again")
    VERIFY = "verify", _("verify")
    CASE = "case", _("open a case")
    HOLD = "hold", _("hold pending")
    CLOSE = "close", pgettext_lazy("proposal", "close")
    REFER = "refer", _("refer to another body")


class FourForm(TextChoices):
    """The four forms (四种形态), and none: nothing is done about the person."""

    NONE = "0", _("no measure")
    FIRST = "1", _("first form")
    SECOND = "2", _("second form")
    THIRD = "3", _("third form")
    FOURTH = "4", _("fourth form")


class PartySanction(TextChoices):
    """党纪处分, lightest first."""

    WARNING = "warning", pgettext_lazy("Party", "warning")
    SERIOUS_WARNING = "serious-warning", pgettext_lazy("Party", "serious warning")
    REMOVAL = "removal", pgettext_lazy("Party", "removal from Party posts")
    PROBATION = "probation", pgettext_lazy("Party", "probation within the Party")
    EXPULSION = "expulsion", pgettext_lazy("Party", "expulsion from the Party")


class StateSanction(TextChoices):
    """政务处分, lightest first (监察法 Art. 52)."""

    WARNING = "warning", pgettext_lazy("state", "warning")
    DEMERIT = "demerit", pgettext_lazy("state", "demerit")
    MAJOR_DEMERIT = "major-demerit", pgettext_lazy("state", "major demerit")
    DEMOTION = "demotion", pgettext_lazy("state", "demotion")
    REMOVAL = "removal", pgettext_lazy("state", "removal from post")
    DISCHARGE = "discharge", pgettext_lazy("state", "discharge")


class Measure(TextChoices):
    """Everything that is no sanction, lightest first."""

    TALK = "talk", _("cautionary talk")
    CRITICISM = "criticism", _("criticism and education")
    SELF_CRITICISM = "self-criticism", _("ordered self-criticism")
    ADMONITION = "admonition", _("formal admonition")
    ADJUSTMENT = "adjustment", _("minor post adjustment")
    MAJOR_ADJUSTMENT = "major-adjustment", _("major post adjustment")
    REFERRAL = "referral", _("referral to prosecutors")


FORM_OF: dict[str, dict[str, str]] = {
    "party": {
        PartySanction.WARNING: FourForm.SECOND,
        PartySanction.SERIOUS_WARNING: FourForm.SECOND,
        PartySanction.REMOVAL: FourForm.THIRD,
        PartySanction.PROBATION: FourForm.THIRD,
        PartySanction.EXPULSION: FourForm.FOURTH,
    },
    "state_sanction": {
        StateSanction.WARNING: FourForm.SECOND,
        StateSanction.DEMERIT: FourForm.SECOND,
        StateSanction.MAJOR_DEMERIT: FourForm.SECOND,
        StateSanction.DEMOTION: FourForm.SECOND,
        StateSanction.REMOVAL: FourForm.THIRD,
        StateSanction.DISCHARGE: FourForm.FOURTH,
    },
    "measure": {
        Measure.TALK: FourForm.FIRST,
        Measure.CRITICISM: FourForm.FIRST,
        Measure.SELF_CRITICISM: FourForm.FIRST,
        Measure.ADMONITION: FourForm.FIRST,
        Measure.ADJUSTMENT: FourForm.SECOND,
        Measure.MAJOR_ADJUSTMENT: FourForm.THIRD,
        Measure.REFERRAL: FourForm.FOURTH,
    },
}
"""To which form each sanction or measure belongs: light ones to the second, heavy to the third."""


class StatementKind(TextChoices):
    """What the person said to what was put to them."""

    MADE = "made", _("made a statement")
    NONE = "none", _("has nothing to say")
    UNSIGNED = "unsigned", _("refused to sign")


class Method(TextChoices):
    """The three ways of clearing a name (《处理检举控告工作规则》 Art. 50)."""

    LETTER = "letter", _("by letter")
    IN_PERSON = "in-person", _("face to face, to the person and the head of the unit")
    NOTICE = "notice", _("by notice within limits")


class ReportKind(TextChoices):
    """How an untrue report came about. Never found by itself, and never automatically."""

    MISTAKEN = "mistaken", _("mistaken report")
    MALICIOUS = "malicious", _("malicious false accusation")


class BodyLevel(TextChoices):
    """The level of a body, lowest first."""

    COUNTY = "county", _("county level")
    CITY = "city", _("city level")
    PROVINCE = "province", _("provincial level")
    CENTRAL = "central", _("central level")


class Basis(TextChoices):
    """On what a case rests: the Commission works under two names."""

    PARTY = "party", _("Party discipline")
    STATE = "state", _("state supervision")
    BOTH = "both", _("both")


class AppealKind(TextChoices):
    """Which door; 监察法 Arts. 56 and 69."""

    REVIEW = "review", _("review by the same body")
    REEXAM = "reexam", _("re-examination by the next body up")
    COMPLAINT = "complaint", _("complaint about procedure")
    COMPLAINT_REVIEW = "complaint-review", _("review of the answer to a complaint")


class AppealResult(TextChoices):
    UPHELD = "upheld", _("decision upheld")
    CHANGED = "changed", _("decision changed")
    REVOKED = "revoked", _("decision revoked")
    INADMISSIBLE = "inadmissible", _("not admissible")


class CheckResult(TextChoices):
    """What a spot-check of a closing came to."""

    UPHELD = "upheld", _("closing upheld")
    REOPENED = "reopened", pgettext_lazy("spot-check", "to be reopened")
