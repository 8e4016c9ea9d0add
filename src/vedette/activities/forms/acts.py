"""The small forms on an activity's own page."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vedette.activities.models import Activity, Adoption
from vedette.kernel import clock
from vedette.web.forms import DateField, Form, TextArea
from vedette.web.inputs import FilesField


class ChecklistForm(Form):
    """An answer to each question, and one more question."""

    def __init__(self, *args: Any, activity: Activity, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for item in activity.checklist.all():
            self.fields[f"answer_{item.place}"] = TextArea(
                label=item.question,
                required=False,
                initial=item.answer,
                widget=forms.Textarea(attrs={"rows": 2}),
            )
        self.fields["question"] = forms.CharField(
            label=_("One more question"), max_length=300, required=False
        )
        self.fields["answer"] = TextArea(
            label=_("Its answer"), required=False, widget=forms.Textarea(attrs={"rows": 2})
        )

    def answers(self) -> dict[int, str]:
        """By the place of the question."""
        return {
            int(name.removeprefix("answer_")): value
            for name, value in self.cleaned_data.items()
            if name.startswith("answer_")
        }

    def more(self) -> list[tuple[str, str]]:
        return [(self.cleaned_data["question"], self.cleaned_data["answer"])]


class AdviceForm(Form):
    text = TextArea(label=_("Advice given"), widget=forms.Textarea(attrs={"rows": 2}))


class AdoptionForm(Form):
    """What became of a piece of advice."""

    adoption = forms.ChoiceField(
        label=_("What became of it"), choices=Adoption.choices, widget=forms.RadioSelect
    )
    decided_on = DateField(label=_("Decided on"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["decided_on"].initial = clock.today()


class AttachForm(Form):
    uploads = FilesField(label=_("Photos and files"))


class LinkForm(Form):
    ref = forms.CharField(
        label=_("Number of the record"), help_text=_("For example F-2020-0147."), max_length=60
    )


class VoidForm(Form):
    reason = TextArea(
        label=_("Why is it void?"),
        help_text=_("It leaves every figure and stays readable, with this reason."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
