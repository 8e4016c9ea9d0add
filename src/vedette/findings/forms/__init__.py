"""What is asked for each act. A form parses one screen; the action decides whether it is taken."""

from vedette.findings.forms.base import ActForm, ReasonForm
from vedette.findings.forms.causes import AddressForm, CauseForm, ThemesForm
from vedette.findings.forms.closing import MergeForm, RiskForm, SupersedeForm
from vedette.findings.forms.finding import EditForm, RaiseForm
from vedette.findings.forms.plan import MeasureForm
from vedette.findings.forms.reply import (
    AcceptForm,
    DecideDisputeForm,
    DecideReviewForm,
    DisputeForm,
    GroundsForm,
)
from vedette.findings.forms.verification import (
    EvidenceForm,
    ProgressForm,
    SendBackForm,
    SignOffForm,
    SubmitForm,
    VerifyForm,
)

__all__ = [
    "AcceptForm",
    "ActForm",
    "AddressForm",
    "CauseForm",
    "DecideDisputeForm",
    "DecideReviewForm",
    "DisputeForm",
    "EditForm",
    "EvidenceForm",
    "GroundsForm",
    "MeasureForm",
    "MergeForm",
    "ProgressForm",
    "RaiseForm",
    "ReasonForm",
    "RiskForm",
    "SendBackForm",
    "SignOffForm",
    "SubmitForm",
    "SupersedeForm",
    "ThemesForm",
    "VerifyForm",
]
