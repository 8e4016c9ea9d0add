"""What the desk's forms take."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django.urls import Resolver404, resolve
from django.utils.translation import gettext_lazy as _

from vedette.web.forms import Form


class SaveViewForm(Form):
    """A name typed, and the question that stood in the address."""

    name = forms.CharField(label=_("Name of the view"), max_length=60)
    list_key = forms.CharField(widget=forms.HiddenInput, max_length=40, validators=[validate_slug])
    path = forms.CharField(widget=forms.HiddenInput, max_length=200)
    query = forms.CharField(widget=forms.HiddenInput, max_length=2000)

    def clean_path(self) -> str:
        """A page of this house, and no other address."""
        path: str = self.cleaned_data["path"]
        try:
            resolve(path)
        except Resolver404:
            raise ValidationError(_("That is no page here.")) from None
        return path

    def clean_query(self) -> str:
        query: str = self.cleaned_data["query"]
        return query if query.startswith("?") else f"?{query}"
