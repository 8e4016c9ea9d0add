"""What the pages of documents take."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vedette.documents.models import Draft, Letterhead
from vedette.documents.models.parts import LONGEST
from vedette.web.forms import Form, TextArea


class DraftForm(Form):
    """The wording of a letter."""

    title = forms.CharField(label=pgettext_lazy("documents", "Title"), max_length=200)
    to = forms.CharField(
        label=pgettext_lazy("documents", "To"),
        max_length=300,
        required=False,
        help_text=_("As it stands above the text: the full name of the body."),
    )
    text = TextArea(
        label=pgettext_lazy("documents", "Text"),
        max_length=LONGEST,
        required=False,
        help_text=_("One paragraph a line; the letter indents them."),
    )
    copy_to = forms.CharField(label=_("Copies to"), max_length=300, required=False)
    language = forms.ChoiceField(
        label=pgettext_lazy("documents", "Language of the document"), choices=settings.LANGUAGES
    )

    def __init__(self, *args: Any, draft: Draft | None = None, **kwargs: Any) -> None:
        if draft is not None:
            kwargs["initial"] = {name: getattr(draft, name) for name in self.base_fields}
        super().__init__(*args, **kwargs)
        self.fields["text"].widget.attrs["rows"] = 12


class WithdrawForm(Form):
    reason = forms.CharField(
        label=_("Why it is withdrawn"),
        max_length=300,
        help_text=_("Stands on the document for everyone who may see it."),
    )


class TemplateForm(Form):
    """A template from a word processor."""

    file = forms.FileField(
        label=_("Template (docx)"),
        help_text=_("It is filled with samples first; one that can't be filled is not taken."),
        widget=forms.FileInput(
            attrs={
                "accept": ".docx,application/vnd.openxmlformats-officedocument"
                ".wordprocessingml.document"
            }
        ),
    )


class LetterheadForm(Form):
    """How a body signs."""

    code = forms.CharField(
        label=_("Code in document numbers"),
        max_length=30,
        help_text=_("Such as 甘纪驻交: the number reads 甘纪驻交函〔2020〕3号."),
    )
    name_zh = forms.CharField(label=_("Issuing body (Chinese)"), max_length=120)
    name_en = forms.CharField(label=_("Issuing body (English)"), max_length=160, required=False)
    contact = forms.CharField(
        label=_("Contact"),
        max_length=200,
        required=False,
        help_text=_("Whom to ask, as it stands below the letter."),
    )

    def __init__(self, *args: Any, letterhead: Letterhead, **kwargs: Any) -> None:
        names = ("code", "name_zh", "name_en", "contact")
        kwargs["initial"] = {name: getattr(letterhead, name) for name in names}
        super().__init__(*args, **kwargs)
