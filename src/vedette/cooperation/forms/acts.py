"""The small forms on a joint matter's own page."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.cooperation.actions import Line
from vedette.cooperation.actions.details import LONGEST_ITEM, LONGEST_WHO
from vedette.cooperation.models import ItemState, Matter
from vedette.kernel import clock
from vedette.web.forms import DateField, Form, TextArea
from vedette.web.inputs import Chosen, FilesField


def _lines(rows: int = 2) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class ItemForm(Form):
    """One more item: what, whose, until when; of a rule set, only what."""

    text = forms.CharField(label=_("What is to be done"), max_length=LONGEST_ITEM)

    def __init__(self, *args: Any, matter: Matter, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if matter.shape.items == "points":
            self.fields["text"].label = _("One more rule")
            return
        parties = [party.unit for party in matter.parties.all()]
        owners = {str(unit.pk): unit for unit in (matter.team, *parties)}
        listed = [(key, str(unit)) for key, unit in owners.items()]
        self.fields["owner"] = Chosen(owners, listed, label=_("Owner"))
        self.fields["who"] = forms.CharField(
            label=_("Person or post in charge"), max_length=LONGEST_WHO, required=False
        )
        self.fields["due"] = DateField(label=pgettext_lazy("action item", "Due"), required=False)

    def line(self) -> Line:
        return Line(**{name: value for name, value in self.cleaned_data.items() if value})


class SettleForm(Form):
    """What became of an item."""

    state = forms.ChoiceField(
        label=_("What became of it"),
        choices=[(s.value, s.label) for s in (ItemState.DONE, ItemState.DROPPED)],
        widget=forms.RadioSelect,
        initial=ItemState.DONE,
    )
    evidence = TextArea(
        label=_("What shows it"),
        help_text=_("And where that lies; for a dropped item, why."),
        widget=_lines(),
    )
    on = DateField(label=_("On"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = clock.today()


class ReopenItemForm(Form):
    why = forms.CharField(label=_("Why it is taken up again"), max_length=200)


class AnswerForm(Form):
    text = TextArea(label=_("What was done about it"), widget=_lines(3))


class AttachForm(Form):
    uploads = FilesField(label=_("Photos and files"))


class LinkForm(Form):
    ref = forms.CharField(
        label=_("Number of the record"), help_text=_("For example F-2020-0147."), max_length=60
    )


class CloseForm(Form):
    """What came of it, on which day."""

    result = TextArea(label=_("What came of it"), widget=_lines(3))
    on = DateField(label=_("On"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = clock.today()


class VoidForm(Form):
    reason = TextArea(
        label=_("Why is it void?"),
        help_text=_("It leaves every figure and stays readable, with this reason."),
        widget=_lines(3),
    )
