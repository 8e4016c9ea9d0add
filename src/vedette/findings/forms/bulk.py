"""What is asked once for an act on many findings."""

from django import forms
from django.utils.translation import gettext_lazy as _

from vedette.findings.forms.base import Lines
from vedette.findings.forms.verification import watches
from vedette.findings.models import Method
from vedette.web.forms import Form


class BulkVerifyForm(Form):
    """One determination for all: the same method, the same words."""

    method = forms.ChoiceField(label=_("How it was checked"), choices=Method)
    sample_size = forms.IntegerField(
        label=_("How many were looked at in each"), min_value=0, max_value=1_000_000, initial=0
    )
    determination = Lines(label=_("Determination"))


class BulkSignOffForm(Form):
    watch = forms.TypedChoiceField(label=_("Watch it for"), choices=watches, coerce=int)


FORMS: dict[str, type[Form]] = {
    "notify": Form,
    "accept": Form,
    "agree_plan": Form,
    "verify": BulkVerifyForm,
    "sign_off": BulkSignOffForm,
    "settle": Form,
}
